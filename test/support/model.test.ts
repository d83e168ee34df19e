import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientEnvironment, type Home, headlessArguments, makeHome, runClaude } from './client.ts';
import {
  bash,
  call,
  cut,
  fail,
  hang,
  limited,
  type Model,
  type Script,
  say,
  startModel,
  structured,
} from './model.ts';
import { expectNoSurvivors, survivors } from './processes.ts';
import { startTerminal } from './terminal.ts';

// These tests run the real client. They prove the support that all end-to-end tests stand on.

const schema = JSON.stringify({
  type: 'object',
  properties: { summary: { type: 'string' } },
  required: ['summary'],
});
const allowAll = '--dangerously-skip-permissions';

let project: string;
let home: Home;
let model: Model;

beforeEach(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'klauss-project-')));
  home = await makeHome([project]);
});

afterEach(async () => {
  await model.stop();
  await home.remove();
  await rm(project, { recursive: true, force: true });
});

/** Starts the model and gives the function that runs clients against it. */
async function scripted(script: Script, extra: Record<string, string> = {}) {
  model = await startModel(script);
  const env = clientEnvironment({ model, home, extra });
  return (prompt: string, ...args: string[]) =>
    runClaude(headlessArguments(...args), { cwd: project, env, input: prompt });
}

test('answers with text', async () => {
  const claude = await scripted([{ when: 'greet me', replies: [say('hello')] }]);
  const { code, stream } = await claude('Please greet me.');
  expect(code).toBe(0);
  expect(stream.at(-1)).toMatchObject({
    type: 'result',
    is_error: false,
    result: 'hello',
    total_cost_usd: 0.005,
  });
  expect(model.requests).toMatchObject([{ sender: 'session', interactive: false }]);
});

test('runs a tool and sees its answer', async () => {
  const claude = await scripted([{ replies: [bash('echo from-the-shell | tee out.txt'), say('done')] }]);
  const { stream } = await claude('Run it.', allowAll);
  expect(stream.at(-1)).toMatchObject({ result: 'done', num_turns: 2 });
  expect(model.requests[1]?.answers).toMatchObject([
    { tool: 'Bash', text: 'from-the-shell', isError: false },
  ]);
  expect(await readFile(join(project, 'out.txt'), 'utf8')).toBe('from-the-shell\n');
});

test('hands over structured output', async () => {
  const claude = await scripted([{ from: 'worker', replies: [structured({ summary: 'all well' })] }]);
  const { stream } = await claude('Work.', '--json-schema', schema);
  expect(stream.at(-1)).toMatchObject({ subtype: 'success', structured_output: { summary: 'all well' } });
});

test('repeats a request after a 429 and after a cut stream', async () => {
  const replies = [fail(429), cut(say('lost')), say('recovered')] as const;
  const claude = await scripted([{ replies }], { CLAUDE_CODE_MAX_RETRIES: '2' });
  const { code, stream } = await claude('Try.');
  expect(code).toBe(0);
  expect(stream).toContainEqual(
    expect.objectContaining({ subtype: 'api_retry', error_status: 429, error: 'rate_limit' }),
  );
  expect(stream.at(-1)).toMatchObject({ result: 'recovered' });
});

test('reports a usage limit to a subscriber, with its end', async () => {
  const resetsAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + 1_800_000);
  model = await startModel([{ replies: [limited(resetsAt)] }]);
  const env = clientEnvironment({ model, home, subscription: true });
  const { code, stream } = await runClaude(headlessArguments(), { cwd: project, env, input: 'Work.' });
  expect(code).toBe(1);
  const rate_limit_info = {
    status: 'rejected',
    resetsAt: resetsAt.getTime() / 1000,
    rateLimitType: 'five_hour',
  };
  expect(stream.find(({ type }) => type === 'rate_limit_event')).toMatchObject({ rate_limit_info });
  expect(stream.at(-1)).toMatchObject({ is_error: true, api_error: 'usage_limit_reached' });
  expect(model.requests).toHaveLength(1);
});

test('says which request no scene expected', async () => {
  const claude = await scripted([{ when: 'something else', replies: [say('never')] }]);
  const { code, stream } = await claude('Surprise.');
  expect(code).toBe(1);
  expect(stream.at(-1)).toMatchObject({ is_error: true, api_error_status: 400 });
  expect(stream.at(-1)?.['result']).toContain('Surprise');
});

test('answers parallel clients by what they ask, and counts replies for each', async () => {
  const keys = ['alpha', 'beta', 'gamma'];
  const claude = await scripted(
    keys.map((key) => ({
      when: `task ${key}`,
      replies: [bash(`echo ${key}`), structured({ summary: key })],
    })),
  );
  const outcomes = await Promise.all(
    keys.map((key) => claude(`Do task ${key}`, '--json-schema', schema, allowAll)),
  );
  expect(outcomes.map(({ stream }) => stream.at(-1)?.['structured_output'])).toEqual(
    keys.map((summary) => ({ summary })),
  );
});

test('a client that hangs can be killed, its shells found and ended', async () => {
  const marker = { KLAUSS_TEST_MARK: `hang-${process.pid}` };
  const claude = await scripted([{ replies: [bash('echo up; setsid sleep 300'), hang()] }], marker);
  await using client = claude('Hang.', allowAll);
  await expect
    .poll(async () => (await survivors(marker)).map(({ command }) => command))
    .toContain('sleep 300');
  client.child.kill('SIGKILL');
  expect(await client).toMatchObject({ code: null, signal: 'SIGKILL' });
  const orphans = await survivors(marker);
  expect(orphans.map(({ command }) => command)).toContain('sleep 300');
  for (const { pid } of orphans) process.kill(pid, 'SIGKILL');
  await expectNoSurvivors(marker);
});

test('a request that is never answered can be waited for, and ends with the client', async () => {
  const claude = await scripted([{ replies: [hang()] }]);
  await using client = claude('Wait for ever.');
  expect(await model.waitFor(({ recent }) => recent.includes('for ever'))).toMatchObject({
    sender: 'session',
  });
  client.child.kill('SIGTERM');
  expect(await client).toMatchObject({ code: 143 });
});

test('serves an interactive session in a terminal', async () => {
  await scripted([
    {
      from: 'session',
      replies: [call('Read', { file_path: join(project, 'nothing-here') }), say('it is gone')],
    },
  ]);
  const env = clientEnvironment({ model, home });
  await using terminal = await startTerminal({ command: ['claude'], cwd: project, env });
  await terminal.waitFor(/❯/);
  await terminal.type('read the file');
  await terminal.press('Enter');
  await terminal.waitFor(/it is gone/);
  expect(model.requests[0]).toMatchObject({ sender: 'session', interactive: true });
});
