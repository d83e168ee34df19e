/** What is complete: for people, as Markdown or as plain text. */

import { expect, test } from 'vitest';
import { asAttemptId, asTaskId, asWorkerId } from '../../src/domain/ids.ts';
import type { Attempt } from '../../src/domain/records.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';
import { fullText } from '../../src/report/fullText.ts';
import { escapeMarkdown, markdown } from '../../src/report/markdown.ts';
import {
  makeFollowup,
  makeGateResult,
  makeJob,
  makeReceipt,
  makeReport,
  makeTask,
} from '../support/records.ts';

const usage = { ...NO_USAGE, costUsd: 0.25, inputTokens: 12, outputTokens: 34, model: 'sonnet', turns: 2 };

const attempt = (number: number, changes: Partial<Attempt> = {}): Attempt => ({
  id: asAttemptId(number),
  task: asTaskId(1),
  number,
  worker: asWorkerId('worker_1@pool'),
  outcome: 'completed',
  reason: null,
  error: null,
  clientSession: `session-${number}`,
  process: null,
  exitCode: 0,
  reservedUsd: null,
  usage,
  startedAt: 0,
  endedAt: 1000,
  ...changes,
});

const done = makeTask({
  key: 'login',
  status: 'completed',
  phase: null,
  finishedAt: 65_000,
  attempt: 2,
  isolation: 'worktree',
  changedFiles: ['src/a|b.ts'],
  commit: 'beef00001',
  landed: 'c0ffee1234',
  report: makeReport({
    summary: `Wrote | it.\n# A heading\n${'So much more. '.repeat(50)}THE END`,
    notes: 'Read\nthis.',
    followups: [makeFollowup({ key: 'docs', prompt: 'Describe it.' })],
  }),
  receipt: makeReceipt({
    commit: 'beef00001',
    tree: '7ee7ee',
    session: 'session-2',
    attempt: 2,
    toolCalls: 3,
    usage,
    outputs: [{ pattern: 'src/*.ts', files: ['src/a|b.ts'] }],
    gates: [
      makeGateResult({ tail: 'much before\n1\n2\n3\nall well' }),
      makeGateResult({
        command: 'npm run lint',
        exitCode: 2,
        seconds: 3.25,
        source: 'detected',
        tail: 'one ``` problem',
        waived: 'It failed before the task as well.',
      }),
    ],
  }),
});
const failed = makeTask({
  key: 'api',
  status: 'failed',
  phase: null,
  reason: 'gates',
  error: 'Gate `npm test` exited 1 after 1.0 s:\npassed\nError: ``` \u001b[31mbad\u001b[0m',
  finishedAt: 1000,
});
const job = makeJob({
  status: 'failed',
  goal: 'Log *in*',
  costUsd: 0.5,
  budgetUsd: 5,
  finishedAt: 66_000,
  tasks: { ...makeJob().tasks, completed: 1, failed: 1 },
});
const attempts = [[attempt(1, { outcome: 'failed', reason: 'timeout', error: 'Too slow.' }), attempt(2)], []];

test('Markdown: headings, a table, failures in fences, totals', () => {
  const text = markdown(job, [done, failed], null, 70_000);
  expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# Job k3f9x2: failed',
    '## Tasks',
    '## Failures',
    '### `api`: gates',
    '## Gates that were waived',
    '## Proposed, not in the job',
    '## Next',
  ]);
  expect(text).toContain('\nLog \\*in\\*\n\n1 completed, 1 failed; $0.50 of $5.00; 1m 6s\n');
  const table = text.split('\n').filter((line) => line.startsWith('|'));
  expect(table).toHaveLength(4);
  for (const row of table) expect(row.match(/(?<!\\)\|/g)).toHaveLength(9);
  expect(table[2]).toMatch(
    /^\| `login` \| completed, gate waived \| 1m 5s \| 2 \| \$0\.00 \| Wrote \\\| it\. \\# A heading So .*… \| src\/a\\\|b\.ts \| `c0ffee1` \|$/,
  );
  expect(text).toContain('\n````\nGate `npm test` exited 1 after 1.0 s:\nError: ``` bad\n````\n');
  expect(text).toContain('- `login`: npm run lint (exit 2): It failed before the task as well.\n');
  expect(text).toContain('- by `login`, docs: Describe it.\n');
  expect(text).toContain('- Next: klauss show k3f9x2/api tells more;');
});

const EVERYTHING = [
  'THE END',
  'src/\\*.ts → src/a',
  'beef00001',
  '7ee7ee',
  'session-1',
  'session-2',
  'sonnet',
  '12 in, 34 out',
  'Too slow.',
  'npm test → exit 0, 1.0 s (task in /project)',
  'npm run lint → exit 2, 3.3 s (detected in /project)',
  'waived: It failed before the task as well.',
  'all well',
  'one ``` problem',
  'Error: ``` bad',
  'docs: Describe it.',
  'Do it.',
];

test('in full, nothing is left out', () => {
  const document = markdown(job, [done, failed], attempts, 70_000);
  for (const part of EVERYTHING) expect(document).toContain(part);
  const text = fullText(job, [done, failed], attempts, 70_000);
  for (const part of EVERYTHING) expect(text).toContain(part.replaceAll('\\', ''));
  // Of what passed, the end is enough.
  expect(text).not.toContain('much before');
  for (const whole of [document, text]) expect(whole).not.toMatch(/[^\P{Cc}\n\t]/u);
});

test('in plain text, what a worker wrote stands below its name and not at the margin', () => {
  const text = fullText(job, [done, failed], attempts, 70_000);
  const margin = text.split('\n').filter((line) => /^\S/.test(line));
  expect(margin.map((line) => line.split(' ')[0])).toEqual([
    ...[
      'Job',
      'Time:',
      'Task',
      'Result:',
      'Receipt:',
      'Attempt',
      'Attempt',
      'Task',
      'Proposed',
      'Next:',
      'Next:',
    ],
  ]);
  expect(text).toContain('  notes       Read\n              this.\n');
});

test('nothing of a text is taken for Markdown', () => {
  expect(escapeMarkdown('a | b\n# c')).toBe('a \\| b \\# c');
  expect(escapeMarkdown('<img> `x` [y](z) **b** \\')).toBe('\\<img\\> \\`x\\` \\[y\\](z) \\*\\*b\\*\\* \\\\');
  expect(['- a', '1. a', '--- b', 'a - b'].map(escapeMarkdown)).toEqual([
    '\\- a',
    '1\\. a',
    '\\--- b',
    'a - b',
  ]);
});
