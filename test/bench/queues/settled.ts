/** How a task of ordinary size ends. */

import type { AttemptFacts, Settlement } from '../../../src/domain/records.ts';
import { NO_USAGE } from '../../../src/domain/usage.ts';
import { makeGateResult, makeReceipt, makeReport } from '../../support/records.ts';

const SESSION = '0f0e0d0c-0b0a-4908-8706-050403020100';

const usage = {
  ...NO_USAGE,
  costUsd: 0.0421,
  inputTokens: 1_200,
  outputTokens: 3_400,
  cacheReadTokens: 156_000,
  cacheWriteTokens: 12_000,
  turns: 9,
  toolCalls: 14,
};
const report = makeReport({
  summary: 'Added the form and its tests. '.repeat(8),
  filesChanged: ['src/form.ts', 'test/form.test.ts'],
});
const receipt = makeReceipt({
  outputs: [{ pattern: 'src/form.ts', files: ['src/form.ts'] }],
  gates: [makeGateResult({ tail: 'Tests  42 passed (42)\n'.repeat(10) })],
  commit: 'c'.repeat(40),
  tree: 'd'.repeat(40),
  session: SESSION,
  toolCalls: usage.toolCalls,
  usage,
  provedAt: Date.now(),
});

export const completed: Settlement = { kind: 'completed', report, receipt, landed: null, followups: null };
export const facts: AttemptFacts = { usage, exitCode: 0, clientSession: SESSION };
/** What the others store of it. */
export const result = { report, receipt };
