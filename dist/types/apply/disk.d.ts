/** Looking at paths of a working tree as git does: what lies beyond a symbolic link is not there. */
import { type BigIntStats } from 'node:fs';
/** The directories between the top and a path, from the top down, without the top itself. */
export declare function parentsOf(path: string): string[];
/** What is at a path itself, or null. */
export declare function statAt(root: string, path: string): BigIntStats | null;
/** What is at a path that is reached through real directories and is none itself, or null. */
export declare function fileAt(root: string, path: string): BigIntStats | null;
