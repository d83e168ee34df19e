import type { WorkerReport } from '../domain/records.ts';
/** The schema for `--json-schema`: draft 7, which is what the client's validator reads without being told. */
export declare const REPORT_JSON_SCHEMA: string;
/** Reads a `structured_output`; null when it is no report. */
export declare function parseReport(value: unknown): WorkerReport | null;
