import { expect, test } from 'vitest';
import { type ArgumentParts, clientArguments } from '../../src/claude/arguments.ts';
import { REPORT, REPORT_JSON_SCHEMA } from '../../src/claude/report.ts';
import { clientSettings } from '../../src/claude/settings.ts';
import { RULES } from './running.ts';

const plain: ArgumentParts = {
  shared: null,
  session: { id: 'aaaa', resume: false },
  output: REPORT,
  tools: null,
  model: null,
  budgetUsd: null,
  maxTurns: null,
  permissions: { mode: 'acceptEdits', allow: [], deny: [] },
  guard: { kind: 'process', rules: RULES },
  sandbox: null,
  strictMcp: false,
};

test('the plain run', () => {
  expect(clientArguments(plain)).toEqual([
    '-p',
    '--input-format=stream-json',
    '--output-format=stream-json',
    '--verbose',
    '--include-partial-messages',
    `--json-schema=${REPORT_JSON_SCHEMA}`,
    '--session-id=aaaa',
    '--exclude-dynamic-system-prompt-sections',
    '--permission-mode=acceptEdits',
    '--disallowedTools=CronCreate',
    '--disallowedTools=EnterWorktree',
    '--disallowedTools=ExitWorktree',
    '--disallowedTools=ScheduleWakeup',
    '--disallowedTools=SendMessage',
    '--disallowedTools=Workflow',
    `--settings=${clientSettings(plain.guard, null)}`,
  ]);
});

test('everything that can be asked for', () => {
  const args = clientArguments({
    shared: { file: '/logs/k3f9x2/login.1.shared.md' },
    session: { id: 'aaaa', resume: true },
    output: { jsonSchema: '{}' },
    tools: ['Read', 'Grep'],
    model: 'sonnet',
    budgetUsd: 0.25,
    maxTurns: 9,
    permissions: { mode: 'dontAsk', allow: ['Bash(npm test)', 'Read'], deny: ['WebFetch'] },
    guard: plain.guard,
    sandbox: { weaker: false, allowWrite: ['/w'], denyWrite: [] },
    strictMcp: true,
  });
  expect(args.slice(5)).toEqual([
    '--json-schema={}',
    '--resume=aaaa',
    '--exclude-dynamic-system-prompt-sections',
    '--append-system-prompt-file=/logs/k3f9x2/login.1.shared.md',
    '--tools=Read,Grep',
    '--permission-mode=dontAsk',
    '--allowedTools=Bash(npm test)',
    '--allowedTools=Read',
    '--disallowedTools=CronCreate',
    '--disallowedTools=EnterWorktree',
    '--disallowedTools=ExitWorktree',
    '--disallowedTools=ScheduleWakeup',
    '--disallowedTools=SendMessage',
    '--disallowedTools=Workflow',
    '--disallowedTools=WebFetch',
    expect.stringMatching(/^--settings=\{"hooks":.*"disableAllHooks":false.*"allowWrite":\["\/w"\]/),
    '--strict-mcp-config',
    '--model=sonnet',
    '--max-budget-usd=0.25',
    '--max-turns=9',
  ]);
});

test('what comes from a plan cannot become an option', () => {
  const evil = '--dangerously-skip-permissions';
  const args = clientArguments({
    ...plain,
    model: evil,
    permissions: { mode: 'acceptEdits', allow: [evil], deny: [evil] },
  });
  expect(args).not.toContain(evil);
});

test('the schema of the report is what the client is to fill in', () => {
  expect(JSON.parse(REPORT_JSON_SCHEMA)).toMatchObject({
    type: 'object',
    properties: { status: { enum: ['done', 'blocked'] }, files_changed: { type: 'array' } },
    required: ['status', 'summary', 'files_changed', 'notes'],
    additionalProperties: false,
  });
});
