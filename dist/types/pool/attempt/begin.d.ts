/** How an attempt begins: what it stands on, and the workspace that it finds. A standby begins in the same way. */
import type { AttemptFacts, Claim, Task } from '../../domain/records.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { PoolSettings } from '../settings.ts';
import type { Attempting, AttemptWatch, Ending } from './attempting.ts';
/** Of an attempt that has not run a client yet. */
export declare const NO_FACTS: AttemptFacts;
export type Grounds = Pick<Attempting, 'home' | 'project' | 'boundary'>;
/**
 * Where a task works and what holds there: several projects may share the queue of this pool.
 * @throws KlaussError `config`, `file`
 */
export declare function groundsOf(task: Task, { queue, projects, paths }: PoolSettings): Promise<Grounds>;
interface Circumstances {
    readonly settings: PoolSettings;
    readonly ahead: boolean;
    readonly grounds: Grounds;
    readonly ending: Ending;
    readonly watch: AttemptWatch;
}
/**
 * @param name in which its processes carry it; no other of the pool has it
 */
export declare function begin(claim: Claim, name: string, { settings, ahead, grounds, ending, watch }: Circumstances): Attempting;
/**
 * Opens its workspace, and chooses what its result has to pass. Nothing is written of that but files.
 * @throws KlaussError when it cannot be made
 */
export declare function openWorkspace(attempting: Attempting): Promise<Workspace>;
/** Notes what the attempt begins with, while its client is prepared. */
export declare function noteBeginning(attempting: Attempting, { origin }: Workspace): void;
export {};
