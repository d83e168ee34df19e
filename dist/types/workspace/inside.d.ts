/** Making directories in a worktree without leaving it by a symbolic link that the repository holds. */
/** True when a real path is another one, or below it. */
export declare const isBelow: (path: string, top: string) => boolean;
/**
 * Makes a directory, if it is missing.
 * @param top real path of what it must stay in
 * @returns false: it would be somewhere else, or a file stands in the way; nothing was made
 */
export declare function makeInside(top: string, directory: string): Promise<boolean>;
export declare function isThere(path: string): Promise<boolean>;
