import type { Place } from './sign.ts';
/** What runs the test script, by the name of the package manager. */
export declare const TEST_COMMANDS: {
    readonly npm: 'npm test';
    readonly pnpm: 'pnpm test';
    readonly yarn: 'yarn test';
    readonly bun: 'bun run test';
};
export type Manager = keyof typeof TEST_COMMANDS;
export interface ManagerOfProject {
    /** As the project names it; it may be none of those that are known. */
    readonly name: string;
    /** What says so. */
    readonly because: string;
}
/** The package manager of the nearest directory that names one or has its lock file; npm when none does. */
export declare function managerOf({ directory, top, }: Pick<Place, 'directory' | 'top'>): Promise<ManagerOfProject>;
