import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Waiting } from '../../../src/claude/run.ts';
import type { Started } from '../../../src/claude/started.ts';
import { isAlive } from '../../../src/platform/processes.ts';
import { Kept } from '../../../src/pool/warm/kept.ts';
import { PROFILE, waitingStub } from '../../claude/waiting.ts';

/** What a pool keeps, with a clock of its own. */
function keeper() {
  const clock = { now: 0 };
  const logged: string[] = [];
  const kept = new Kept({ now: () => clock.now, log: (line) => logged.push(line) });
  onTestFinished(() => kept.end());
  return { kept, clock, logged };
}

const client = async (binary?: string): Promise<Started> =>
  (await waitingStub(binary === undefined ? {} : { binary })).started;

const lives = ({ identity }: Started): boolean => identity !== null && isAlive(identity);
/** The comparison of clients by what they hold would never end. */
const isThat = (waiting: Waiting | null, started: Started): boolean => waiting?.started === started;

/** A client that does this with each line that it is told. */
async function scripted(script: string): Promise<Started> {
  const directory = await mkdtemp(join(tmpdir(), 'klauss-kept-'));
  const file = join(directory, 'client');
  await writeFile(file, `#!/bin/sh\nread -r request\nwhile read -r line; do\n${script}\ndone\n`);
  await chmod(file, 0o755);
  onTestFinished(() => rm(directory, { recursive: true }));
  return await client(file);
}

test('one is taken by a task that would start the same, once, and in a new session each time', async () => {
  const { kept } = keeper();
  const started = await client();
  kept.put('a', started, PROFILE);
  expect(kept.pids).toEqual([started.identity?.pid]);
  const first = await kept.take('a');
  expect(isThat(first, started)).toBe(true);
  expect(kept.pids).toEqual([]);
  expect(await kept.take('a')).toBeNull();
  kept.put('a', started, PROFILE);
  const second = await kept.take('a');
  expect(isThat(second, started)).toBe(true);
  expect(second?.session).not.toBe(first?.session);
  expect(lives(started)).toBe(true);
});

test('where another kind is needed the oldest makes room for it', async () => {
  const { kept, logged } = keeper();
  const [old, young] = [await client(), await client()];
  kept.put('a', old, PROFILE);
  kept.put('b', young, PROFILE);
  expect(await kept.take('c')).toBeNull();
  await old.exited;
  expect(logged).toEqual(['a kept client is ended, as another kind is needed']);
  expect(isThat(await kept.take('b'), young)).toBe(true);
});

test('of two of a kind, the one that was kept last goes on', async () => {
  const { kept } = keeper();
  const [old, young] = [await client(), await client()];
  kept.put('a', old, PROFILE);
  kept.put('a', young, PROFILE);
  expect(isThat(await kept.take('a'), young)).toBe(true);
  expect(isThat(await kept.take('a'), old)).toBe(true);
});

test('after fifty tasks it has done enough', async () => {
  const { kept, logged } = keeper();
  const started = await client();
  for (let task = 1; task < 50; task++) {
    kept.put('a', started, PROFILE);
    expect(isThat(await kept.take('a'), started), `after ${task}`).toBe(true);
  }
  kept.put('a', started, PROFILE);
  expect(kept.pids).toEqual([]);
  await started.exited;
  expect(logged).toEqual(['a kept client is ended, as it has done 50 tasks']);
});

test('one that nobody wants for a minute goes', async () => {
  const { kept, clock } = keeper();
  const [old, young] = [await client(), await client()];
  kept.put('a', old, PROFILE);
  clock.now = 30_000;
  kept.put('a', young, PROFILE);
  clock.now = 60_000;
  kept.endIdle();
  expect(kept.pids).toHaveLength(2);
  clock.now = 60_001;
  kept.endIdle();
  expect(kept.pids).toEqual([young.identity?.pid]);
  await old.exited;
  expect(lives(young)).toBe(true);
});

test('one that is not what it was at its start is not given to anybody', async () => {
  const { kept } = keeper();
  const started = await client();
  kept.put('a', started, `${PROFILE} and an MCP server`);
  expect(await kept.take('a')).toBeNull();
  await started.exited;
  expect(kept.pids).toEqual([]);
});

test.each([
  ['fails to empty its conversation', `echo '{"type":"result","subtype":"error","is_error":true}'`],
  ['exits when it is to empty its conversation', 'exit 0'],
])('nor is one that %s', async (_what, script) => {
  const { kept } = keeper();
  const started = await scripted(script);
  kept.put('a', started, PROFILE);
  expect(await kept.take('a')).toBeNull();
  await started.exited;
});

test('nor is one that has died while it waited, and another of its kind is taken', async () => {
  const { kept, logged } = keeper();
  const [alive, dead] = [await client(), await client()];
  kept.put('a', alive, PROFILE);
  kept.put('a', dead, PROFILE);
  await expect.poll(() => kept.pids).toHaveLength(2);
  dead.signal('SIGKILL');
  await dead.exited;
  expect(isThat(await kept.take('a'), alive)).toBe(true);
  await kept.end();
  expect(logged[0]).toMatch(/ended by itself|not what it was/);
});

test('at the end of the pool all are gone, also those that come then', async () => {
  const { kept } = keeper();
  const [first, silent, late] = [await client(), await scripted(':'), await client()];
  kept.put('a', first, PROFILE);
  kept.put('a', silent, PROFILE);
  await kept.end();
  expect([lives(first), lives(silent)]).toEqual([false, false]);
  expect(await kept.take('a')).toBeNull();
  kept.put('a', late, PROFILE);
  await kept.end();
  expect(lives(late)).toBe(false);
});
