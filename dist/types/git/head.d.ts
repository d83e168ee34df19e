/** Where a working tree stands. */
import type { Repository } from './repository.ts';
export interface Head {
    readonly commit: string;
    readonly tree: string;
    /** Full name of the branch that is checked out, or null: none is. */
    readonly branch: string | null;
}
/** Null: there is no commit yet, or HEAD is damaged. */
export declare function headOf(repository: Repository): Promise<Head | null>;
