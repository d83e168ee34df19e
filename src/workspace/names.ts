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

import { join } from 'node:path';
import type { JobId } from '../domain/ids.ts';

/** What stands where the part of a task would stand. */
const TAKEN: ReadonlySet<string> = new Set(['applied', 'base', 'candidate', 'integration', 'landing']);

/**
 * The part of a ref or path that stands for a task's key: the key itself, unless git forbids it or it is taken.
 * No two keys have the same part, as a key holds no `%`.
 */
export function partOf(key: string): string {
  const part = key
    .replaceAll('..', '.%2E')
    .replace(/\.lock$/, '%2Elock')
    .replace(/\.$/, '%2E');
  return TAKEN.has(part.toLowerCase()) ? `${part}%` : part;
}

/** The key that a part stands for. */
export const keyOf = (part: string): string => part.replaceAll('%2E', '.').replace(/%$/, '');

export const branchOf = (job: JobId, key: string): string => `klauss/${job}/${partOf(key)}`;
export const integrationOf = (job: JobId): string => `klauss/${job}/integration`;
export const branchRef = (branch: string): string => `refs/heads/${branch}`;

/** All refs and all branches of a job stand below these. */
export const refPrefixes = (job: JobId): readonly [string, string] => [
  `refs/klauss/${job}/`,
  `refs/heads/klauss/${job}/`,
];
export const baseRef = (job: JobId): string => `refs/klauss/${job}/base`;
export const candidateRef = (job: JobId): string => `refs/klauss/${job}/candidate`;
export const appliedRef = (job: JobId): string => `refs/klauss/${job}/applied`;
export const landingRef = (job: JobId): string => `refs/klauss/${job}/landing`;
export const salvageRef = (job: JobId, key: string): string => `refs/klauss/${job}/${partOf(key)}/salvage`;

/** No job is called so: its id has six characters. */
export const snapshotRefs = 'refs/klauss/snapshot/';
export const snapshotRef = (commit: string): string => `${snapshotRefs}${commit}`;

/** @param worktrees `ProjectPaths.worktrees` */
export const worktreePath = (worktrees: string, job: JobId, key: string): string =>
  join(worktrees, job, partOf(key));
