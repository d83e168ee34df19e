import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  ancestors,
  descendants,
  endProcesses,
  environmentOf,
  identify,
  isAlive,
  marked,
  ownBytesOf,
  usageOf,
} from '../../src/platform/processes.ts';
import { expectNoSurvivors } from '../support/processes.ts';

const NAME = 'KLAUSS_PLATFORM_TEST';
let run = 0;

/** Every test has a marker of its own, and all processes with it are ended and gone afterwards. */
function startShell(
  script: string,
  environment: Record<string, string> = {},
): ChildProcess & { pid: number } {
  const child = spawn('/bin/sh', ['-c', script], {
    env: { PATH: '/usr/bin:/bin', [NAME]: value(), ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (child.pid === undefined) throw new Error('no shell');
  onTestFinished(() => void child.kill('SIGKILL'));
  return Object.assign(child, { pid: child.pid });
}

const value = (): string => `${process.pid}-${run}`;
const family = () => marked(NAME, value());

/** Reads what the script prints up to the first line break. */
async function firstLine(child: ChildProcess): Promise<string> {
  const [text] = await once(child.stdout ?? child, 'data');
  return String(text).trim();
}

afterEach(async () => {
  await endProcesses(family, { graceMs: 0 });
  await expectNoSurvivors({ [NAME]: value() });
  run += 1;
});

describe('a process is told', () => {
  test('by its id and its start time', () => {
    const self = identify(process.pid);
    expect(self).toEqual({ pid: process.pid, startedAt: expect.stringMatching(/.{10}/) });
    expect(self && isAlive(self)).toBe(true);
    expect(isAlive({ pid: process.pid, startedAt: 'another time' })).toBe(false);
  });

  test('when its name holds spaces and parentheses', async () => {
    const child = startShell('ln -s /bin/sleep "$DIR/a) S 1 (b"; echo; exec "$DIR/a) S 1 (b" 60', {
      DIR: await temporary(),
    });
    await firstLine(child);
    await expect.poll(() => identify(child.pid)).toMatchObject({ pid: child.pid });
    expect(ancestors(child.pid)[0]?.pid).toBe(process.pid);
  });

  test('and is dead as a zombie', async () => {
    // The shell starts a child and never waits for it.
    const child = startShell('sleep 0 & echo $!; exec sleep 60');
    const pid = Number(await firstLine(child));
    await expect.poll(() => identify(pid)).toBeNull();
  });

  test('not when there is none', () => {
    expect(identify(2 ** 22 + 1)).toBeNull();
    expect(environmentOf(2 ** 22 + 1)).toBeNull();
  });
});

describe('processes are found', () => {
  test('as descendants, in sessions of their own too', async () => {
    const child = startShell('setsid -w sh -c "sleep 61; true" & echo; wait');
    await firstLine(child);
    await expect.poll(() => descendants(child.pid).length).toBeGreaterThanOrEqual(2);
    expect(descendants(process.pid).map(({ pid }) => pid)).toContain(child.pid);
  });

  test('as descendants, by whoever knows when the first of them came, however often they were seen', async () => {
    const before = performance.now();
    const child = startShell('setsid -w sh -c "sleep 64; true" & echo; wait');
    await firstLine(child);
    await expect.poll(() => descendants(child.pid).length).toBeGreaterThanOrEqual(2);
    const all = descendants(child.pid);
    expect(descendants(child.pid, before)).toEqual(all);
    expect(descendants(child.pid, before), 'they have been seen, and came later all the same').toEqual(all);
  });

  test('by their marker, once their parents are gone', async () => {
    const child = startShell('(setsid sleep 61 &) ; echo');
    await firstLine(child);
    await once(child, 'exit');
    await expect.poll(() => family().length).toBe(1);
    expect(descendants(child.pid)).toEqual([]);
    expect(marked(NAME, `${value()}0`)).toEqual([]);
    expect(marked('PLATFORM_TEST', value())).toEqual([]);
  });

  test('by their marker, without those that were seen before a moment', async () => {
    const earlier = startShell('echo; exec sleep 62');
    await firstLine(earlier);
    await expect.poll(family).toEqual([identify(earlier.pid)]);
    const moment = performance.now();
    const later = startShell('echo; exec sleep 63');
    await firstLine(later);
    await expect.poll(() => family().length).toBe(2);
    expect(marked(NAME, value(), moment)).toEqual([identify(later.pid)]);
    expect(marked(NAME, value(), performance.now()), 'they have been seen, and are the same').toEqual([]);
    expect(family(), 'which is not held against them').toHaveLength(2);
  });

  test('upwards, the nearest first', () => {
    const found = ancestors(process.pid);
    expect(found[0]?.pid).toBe(process.ppid);
    expect(found.at(-1)?.pid).toBe(1);
  });

  test('with the environment that they started with', async () => {
    const child = startShell('echo; exec sleep 60', { TEXT: 'a=b c\nd' });
    await firstLine(child);
    // In the middle of its exec it has none.
    await expect
      .poll(() => environmentOf(child.pid))
      .toMatchObject({ TEXT: 'a=b c\nd', PATH: '/usr/bin:/bin' });
  });
});

test('usage counts a process with its descendants', async () => {
  const child = startShell('sh -c "while :; do :; done" & echo; wait');
  await firstLine(child);
  await expect.poll(() => usageOf([child.pid]).get(child.pid)?.cpuPercent).toBeGreaterThan(10);
  expect(usageOf([child.pid, 2 ** 22 + 1])).toEqual(
    new Map([
      [
        child.pid,
        {
          cpuPercent: expect.any(Number),
          memoryBytes: expect.toSatisfy((bytes: number) => bytes > 500_000 && bytes < 100_000_000),
          ownBytes: expect.toSatisfy((bytes: number) => bytes > 50_000 && bytes < 50_000_000),
          elapsedSeconds: expect.toSatisfy((seconds: number) => seconds > 0 && seconds < 20),
        },
      ],
    ]),
  );
});

test('memory of its own is told of one process, without what comes from it', async () => {
  const child = startShell('sh -c "while :; do :; done" & echo; wait');
  await firstLine(child);
  const own = ownBytesOf(child.pid);
  expect(own).toBeGreaterThan(50_000);
  expect(own).toBeLessThan(usageOf([child.pid]).get(child.pid)?.ownBytes ?? 0);
  expect(ownBytesOf(2 ** 22 + 1)).toBe(0);
});

describe('ending', () => {
  test('nothing is quick and ends nothing', async () => {
    const startedAt = performance.now();
    expect(await endProcesses(() => [], { graceMs: 1000 })).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(900);
  });

  test('gives time to leave', async () => {
    const child = startShell('trap "sleep 0.2; echo left; exit 0" TERM; echo; while :; do sleep 0.05; done');
    await firstLine(child);
    const left = firstLine(child);
    const exit = once(child, 'exit');
    const ended = await endProcesses(() => descendantsAndSelf(child.pid), { graceMs: 5000 });
    expect(ended).toContainEqual(expect.objectContaining({ pid: child.pid }));
    expect(await left).toBe('left');
    expect(await exit).toEqual([0, null]);
  });

  test('begins with the signal asked for', async () => {
    const child = startShell('trap "exit 7" INT; echo; while :; do sleep 0.05; done');
    await firstLine(child);
    const exit = once(child, 'exit');
    await endProcesses(() => descendantsAndSelf(child.pid), { graceMs: 5000, firstSignal: 'SIGINT' });
    expect(await exit).toEqual([7, null]);
  });

  test('kills what ignores the signal', async () => {
    const child = startShell('trap "" TERM INT HUP; echo; while :; do sleep 0.05; done');
    await firstLine(child);
    const exit = once(child, 'exit');
    await endProcesses(family, { graceMs: 200 });
    expect(await exit).toEqual([null, 'SIGKILL']);
    expect(family()).toEqual([]);
  });

  test('reaches what a dying shell still starts', async () => {
    const child = startShell(
      'trap "setsid sleep 61 & setsid sleep 62 & exit" TERM; echo; while :; do sleep 0.05; done',
    );
    await firstLine(child);
    const ended = await endProcesses(family, { graceMs: 1000 });
    expect(ended.length).toBeGreaterThanOrEqual(3);
    expect(family()).toEqual([]);
  });

  test('reaches a chain of processes that fork and leave', async () => {
    const chain = 'if [ $1 -lt 40 ]; then setsid sh -c "$2" chain $(($1 + 1)) "$2" & fi; sleep 0.03';
    const child = startShell('sh -c "$CHAIN" chain 0 "$CHAIN"; sleep 60', { CHAIN: chain });
    await expect.poll(() => family().length).toBeGreaterThan(3);
    await endProcesses(family, { graceMs: 0 });
    expect(family()).toEqual([]);
    expect(identify(child.pid)).toBeNull();
  });

  test('spares a later process with the same id', async () => {
    const child = startShell('echo; exec sleep 60');
    await firstLine(child);
    const other = { pid: child.pid, startedAt: 'an earlier time' };
    expect(await endProcesses(() => [other], { graceMs: 0 })).toEqual([]);
    expect(identify(child.pid)).not.toBeNull();
  });

  test('says what it cannot end', async () => {
    // Whoever is asked starts another: there is no end to it.
    const endless = () => [identify(startShell('exec sleep 60').pid)].filter((found) => found !== null);
    await expect(endProcesses(endless, { graceMs: 0 })).rejects.toMatchObject({
      code: 'environment',
      hint: expect.stringContaining('ps -o'),
      details: [{ pid: expect.any(Number), startedAt: expect.any(String) }],
    });
  }, 10_000);
});

function descendantsAndSelf(pid: number) {
  const self = identify(pid);
  return self === null ? [] : [self, ...descendants(pid)];
}

async function temporary(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'klauss-platform-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}
