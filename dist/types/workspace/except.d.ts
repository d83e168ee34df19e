/** Paths of a worktree that are none of the worker's: links, and what the setup made. */
/** A test of whether a path is one of these, or below one of them. */
export declare function isExcept(except: readonly string[]): (path: string) => boolean;
/**
 * What is to be left out of commits, from what stood untracked in the worktree when it was ready.
 * @param files each of them
 * @param collapsed the same, directories that hold nothing else as one entry with a slash at its end
 */
export declare function exceptOf(files: readonly string[], collapsed: () => Promise<readonly string[]>): Promise<readonly string[]>;
