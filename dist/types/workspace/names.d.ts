/**
 * What the branches, refs and worktrees of a job are called:
 *
 *   refs/heads/klauss/<job>/<key>         the branch of a task
 *   refs/heads/klauss/<job>/integration   where finished tasks are merged
 *   refs/klauss/<job>/base                the snapshot that the job was submitted on
 *   refs/klauss/<job>/candidate           the tip that the merge train proved last
 *   refs/klauss/<job>/applied             what of the result the user's tree holds
 *   refs/klauss/<job>/landing             what `apply` is bringing into it at this moment
 *   refs/klauss/<job>/<key>/salvage       what a worktree held when it was removed
 *   refs/klauss/snapshot/<commit>         a snapshot whose job is not there yet
 *   <project>/.klauss/worktrees/<job>/<key>
 */
import type { JobId } from '../domain/ids.ts';
/**
 * The part of a ref or path that stands for a task's key: the key itself, unless git forbids it or it is taken.
 * No two keys have the same part, as a key holds no `%`.
 */
export declare function partOf(key: string): string;
/** The key that a part stands for. */
export declare const keyOf: (part: string) => string;
export declare const branchOf: (job: JobId, key: string) => string;
export declare const integrationOf: (job: JobId) => string;
export declare const branchRef: (branch: string) => string;
/** All refs and all branches of a job stand below these. */
export declare const refPrefixes: (job: JobId) => readonly [string, string];
export declare const baseRef: (job: JobId) => string;
export declare const candidateRef: (job: JobId) => string;
export declare const appliedRef: (job: JobId) => string;
export declare const landingRef: (job: JobId) => string;
export declare const salvageRef: (job: JobId, key: string) => string;
/** No job is called so: its id has six characters. */
export declare const snapshotRefs = "refs/klauss/snapshot/";
export declare const snapshotRef: (commit: string) => string;
/** @param worktrees `ProjectPaths.worktrees` */
export declare const worktreePath: (worktrees: string, job: JobId, key: string) => string;
