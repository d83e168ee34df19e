/** A place for new objects where neither collections nor other processes look. */
import type { Repository } from './repository.ts';
export interface Quarantine extends AsyncDisposable {
    /** Whoever writes objects through it writes them here. */
    readonly repository: Repository;
    /**
     * Brings what a commit has and the known ones have not into the repository, as a pack. Until what is returned is
     * disposed of, no collection touches it; a ref must lead to it by then.
     * @throws GitError something is missing
     */
    release(made: {
        readonly commit: string | null;
        readonly known: readonly string[];
    }): Promise<AsyncDisposable>;
}
export declare function makeQuarantine(repository: Repository): Promise<Quarantine>;
/** Removes what processes left that died. */
export declare function clearQuarantines(repository: Repository, olderThan: number): Promise<void>;
