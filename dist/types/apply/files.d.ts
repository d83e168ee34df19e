/** Files that must survive a crash whole, or must not replace another. */
/** Writes a file so that after a crash, of the machine too, it is there whole or not at all. */
export declare function writeDurably(path: string, text: string): Promise<void>;
/** Makes what was renamed or removed in a directory last. */
export declare function syncDirectory(path: string): Promise<void>;
/**
 * Moves a file or symbolic link to where nothing stands, whole at once; what appears there first is never replaced.
 * @returns false: something stands there
 */
export declare function moveNew(from: string, to: string): Promise<boolean>;
