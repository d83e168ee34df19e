/** HEAD of the user's working tree. */
import { type Head } from '../git/head.ts';
import type { Repository } from '../git/repository.ts';
/** @throws KlaussError `state`: no commit can be made on it now */
export declare function headToCommitOn(repository: Repository): Promise<Head>;
