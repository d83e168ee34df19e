import type { JobId } from '../../domain/ids.ts';
import type { Connection } from './connection.ts';
/** The global conventions, overlaid with those of the job. */
export declare function conventions(db: Connection, job?: JobId): Readonly<Record<string, string>>;
/**
 * Sets a convention of a job; `job` null: of all jobs.
 * @throws KlaussError `not_found`
 */
export declare function setConvention(db: Connection, job: JobId | null, key: string, value: string): void;
