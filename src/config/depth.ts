/**
 * Klauss inside of Klauss. A worker is one deeper than what its pool was started from: by its environment, and by the
 * worktree that it stands in, which it cannot leave behind as it can a variable.
 *
 * The configuration of what stands in a task's worktree is that of the outermost project: the copy in the worktree is the
 * worker's to write, and it must not raise its own limits.
 */

const DEPTH = 'KLAUSS_DEPTH';

/** The worktree of a task, by its path. */
const WORKTREE = /\/\.klauss\/worktrees\/[^/]+\/[^/]+(?=\/|$)/g;

/** How many workers something runs inside of. @param root real path of its project */
export function depthOf(environment: NodeJS.ProcessEnv, root: string): number {
  const told = Number(environment[DEPTH] ?? 0);
  const least = environment['KLAUSS_WORKER'] === undefined ? 0 : 1;
  return Math.max(Number.isInteger(told) ? told : least, least, [...root.matchAll(WORKTREE)].length);
}

/** What is set for something that is one deeper. */
export const deeper = (environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> => ({
  [DEPTH]: String(depthOf(environment, '') + 1),
});

/** The project whose worktrees the others are that a path lies in; the path itself when there is none. */
export function outermost(root: string): string {
  const at = root.search(WORKTREE);
  return at === -1 ? root : root.slice(0, at);
}
