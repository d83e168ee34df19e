import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ClientRun } from '../../src/claude/run.ts';
import { KlaussError } from '../../src/domain/errors.ts';
import { isAlive } from '../../src/platform/processes.ts';
import { survivors } from '../support/processes.ts';
import { makeReport } from '../support/records.ts';
import { cleanUp, type Running, start as startRun } from './running.ts';

afterAll(cleanUp);

const environment = { PATH: '/usr/bin:/bin' };

const start = (prompt: string, parts: Partial<ClientRun> = {}): Promise<Running> =>
  startRun({ prompt, environment, ...parts });

/** A limit that must not be reached, and would be told as such. */
const seconds = async <Value>(work: Promise<Value>): Promise<[Value, number]> => {
  const startedAt = performance.now();
  return [await work, (performance.now() - startedAt) / 1000];
};

describe('a good end', () => {
  test('brings the report, the use and the session', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const { end, activity, transcript } = await start('stub:write=x.txt', {
      session: { id, resume: false },
    });
    expect(await end).toEqual({
      outcome: {
        kind: 'reported',
        report: makeReport({
          summary: '- is done',
          filesChanged: ['x.txt'],
          unchangedBecause: 'this is the stub',
        }),
      },
      usage: {
        costUsd: 0.01,
        inputTokens: 100,
        outputTokens: 50,
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        estimated: false,
        models: { stub: expect.objectContaining({ costUsd: 0.01, outputTokens: 50 }) },
        turns: 2,
        toolCalls: 1,
        model: 'stub',
        denials: [],
      },
      exitCode: 0,
      sessionId: id,
      sessionUsable: true,
      strays: 0,
    });
    expect(activity).toEqual([`session ${id} started, model stub`, 'Bash: true', 'result: success, 2 turns']);
    expect((await transcript()).trim().split('\n')).toHaveLength(4);
  });

  test('ends what was left in the background', async () => {
    expect(await (await start('stub:child')).end).toMatchObject({ outcome: { kind: 'reported' }, strays: 1 });
  });

  test('is not waited for for ever', async () => {
    const { end } = await start('stub:linger', { stallSeconds: 0.5, graceSeconds: 0.2 });
    expect(await end).toMatchObject({ outcome: { kind: 'reported' } });
  });

  test('a stop while it lingers still counts', async () => {
    const { end, saw, stop } = await start('stub:linger');
    await saw(/^result/);
    stop();
    expect(await end).toMatchObject({ outcome: { kind: 'stopped' } });
  });
});

describe('the start', () => {
  test('is told before the prompt is given', async () => {
    const alive: boolean[] = [];
    const { end, directory } = await start('stub:write=x.txt', {
      onStart: async (process) => {
        alive.push(isAlive(process));
        await sleep(200);
        await expect(stat(join(directory, 'x.txt'))).rejects.toThrow();
        return true;
      },
    });
    expect(await end).toMatchObject({ outcome: { kind: 'reported' } });
    expect(alive).toEqual([true]);
  });

  test('with a lost lease is the end', async () => {
    const { end, directory } = await start('stub:write=x.txt', { onStart: async () => false });
    expect(await end).toMatchObject({ outcome: { kind: 'stopped' }, sessionUsable: false });
    await expect(stat(join(directory, 'x.txt'))).rejects.toThrow();
  });

  test('that fails ends the client before it throws', async () => {
    const started: { pid: number; startedAt: string }[] = [];
    const { end } = await start('', {
      onStart: async (process) => {
        started.push(process);
        throw new Error('no database');
      },
    });
    await expect(end).rejects.toThrow('no database');
    expect(started.map(isAlive)).toEqual([false]);
  });

  test('does not happen after a stop', async () => {
    const { end } = await start('stub:write=x.txt', { stop: AbortSignal.abort() });
    expect(await end).toMatchObject({ outcome: { kind: 'stopped' }, exitCode: null });
    const resumed = { id: 'a', resume: true };
    expect(await (await start('', { kill: AbortSignal.abort(), session: resumed })).end).toMatchObject({
      sessionId: 'a',
      sessionUsable: true,
    });
  });

  test('is not possible without the binary, or the directory', async () => {
    expect(await (await start('', { binary: '/no/claude' })).end).toMatchObject({
      outcome: { kind: 'not_started', message: expect.stringContaining('/no/claude') },
    });
    expect(await (await start('', { cwd: '/no/directory' })).end).toMatchObject({
      outcome: { kind: 'not_started', message: expect.stringContaining('/no/directory') },
    });
  });

  test('gives a huge prompt to a client that does not read it', async () => {
    const script = await binary('exit 3');
    const { end } = await start('x'.repeat(5_000_000), { binary: script });
    expect(await end).toMatchObject({ outcome: { kind: 'no_result' }, exitCode: 3 });
  });

  test('puts the client in a session of its own', async () => {
    const { end, marker, saw, kill } = await start('stub:silent');
    await saw(/^session/);
    const found = await survivors(marker);
    expect(found.find(({ parent }) => parent === process.pid)).toMatchObject({
      session: found.find(({ parent }) => parent === process.pid)?.pid,
    });
    kill();
    await end;
  });
});

describe('bad output', () => {
  test('garbage is shown', async () => {
    const { end, activity, transcript } = await start('stub:garbage');
    expect(await end).toMatchObject({
      outcome: {
        kind: 'no_result',
        message:
          'The client exited with 0 and without a result.\nIt printed: this is no JSON\nIt said: garbage on stderr',
      },
      sessionUsable: false,
    });
    expect(activity).toEqual(['stderr: garbage on stderr']);
    expect(await transcript()).toContain('{"type":"stderr","text":"garbage on stderr"}\n');
  });

  test('no result, whatever the exit code', async () => {
    expect(await (await start('stub:no-result')).end).toMatchObject({
      outcome: { kind: 'no_result' },
      exitCode: 0,
      // The dearest price there is, for a model that nobody knows.
      usage: { inputTokens: 100, costUsd: 0.00525, estimated: true },
      sessionUsable: true,
    });
    expect(await (await start('stub:exit=3')).end).toMatchObject({
      outcome: { kind: 'no_result' },
      exitCode: 3,
    });
  });

  test('killed by others', async () => {
    const { end, marker, saw } = await start('stub:child stub:silent');
    await saw(/^session/);
    const client = (await survivors(marker)).find(({ parent }) => parent === process.pid);
    process.kill(client?.pid ?? 0, 'SIGSEGV');
    expect(await end).toMatchObject({ outcome: { kind: 'killed', signal: 'SIGSEGV' }, exitCode: null });
  });

  test('a lot of it is not held in memory', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const { end, activity } = await start('stub:large=60');
    expect(await end).toMatchObject({ outcome: { kind: 'reported' } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000);
    expect(Math.max(...activity.map((line) => line.length))).toBeLessThanOrEqual(300);
  });

  test('an endless line ends with the stall limit', async () => {
    const script = await binary('exec tr "\\0" x < /dev/zero');
    const { end } = await start('', { binary: script, stallSeconds: 0.5, graceSeconds: 0.2 });
    expect(await end).toMatchObject({ outcome: { kind: 'stalled' } });
  });
});

describe('limits', () => {
  test('silence is a stall', async () => {
    const [result, took] = await seconds((await start('stub:silent', { stallSeconds: 0.5 })).end);
    expect(result).toMatchObject({ outcome: { kind: 'stalled' }, sessionUsable: true });
    expect(took).toBeLessThan(20);
  });

  test('signs of life during a tool call are silence', async () => {
    const script = await binary(
      'while :; do echo \'{"type":"tool_progress","heartbeat":true}\'; sleep 0.1; done',
    );
    const { end } = await start('', { binary: script, stallSeconds: 0.5 });
    expect(await end).toMatchObject({ outcome: { kind: 'stalled' } });
  });

  test('a long answer is none, though its pieces are kept nowhere', async () => {
    const event = (event: string) => `echo '{"type":"stream_event","event":{"type":"${event}"}}'`;
    const script = await binary(
      [event('message_start'), ...Array(8).fill(`sleep 0.25; ${event('content_block_delta')}`)].join('\n'),
    );
    let answers = 0;
    const { end, transcript } = await start('', {
      binary: script,
      stallSeconds: 1,
      onAnswer: () => answers++,
    });
    expect(await end).toMatchObject({ outcome: { kind: 'no_result' } });
    expect(answers).toBe(1);
    expect(await transcript()).toMatch(/message_start/);
    expect(await transcript()).not.toMatch(/delta/);
  });

  test('talking is none, and ends with the time limit', async () => {
    const { end } = await start('stub:forever', { stallSeconds: 2, timeoutSeconds: 4 });
    expect(await end).toMatchObject({ outcome: { kind: 'timeout' } });
  });

  test('a client that ignores SIGINT is killed after the grace period', async () => {
    const limits = { timeoutSeconds: 0.5, graceSeconds: 0.5 };
    const [result, took] = await seconds((await start('stub:stubborn stub:child stub:silent', limits)).end);
    expect(result).toMatchObject({ outcome: { kind: 'timeout' } });
    expect(took).toBeGreaterThan(0.9);
    expect(took).toBeLessThan(20);
  });
});

describe('a stop', () => {
  test('is gentle, and ends what the client leaves', async () => {
    const { end, saw, stop } = await start('stub:child stub:sleep=30');
    await saw(/^Bash/);
    stop({ gentle: true });
    expect(await end).toMatchObject({ outcome: { kind: 'stopped' }, sessionUsable: true });
  });

  test('is followed by a kill while the client hesitates', async () => {
    const { end, saw, stop, kill } = await start('stub:stubborn stub:sleep=30', { graceSeconds: 30 });
    await saw(/^Bash/);
    stop();
    await sleep(300);
    kill();
    const [result, took] = await seconds(end);
    expect(result).toMatchObject({ outcome: { kind: 'stopped' } });
    expect(took).toBeLessThan(20);
  });

  test('that is not gentle kills at once', async () => {
    const { end, saw, stop } = await start('stub:stubborn stub:sleep=30', { graceSeconds: 30 });
    await saw(/^Bash/);
    stop({ gentle: false });
    expect((await seconds(end))[1]).toBeLessThan(20);
  });

  test('wins over the time limit that passes meanwhile', async () => {
    const { end, saw, stop } = await start('stub:stubborn stub:sleep=30', {
      timeoutSeconds: 1,
      graceSeconds: 1.5,
    });
    await saw(/^Bash/);
    stop();
    expect(await end).toMatchObject({ outcome: { kind: 'stopped' } });
  });

  test('many runs share one signal', async () => {
    const stop = new AbortController();
    const runs = await Promise.all(
      Array.from({ length: 12 }, () => start('stub:child stub:silent', { stop: stop.signal })),
    );
    await Promise.all(runs.map(({ saw }) => saw(/^session/)));
    stop.abort({ gentle: true });
    for (const { end } of runs) expect(await end).toMatchObject({ outcome: { kind: 'stopped' } });
  });
});

test('a usage limit is told with its end', async () => {
  expect(await (await start('stub:api=429 stub:reset=1800000000')).end).toMatchObject({
    outcome: { kind: 'api_error', category: 'rate_limit', status: 429, resetAt: 1_800_000_000_000 },
    exitCode: 1,
  });
});

test('what it is told alike is for its owner alone, and no client runs that cannot be told', async () => {
  const shared = (file: string) => ({ shared: { text: 'stub:write=x.txt', file } });
  const file = join(tmpdir(), `klauss-shared-${process.pid}.md`);
  onTestFinished(() => rm(file, { force: true }));
  const { end, directory } = await start('', shared(file));
  await end;
  expect(await readFile(join(directory, 'x.txt'), 'utf8')).toContain('written by');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const other = await start('stub:write=x.txt', shared('/no/directory/shared.md'));
  await expect(other.end).rejects.toThrow(KlaussError);
  await expect(stat(join(other.directory, 'x.txt'))).rejects.toThrow();
});

describe('the transcript', () => {
  test('is for its owner alone', async () => {
    const { end, directory } = await start('');
    await end;
    expect((await stat(join(directory, 'logs', 'job', 'task.1.jsonl'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(directory, 'logs'))).mode & 0o777).toBe(0o700);
  });

  test('that cannot be opened prevents the run', async () => {
    const { end } = await start('', { transcript: '/dev/null/transcript' });
    await expect(end).rejects.toBeInstanceOf(KlaussError);
    await expect(end).rejects.toMatchObject({ code: 'file' });
  });

  test('that cannot be written on does not', async () => {
    const { end, activity } = await start('', { transcript: '/dev/full' });
    expect(await end).toMatchObject({ outcome: { kind: 'reported' } });
    expect(activity.filter((line) => line.includes('transcript ends here'))).toHaveLength(1);
  });
});

describe('the stub', () => {
  test('logs under the key of its task, and fails once', async () => {
    const prompt = '## Your task: login\n\n`stub:log=log.txt`, stub:once=first stub:exit=1';
    const first = await start(prompt);
    expect(await first.end).toMatchObject({ exitCode: 1 });
    const second = await start(prompt, { cwd: first.directory });
    expect(await second.end).toMatchObject({
      outcome: { kind: 'reported', report: { summary: 'login is done' } },
    });
    const log = await readFile(join(first.directory, 'log.txt'), 'utf8');
    expect(log).toBe('start login\nstart login\nend login\n');
  });

  test('is blocked, idle, or slow', async () => {
    const { end } = await start('stub:blocked stub:idle stub:sleep=0.3');
    const [result, took] = await seconds(end);
    expect(result).toMatchObject({ outcome: { report: { status: 'blocked' } }, usage: { toolCalls: 0 } });
    expect(took).toBeGreaterThan(0.2);
  });
});

/** A client of one line of shell. */
async function binary(script: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'klauss-binary-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const path = join(directory, 'client');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}
