/**
 * The snapshot of a job: the commit that holds the user's tree as it was at submit. It is made before the job has an
 * id, so a temporary ref holds it until the job's own does.
 */
import type { JobId } from '../domain/ids.ts';
import type { Repository } from '../git/repository.ts';
import { type Scratch } from '../git/tree.ts';
/**
 * The commit that holds the working tree as it is, untracked files included: HEAD itself when nothing differs. Index,
 * branches, stash and files stay byte for byte as they are.
 * @throws GitError a file cannot be read, say
 */
export declare function takeSnapshot(repository: Repository, scratch: Scratch): Promise<string>;
/**
 * Makes a snapshot the base of a job, and the start of its integration branch. May be called again: an integration
 * branch that is there is never moved.
 */
export declare function anchorSnapshot(repository: Repository, job: JobId, base: string): Promise<void>;
/** Lets go of snapshots whose submission died before there was a job. */
export declare function dropLeftSnapshots(repository: Repository, now: number): Promise<void>;
