import { expect, test } from 'vitest';
import { REPORT } from '../../src/claude/report.ts';

const ESCAPES = '\u001b]52;c;cHduZWQ=\u0007\u001b[2J\u0000\u202e';

test('a hostile report is bounded, and nothing of it steers a terminal', () => {
  const report = REPORT.parse({
    status: 'done',
    summary: `Done.${ESCAPES}\n${'s'.repeat(1_000_000)}`,
    notes: `${ESCAPES}note\r\nnext`,
    unchanged_because: `${ESCAPES}why`,
    files_changed: Array.from({ length: 20_000 }, () => `a\n## b${ESCAPES}\u2028c`),
    followups: Array.from({ length: 10_000 }, () => ({
      key: `k\n${ESCAPES}`,
      prompt: `${ESCAPES}${'p'.repeat(1_000_000)}`,
      touches: Array.from({ length: 5_000 }, () => `t\n${ESCAPES}`),
      // Not for a report to say.
      verify: ['touch pwned'],
      budget_usd: 1_000,
      allow_external: true,
      priority: 1_000,
      metadata: { proposedBy: null },
    })),
    budget_usd: 1_000,
  });
  expect(report).toMatchObject({ status: 'done', notes: 'note\nnext', unchangedBecause: 'why' });
  expect(report?.summary).toMatch(/^Done\.\ns+…$/);
  expect(report?.summary).toHaveLength(20_000);
  expect(report?.filesChanged).toHaveLength(10_000);
  expect(report?.filesChanged[0]).toMatch(/^a ## b .*c$/);
  expect(report?.followups).toHaveLength(100);
  const [first] = report?.followups ?? [];
  expect(Object.keys(first ?? {}).sort()).toEqual([
    'contextFiles',
    'dependsOn',
    'expectedOutputs',
    'key',
    'prompt',
    'touches',
  ]);
  expect(first?.prompt).toHaveLength(100_000);
  expect(first?.touches).toHaveLength(1_000);
  expect(JSON.stringify(report)).not.toMatch(/\\u001b|\\u0000|\u202e|\\r/);
});

test.each([
  ['no object', 'done'],
  ['no status', { summary: '', files_changed: [], notes: '' }],
  ['another status', { status: 'completed', summary: '', files_changed: [], notes: '' }],
  ['texts that are none', { status: 'done', summary: {}, files_changed: [], notes: '' }],
])('%s is no report', (_, value) => {
  expect(REPORT.parse(value)).toBeNull();
});
