/**
 * Klauss inside of Klauss. A worker is one deeper than what its pool was started from: by its environment, and by the
 * worktree that it stands in, which it cannot leave behind as it can a variable.
 *
 * The configuration of what stands in a task's worktree is that of the outermost project: the copy in the worktree is the
 * worker's to write, and it must not raise its own limits.
 */
/** How many workers something runs inside of. @param root real path of its project */
export declare function depthOf(environment: NodeJS.ProcessEnv, root: string): number;
/** What is set for something that is one deeper. */
export declare const deeper: (environment: NodeJS.ProcessEnv) => Readonly<Record<string, string>>;
/** The project whose worktrees the others are that a path lies in; the path itself when there is none. */
export declare function outermost(root: string): string;
