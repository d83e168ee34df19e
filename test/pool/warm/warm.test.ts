import { expect, test } from 'vitest';
import { defaultConfig, type Warmth } from '../../../src/config/config.ts';
import { asTaskId } from '../../../src/domain/ids.ts';
import type { Isolation } from '../../../src/domain/states.ts';
import type { PoolSettings } from '../../../src/pool/settings.ts';
import { Warm } from '../../../src/pool/warm/warm.ts';
import { RULES } from '../../claude/running.ts';
import { makeTask } from '../../support/records.ts';

const PATIENCE_MS = 3_000;

/** Standbys whose preparation hangs in the queue until it is let fail. */
function hanging() {
  const clock = { now: 0 };
  const launches = { isIdle: true };
  const logged: string[] = [];
  const asked: (() => void)[] = [];
  const job = () =>
    new Promise<never>((_, reject) => asked.push(() => reject(new Error('The queue is gone.'))));
  const settings = {
    config: defaultConfig('test'),
    now: () => clock.now,
    log: (line: string) => logged.push(line),
    queue: { job },
    launches,
  } as unknown as PoolSettings;
  const warm = new Warm({ ...settings, judge: async () => null });
  const upcoming = (...ids: readonly number[]) =>
    ids.map((id) => ({ task: makeTask({ id: asTaskId(id), key: `t${id}` }), reserveUsd: id }));
  return {
    warm,
    logged,
    launches,
    /** These are next, for long enough that it does not matter what the cores do. */
    next: (...ids: readonly number[]): void => {
      for (let at = 0; at <= ids.length; at++) {
        warm.standBy(upcoming(...ids), 10, settings);
        clock.now += PATIENCE_MS;
      }
    },
    letFail: () => {
      for (const fail of asked.splice(0)) fail();
    },
  };
}

/** Whether it has come about when all that could go on has gone on. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise<false>((resolve) => setImmediate(resolve, false));
  return await Promise.race([promise.then(() => true), later]);
}

test('clients that may be kept ask the guard through their pipe, unless the client is one that does not', () => {
  const config = defaultConfig('test');
  const kindOf = (warmth: Warmth, isolation: Isolation, resume: boolean, of = warmIn(warmth)) =>
    of.guarding(RULES, isolation, { id: '', resume }).kind;
  function warmIn(warm: Warmth): Warm {
    const workers = { ...config.workers, warm };
    return new Warm({ config: { ...config, workers }, now: () => 0, log: () => {}, judge: async () => null });
  }
  expect(kindOf('keep', 'shared', false)).toBe('pipe');
  expect(kindOf('keep', 'shared', true)).toBe('process');
  expect(kindOf('keep', 'worktree', false)).toBe('process');
  expect(kindOf('ahead', 'shared', false)).toBe('process');
  const old = warmIn('keep');
  const guard = old.guarding(RULES, 'shared', { id: '', resume: false });
  if (guard.kind === 'pipe') guard.unheard();
  expect(kindOf('keep', 'shared', false, old)).toBe('process');
});

test('the next tasks have a standby each, and what is no longer next has none', async () => {
  const { warm, next, letFail } = hanging();
  next(1, 2);
  expect([1, 2, 3].map((id) => warm.reserveOf(asTaskId(id)))).toEqual([1, 2, undefined]);
  next(2, 3);
  expect([1, 2, 3].map((id) => warm.reserveOf(asTaskId(id)))).toEqual([undefined, 2, 3]);
  letFail();
  await warm.end();
  expect(warm.size).toBe(0);
});

test('whoever claims a task waits until its standby has let go of the workspace', async () => {
  const { warm, next, letFail } = hanging();
  next(1);
  warm.claimed(asTaskId(1));
  const opened = warm.opened(asTaskId(1));
  expect(await isDone(opened)).toBe(false);
  letFail();
  expect(await isDone(opened)).toBe(true);
  await warm.end();
});

test('also when that standby is just being ended, and no other is started meanwhile', async () => {
  const { warm, next, letFail, logged } = hanging();
  next(1);
  next();
  next(1);
  expect(warm.size).toBe(0);
  const opened = warm.opened(asTaskId(1));
  expect(await isDone(opened)).toBe(false);
  letFail();
  await opened;
  next(1);
  expect(warm.size).toBe(1);
  letFail();
  await warm.end();
  expect(logged.filter((line) => !line.includes('queue is gone'))).toEqual([]);
});

test('a claimed one stays until its attempt has ended, whatever is next', async () => {
  const { warm, next, letFail } = hanging();
  next(1);
  warm.claimed(asTaskId(1));
  next();
  expect(warm.size).toBe(1);
  warm.left(asTaskId(1));
  expect(warm.size).toBe(0);
  letFail();
  await warm.end();
});

test('the end waits for those that are being prepared, and starts no more', async () => {
  const { warm, next, letFail } = hanging();
  next(1);
  const end = warm.end();
  expect(await isDone(end)).toBe(false);
  next(1, 2);
  expect(warm.size).toBe(0);
  letFail();
  await end;
});

test('as long as clients of claimed tasks are starting, none is started', async () => {
  const { warm, launches, next, letFail } = hanging();
  launches.isIdle = false;
  next(1);
  expect(warm.size).toBe(0);
  launches.isIdle = true;
  next(1);
  expect(warm.size).toBe(1);
  letFail();
  await warm.end();
});

test('without room none is started', () => {
  const { warm } = hanging();
  const task = makeTask({ id: asTaskId(1) });
  expect(warm.standBy([{ task, reserveUsd: null }], 0, { launches: { isIdle: true } } as PoolSettings)).toBe(
    false,
  );
  expect(warm.size).toBe(0);
});
