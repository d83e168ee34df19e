import type { WorkerReport } from '../domain/proof.ts';
import type { Output } from './outcome.ts';
/** The schema for `--json-schema`: draft 7, which is what the client's validator reads without being told. */
export declare const REPORT_JSON_SCHEMA: string;
/** What a worker hands over. */
export declare const REPORT: Output<WorkerReport>;
