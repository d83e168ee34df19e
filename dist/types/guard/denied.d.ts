/** What is never read, as `[safety] deny_read` names it, in a form that the guard can match real paths with. */
import type { Landing } from '../plan/physical.ts';
/**
 * Absolute globs: `~/` is the home directory, what is relative stands for what has that name anywhere. Where the
 * beginning of one leads elsewhere by a link, it is there twice.
 */
export declare function deniedGlobs(globs: readonly string[], home: string, physical: Landing): readonly string[];
