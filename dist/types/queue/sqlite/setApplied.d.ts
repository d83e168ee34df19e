import type { JobId } from '../../domain/ids.ts';
import type { Applied, Job } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
/**
 * Notes what of the job's result the user's tree holds now; null: it was taken back. Taking back what is not
 * applied changes nothing.
 * @throws KlaussError `not_found`
 */
export declare function setApplied(db: Connection, id: JobId, applied: Applied | null): Job;
