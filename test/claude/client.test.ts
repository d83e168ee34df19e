import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildEnvironment, loginOf } from '../../src/claude/environment.ts';
import type { ClientRun } from '../../src/claude/run.ts';
import { usageOfTranscript } from '../../src/claude/transcriptUsage.ts';
import { claudeBinary, clientEnvironment, type Home, makeHome } from '../support/client.ts';
import {
  bash,
  call,
  fail,
  hang,
  type Model,
  type ModelRequest,
  type Reply,
  say,
  startModel,
  structured,
  write,
} from '../support/model.ts';
import { survivors } from '../support/processes.ts';
import { makeReport } from '../support/records.ts';
import { cleanUp, type Running, start as startRun } from './running.ts';

/** The scripted answers of each run, by the words of its prompt. A resumed session holds those of earlier runs too. */
const scripts = new Map<string, readonly Reply[]>();
let model: Model;
let home: Home;

beforeAll(async () => {
  model = await startModel(({ sender, conversation, allAnswers }) => {
    if (sender === 'side') return undefined;
    const [, replies = []] = [...scripts].findLast(([words]) => conversation.includes(words)) ?? [];
    return replies[Math.min(allAnswers.length, replies.length - 1)];
  });
  home = await makeHome();
});

afterAll(async () => {
  await cleanUp();
  await model.stop();
  await home.remove();
});

const report = (status: 'done' | 'blocked') =>
  structured({ status, summary: `It is ${status}.`, files_changed: ['a.txt'], notes: '' });
const done = report('done');

interface Parts extends Partial<Omit<ClientRun, 'environment'>> {
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the real client; the replies are given in turn, one for each result of a tool. */
function start(replies: readonly Reply[], { environment = {}, ...parts }: Parts = {}): Promise<Running> {
  const words = `Test ${randomUUID()}.`;
  scripts.set(words, replies);
  const base = clientEnvironment({ model, home, retries: 0, extra: { CLAUDECODE: '1', ...environment } });
  return startRun({
    binary: claudeBinary(),
    prompt: words,
    environment: buildEnvironment({ base, pass: [], worker: {} }),
    login: loginOf({ base, pass: [] }),
    ...parts,
  });
}

const run = async (replies: readonly Reply[], parts: Parts = {}) => await (await start(replies, parts)).end;

/** In a session of its own, and the client itself refuses a plain `sleep` in front. */
const SLEEP = 'echo up; setsid -w sleep 300; echo down';

/** A client whose command is under way. */
async function inBash(parts: Parts = {}): Promise<Running> {
  const running = await start([bash(SLEEP), done], parts);
  await running.saw(/^Bash/);
  await expect
    .poll(async () => (await survivors(running.marker)).map(({ command }) => command), { timeout: 5_000 })
    .toContain('sleep 300');
  return running;
}

describe.concurrent('the client ends by itself', () => {
  test('with its report, cost, tokens and tool calls', async () => {
    const tokens = { input: 1000, output: 100 };
    const { end, activity, directory } = await start([
      bash('echo hello > a.txt', { tokens }),
      structured(
        { status: 'done', summary: 'Made it.', files_changed: ['a.txt'], notes: 'None.' },
        { tokens },
      ),
    ]);
    expect(await end).toEqual({
      outcome: {
        kind: 'reported',
        report: makeReport({ summary: 'Made it.', filesChanged: ['a.txt'], notes: 'None.' }),
      },
      usage: {
        costUsd: expect.toSatisfy((cost: number) => cost > 0),
        inputTokens: 2000,
        outputTokens: 200,
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        estimated: false,
        models: { 'claude-opus-5-5': expect.objectContaining({ inputTokens: 2000, outputTokens: 200 }) },
        turns: expect.any(Number),
        toolCalls: 1,
        model: expect.stringContaining('claude'),
        denials: [],
      },
      exitCode: 0,
      sessionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      sessionUsable: true,
      strays: 0,
    });
    expect(existsSync(join(directory, 'a.txt'))).toBe(true);
    expect(activity).toContain('Bash: echo hello > a.txt');
  });

  test('blocked, after a permission was refused', async () => {
    expect(await run([write('/etc/klauss-test', 'x'), report('blocked')])).toMatchObject({
      outcome: { kind: 'reported', report: { status: 'blocked' } },
      usage: { denials: [{ tool_name: 'Write', tool_input: { file_path: '/etc/klauss-test' } }] },
    });
  });

  test('without a report', async () => {
    expect(await run([say('I have nothing to report.')])).toMatchObject({
      outcome: { kind: 'unreported', text: 'I have nothing to report.' },
      exitCode: 0,
    });
  });

  test('with a report that never fits', async () => {
    expect(await run([structured({ status: 'fine' })])).toMatchObject({
      outcome: { kind: 'client_error', message: expect.stringContaining('structured output') },
      exitCode: 1,
    });
  });

  test('though the start took longer than it waits for its input', async () => {
    const onStart = async () => {
      await sleep(3_500);
      return true;
    };
    expect(await run([done], { onStart })).toMatchObject({ outcome: { kind: 'reported' } });
  });

  test('and what it left in the background is ended', async () => {
    const replies = [bash('(setsid sleep 300 > /dev/null 2>&1 &); echo left'), done];
    expect(await run(replies)).toMatchObject({ outcome: { kind: 'reported' }, strays: 1 });
  });

  test('and a shell that it left running, which it would wait for, is ended', async () => {
    const server = call('Bash', { command: 'exec sleep 300', run_in_background: true });
    expect(await run([server, done])).toMatchObject({ outcome: { kind: 'reported' }, usage: { turns: 3 } });
  });

  test('with everything that can be asked for on its command line', async () => {
    const replies = [bash('echo fine'), bash('touch denied'), done];
    const { end, activity } = await start(replies, {
      model: 'sonnet',
      maxTurns: 9,
      budgetUsd: 5,
      permissions: { mode: 'dontAsk', allow: ['Bash(echo *)', 'Read'], deny: ['Bash(touch *)', 'WebFetch'] },
    });
    expect(await end).toMatchObject({
      outcome: { kind: 'reported' },
      usage: { model: expect.stringContaining('sonnet'), denials: [{ tool_name: 'Bash' }] },
    });
    expect(activity.filter((line) => line.startsWith('failed'))).toHaveLength(1);
  });
});

describe.concurrent('the API fails', () => {
  test.each([
    [401, 'authentication'],
    [403, 'authentication'],
    [404, 'model'],
    [429, 'rate_limit'],
    [500, 'server'],
    [529, 'overloaded'],
    [400, 'invalid_request'],
  ] as const)('%i is %s', async (status, category) => {
    expect(await run([fail(status)])).toMatchObject({
      outcome: { kind: 'api_error', category, status, message: expect.stringMatching(/\w/), resetAt: null },
      exitCode: 1,
      sessionUsable: true,
    });
  });

  test('no money left is billing', async () => {
    const message = 'Your credit balance is too low to access the Anthropic API.';
    expect(await run([fail(400, message)])).toMatchObject({
      outcome: { kind: 'api_error', category: 'billing' },
    });
  });

  test('no server is a failure of the server', async () => {
    const environment = { ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' };
    expect(await run([], { environment })).toMatchObject({
      outcome: { kind: 'api_error', category: 'unreachable', status: null },
    });
  });

  test('a usage limit of a subscription says when it ends', async () => {
    const resetAt = Math.floor(Date.now() / 1000) + 3600;
    const headers = {
      'anthropic-ratelimit-unified-status': 'rejected',
      'anthropic-ratelimit-unified-reset': `${resetAt}`,
      'anthropic-ratelimit-unified-representative-claim': 'five_hour',
    };
    // No credentials: any text does for the scripted model.
    const environment = { CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-none', ANTHROPIC_API_KEY: '' };
    expect(await run([fail(429, 'limit', { headers })], { environment })).toMatchObject({
      outcome: { kind: 'api_error', category: 'rate_limit', status: 429, resetAt: resetAt * 1000 },
    });
  });
});

describe.concurrent('a limit of the client ends it', () => {
  test('turns', async () => {
    expect(await run([bash('echo 1'), bash('echo 2'), done], { maxTurns: 1 })).toMatchObject({
      outcome: { kind: 'max_turns' },
    });
  });

  test('money', async () => {
    const tokens = { input: 100_000, output: 10_000 };
    expect(await run([bash('echo 1', { tokens }), done], { budgetUsd: 0.01 })).toMatchObject({
      outcome: { kind: 'budget' },
      usage: { costUsd: expect.toSatisfy((cost: number) => cost > 0.01) },
    });
  });
});

describe.concurrent('it is ended from outside', () => {
  test('gently in a command, and hears what it cost', async () => {
    const { end, stop } = await inBash();
    stop({ gentle: true });
    expect(await end).toMatchObject({
      outcome: { kind: 'stopped' },
      exitCode: 0,
      usage: { costUsd: expect.toSatisfy((cost: number) => cost > 0), toolCalls: 1 },
      sessionUsable: true,
      strays: 0,
    });
  });

  test('gently while the model thinks', async () => {
    const { end, saw, stop } = await start([bash('echo 1'), hang()]);
    await saw(/^Bash/);
    await sleep(300);
    stop();
    expect(await end).toMatchObject({ outcome: { kind: 'stopped' }, usage: { inputTokens: 1000 } });
  });

  test('at once, and its shells with it', async () => {
    const { end, kill } = await inBash();
    const startedAt = performance.now();
    kill();
    const result = await end;
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(result).toMatchObject({
      outcome: { kind: 'stopped' },
      exitCode: null,
      // What came out is told at the end of the answer, where no message of the client tells it.
      usage: { inputTokens: 1000, outputTokens: 50, estimated: true },
    });
    expect(result.usage.costUsd).toBeCloseTo(0.005, 9);
    expect(result.strays).toBeGreaterThanOrEqual(2);
  });

  test('at once, while the model answers: what went in is paid for', async () => {
    const tokens = { input: 1000, output: 900, cacheRead: 100_000, cacheWrite: 2_000 };
    const answering = Promise.withResolvers<void>();
    const { end, kill, directory } = await start([say('Never.', { tokens, rest: new Promise(() => {}) })], {
      onAnswer: () => answering.resolve(),
    });
    await answering.promise;
    kill();
    const { usage } = await end;
    expect(usage).toMatchObject({ inputTokens: 1000, outputTokens: 1, cacheReadTokens: 100_000 });
    expect(usage.costUsd).toBeCloseTo((1000 * 4 + 20 + 100_000 * 0.2 + 2_000 * 5) / 1e6, 9);
    // A supervisor that died as well leaves as much to be booked.
    expect(await usageOfTranscript(join(directory, 'logs', 'job', 'task.1.jsonl'))).toEqual(usage);
  });

  test('when others killed it', async () => {
    const { end, marker } = await inBash();
    const client = (await survivors(marker)).find(({ parent }) => parent === process.pid);
    process.kill(client?.pid ?? 0, 'SIGKILL');
    expect(await end).toMatchObject({ outcome: { kind: 'killed', signal: 'SIGKILL' }, sessionUsable: true });
  });

  test('when others asked it to end', async () => {
    const { end, marker } = await inBash();
    const client = (await survivors(marker)).find(({ parent }) => parent === process.pid);
    process.kill(client?.pid ?? 0, 'SIGTERM');
    expect(await end).toMatchObject({ outcome: { kind: 'killed', signal: 'SIGTERM' }, exitCode: 143 });
  });

  test('after the time limit', async () => {
    expect(await run([bash(SLEEP), done], { timeoutSeconds: 10 })).toMatchObject({
      outcome: { kind: 'timeout' },
      usage: { costUsd: expect.toSatisfy((cost: number) => cost > 0) },
    });
  });

  test('when the model never answers', async () => {
    expect(await run([hang()], { stallSeconds: 10 })).toMatchObject({
      outcome: { kind: 'stalled' },
      sessionUsable: true,
    });
  });
});

describe.concurrent('what clients are told alike', () => {
  const requestsOf = (id: string) => model.requests.filter(({ session }) => session === id);
  const prefixOf = ({ raw: { tools, system } }: ModelRequest): string => JSON.stringify({ tools, system });

  test('is the same to the last byte, in front of a mark for the cache; also when a session is resumed', async () => {
    // Longer than an argument of a command may be.
    const text = `The contract.\n${'Keep to it. '.repeat(20_000)}The end.`;
    const first = { id: randomUUID(), resume: false };
    const second = { id: randomUUID(), resume: false };
    const shared = (name: string) => ({ text, file: join(home.path, `${name}.md`) });
    const begin = (session: typeof first, parts: Parts) => {
      const prompt = `Do this, and begin alike. ${session.id}`;
      scripts.set(prompt, [bash('echo 1'), done]);
      return run([], { ...parts, prompt, session });
    };
    const rules = (...allow: string[]) => ({
      mode: 'acceptEdits',
      allow: ['Bash(echo *)', ...allow],
      deny: [],
    });
    await begin(first, { shared: shared('a'), budgetUsd: 5, permissions: rules('Bash(npm test)') });
    await begin(second, { shared: shared('b'), maxTurns: 50, permissions: rules('Bash(make check)') });
    await run([done], { session: { ...first, resume: true }, shared: shared('c'), budgetUsd: 3 });

    const all = [...requestsOf(first.id), ...requestsOf(second.id)];
    expect(all).toHaveLength(5);
    expect(new Set(all.map(prefixOf)).size).toBe(1);
    expect(all[0]?.system).toContain(text);
    expect(all[0]?.raw.system?.at(-1)).toMatchObject({ cache_control: { type: 'ephemeral' } });
    expect(new Set(all.map(({ directory }) => directory)).size).toBeGreaterThan(1);
    // The resumed session goes on from what it had said and heard.
    const [, before, after] = all.map(({ conversation }) => conversation);
    expect(after?.startsWith(before ?? '-')).toBe(true);
  });
});

describe.concurrent('a session', () => {
  test('goes on after a kill, and is charged for each run alone', async () => {
    const first = await inBash();
    // The client writes its session with a delay; killed within it, the session would be lost.
    await sleep(1_000);
    first.kill();
    const { sessionId } = await first.end;
    const session = { id: sessionId, resume: true };
    const second = await run([done], { session, cwd: first.directory });
    expect(second).toMatchObject({ outcome: { kind: 'reported' }, sessionId });
    expect(second.usage.inputTokens).toBe(1000);
    const third = await run([done], { session, cwd: first.directory });
    expect(third.usage.costUsd).toBeCloseTo(second.usage.costUsd, 6);
  });

  test('that is unknown is lost', async () => {
    const id = randomUUID();
    expect(await run([done], { session: { id, resume: true } })).toMatchObject({
      outcome: { kind: 'session_lost', message: `No conversation found with session ID: ${id}` },
      sessionUsable: false,
    });
  });

  test('cannot be begun twice', async () => {
    const session = { id: randomUUID(), resume: false };
    const first = await start([done], { session });
    expect(await first.end).toMatchObject({ outcome: { kind: 'reported' } });
    expect(await run([done], { session, cwd: first.directory })).toMatchObject({
      outcome: { kind: 'session_lost', message: expect.stringContaining('already in use') },
    });
  });
});
