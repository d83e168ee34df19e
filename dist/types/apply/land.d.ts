/**
 * Landing: carrying the change between two commits onto the user's tree. All or nothing, across a crash at any moment:
 *
 *   hold       one landing at a time in a project
 *   draft      three-way merges of trees; a conflict ends it here
 *   stage      the new files, whole, on the same file system; a ref keeps all that is needed
 *   lock       the index, so that no other git comes between; everything is looked at once more
 *   journal    what is going to be done; until HEAD moves (or the first file, without a commit) it can be taken back
 *   perform    HEAD by compare-and-swap, the index, the files one by one, the queue, the refs
 *   release    the journal, the lock, the rest
 *
 * After a crash `recoverLanding` removes what stands before the journal, and goes on with what stands after it.
 */
import { KlaussError } from '../domain/errors.ts';
import type { JobId } from '../domain/ids.ts';
import type { Applied } from '../domain/records.ts';
import { type ChangeStatus } from './change.ts';
import { type LandingSite } from './perform.ts';
import type { Kept } from './place.ts';
import { type LandOptions } from './prepare.ts';
export interface Landed {
    readonly files: readonly {
        readonly path: string;
        readonly status: ChangeStatus;
    }[];
    /** The change of the files, in git's words. */
    readonly stat: string;
    /** What was made on the user's branch; null: nothing. */
    readonly commit: string | null;
    /** Full name of the branch that has the commit; null: none, or HEAD is detached. */
    readonly branch: string | null;
    readonly applied: Applied | null;
    /** Paths that somebody changed in the very moment: they were left as they are. */
    readonly kept: readonly Kept[];
}
/**
 * Carries a change onto the user's tree, or, with `dryRun`, only says what that would change.
 * @throws KlaussError `conflict`: it does not fit; `state`: another landing is under way, the index is locked, or HEAD
 * cannot be committed on. Nothing was changed then.
 * @throws KlaussError `interrupted`: the site's signal ended it; nothing was changed
 * @throws KlaussError `file`: it stopped half way; the next call of `recoverLanding` goes on with it
 */
export declare function land(site: LandingSite, options: LandOptions): Promise<Landed>;
export declare const stopped: (job: JobId, cause: unknown) => KlaussError;
