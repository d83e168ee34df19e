import * as z from 'zod';
import type { WorkerReport } from '../domain/records.ts';

/** The report as the client writes it. */
const reportShape = z.object({
  status: z
    .enum(['done', 'blocked'])
    .describe('done: the task is done in full and checked. blocked: it is not, whatever the cause.'),
  summary: z
    .string()
    .describe('What was done, in a few sentences. When blocked: what is in the way, and what would help.'),
  files_changed: z
    .array(z.string())
    .describe('Files that were created, changed or removed, relative to the working directory.'),
  notes: z
    .string()
    .describe('What workers of dependent tasks or the reviewer must know; empty when there is nothing.'),
});

/** The schema for `--json-schema`: draft 7, which is what the client's validator reads without being told. */
export const REPORT_JSON_SCHEMA = JSON.stringify(z.toJSONSchema(reportShape, { target: 'draft-7' }));

/** Reads a `structured_output`; null when it is no report. */
export function parseReport(value: unknown): WorkerReport | null {
  const parsed = reportShape.safeParse(value);
  if (!parsed.success) return null;
  const { files_changed: filesChanged, ...rest } = parsed.data;
  return { ...rest, filesChanged };
}
