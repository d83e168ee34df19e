import type { BigIntStats } from 'node:fs';
import type { Repository } from '../git/repository.ts';
import { type Scratch } from '../git/tree.ts';
import type { PathChange } from './change.ts';
/** Which side of its change a path is at; `other`: somebody has changed it. */
export type Side = 'before' | 'after' | 'other';
export interface Seen {
    readonly side: Side;
    /** What stood there right before its content was read, to see whether it has changed since. */
    readonly stat: BigIntStats | null;
}
/**
 * Which side each path is at in the working tree, by content and mode, whatever the index knows of it. Both sides can
 * be alike there (a mode where the file system has none): then it is `after`.
 */
export declare function look(repository: Repository, scratch: Scratch, changes: readonly PathChange[]): Promise<ReadonlyMap<string, Seen>>;
/** True while what stands at a path is what was seen there. */
export declare function isStill(root: string, path: string, { stat }: Seen): boolean;
