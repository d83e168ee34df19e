/** Whether worktrees can be made for a project, or why not. */
import type { Launcher } from '../git/launcher.ts';
import { type Repository } from '../git/repository.ts';
export type Examined = {
    readonly possible: true;
    readonly repository: Repository;
}
/** The reason is a whole sentence, for people. */
 | {
    readonly possible: false;
    readonly reason: string;
};
/**
 * Examines the repository that a project lies in. What git itself says is wrong becomes the reason.
 * @param project real path
 * @param launcher starts git; without one this process does
 */
export declare function examineRepository(project: string, environment: NodeJS.ProcessEnv, launcher?: Launcher): Promise<Examined>;
