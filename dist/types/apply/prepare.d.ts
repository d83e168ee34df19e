/** Working a landing out, with one commit that leads to all that it needs. */
import type { JobId } from '../domain/ids.ts';
import type { Applied } from '../domain/records.ts';
import type { Made } from '../git/collection.ts';
import type { Repository } from '../git/repository.ts';
import { type Draft, type DraftOptions } from './draft.ts';
import { type Change, type CommitMode } from './newCommit.ts';
export interface LandOptions {
    readonly job: JobId;
    readonly change: Change;
    readonly mode: 'uncommitted' | CommitMode;
    /** Of the commit. */
    readonly message: string;
    /** Of the reflog: `klauss apply k3f9x2`. */
    readonly reflog: string;
    /** What to do about a conflict, as a sentence. */
    readonly hint: string;
    /** What the tree holds then; null: nothing of the job. The rest of `Applied` is found on the way. */
    readonly holds: Pick<Applied, 'tip' | 'tasks'> | null;
    readonly dryRun: boolean;
    /** Milliseconds since 1970. */
    readonly now: number;
}
export interface Prepared extends Made {
    /** Leads to all that the landing needs. */
    readonly commit: string;
    readonly drafted: Draft;
    /** What HEAD is to be; null: it stays. */
    readonly made: string | null;
}
export declare function prepare(repository: Repository, places: Pick<DraftOptions, 'scratch' | 'state'>, options: LandOptions): Promise<Prepared>;
