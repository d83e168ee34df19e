import type { JobId, SessionId } from '../../domain/ids.ts';
import type { Job } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
/**
 * No task of the job is claimed any more. Pausing a paused one changes nothing.
 * @throws KlaussError `not_found`; `state`: it is finished
 */
export declare function pause(db: Connection, id: JobId): Job;
/**
 * Undoes `pause` and gives the job to the session, if there is one; otherwise changes nothing.
 * @throws KlaussError `not_found`
 */
export declare function resume(db: Connection, id: JobId, session?: SessionId): Job;
