import * as z from 'zod';
import { oneLine } from '../domain/oneLine.ts';
import { plainWithin } from '../domain/plain.ts';
import type { Followup, WorkerReport } from '../domain/proof.ts';
import type { Output } from './outcome.ts';

/** What is kept of a report: more than any has that a person is to read. Characters, and how many of each. */
const LONGEST_TEXT = 20_000;
const LONGEST_PROMPT = 100_000;
const LONGEST_PATH = 4_096;
const MOST_FILES = 10_000;
const MOST_FOLLOWUPS = 100;
const MOST_NAMES = 1_000;

const texts = z.array(z.string()).optional();

const followupShape = z.object({
  key: z.string().optional().describe('A short name: letters, digits, ".", "_" and "-".'),
  prompt: z.string().describe('What is to be done, complete in itself.'),
  depends_on: texts.describe('Keys of other tasks that it needs; it comes after yours anyway.'),
  touches: texts.describe('Globs of the files that it will create or change.'),
  context_files: texts.describe('Files or globs to know.'),
  expected_outputs: texts.describe('Files that must exist afterwards.'),
});

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
  unchanged_because: z
    .string()
    .optional()
    .describe('Only when the task is done and no file had to change for it: why.'),
  followups: z
    .array(followupShape)
    .optional()
    .describe(
      'Work that turned out to be needed beyond your task, each piece for a worker of its own. Never a part of your task.',
    ),
});

/** The schema for `--json-schema`: draft 7, which is what the client's validator reads without being told. */
export const REPORT_JSON_SCHEMA = JSON.stringify(z.toJSONSchema(reportShape, { target: 'draft-7' }));

/**
 * Reads a `structured_output`; null when it is no report. It is bounded, and made safe to show: whatever the worker has
 * read may speak out of it.
 */
function parseReport(value: unknown): WorkerReport | null {
  const parsed = reportShape.safeParse(value);
  if (!parsed.success) return null;
  const { status, summary, files_changed, notes, unchanged_because = '', followups = [] } = parsed.data;
  return {
    status,
    summary: plainWithin(summary, LONGEST_TEXT),
    filesChanged: names(files_changed, MOST_FILES),
    notes: plainWithin(notes, LONGEST_TEXT),
    unchangedBecause: plainWithin(unchanged_because, LONGEST_TEXT),
    followups: followups.slice(0, MOST_FOLLOWUPS).map(toFollowup),
  };
}

const names = (texts: readonly string[] = [], most = MOST_NAMES): string[] =>
  texts.slice(0, most).map((text) => oneLine(text, LONGEST_PATH));

/** What a worker hands over. */
export const REPORT: Output<WorkerReport> = {
  jsonSchema: REPORT_JSON_SCHEMA,
  parse: parseReport,
  verbatim: false,
};

function toFollowup(followup: z.infer<typeof followupShape>): Followup {
  const { key, prompt, depends_on, touches, context_files, expected_outputs } = followup;
  return {
    key: key === undefined ? null : oneLine(key, LONGEST_PATH),
    prompt: plainWithin(prompt, LONGEST_PROMPT),
    dependsOn: names(depends_on),
    touches: names(touches),
    contextFiles: names(context_files),
    expectedOutputs: names(expected_outputs),
  };
}
