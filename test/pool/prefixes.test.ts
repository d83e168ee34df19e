import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { Prefixes, type Turn } from '../../src/pool/prefixes.ts';

const never = new AbortController().signal;
const LONG = 60;

let now: number;
beforeEach(() => {
  now = 1;
});

/** Workers that ask for their turns, and who got one, in order. */
function line(waitSeconds: number) {
  const prefixes = new Prefixes(waitSeconds, () => now);
  const started: string[] = [];
  const ask = (name: string, { key = 'k', signal = never } = {}): Promise<Turn> => {
    const turn = prefixes.turn(key, signal);
    void turn.then(() => started.push(name));
    return turn;
  };
  // Whoever can go has gone when all that was promised has been kept.
  const seen = async (): Promise<readonly string[]> => {
    await sleep(0);
    return started;
  };
  return { ask, seen };
}

const end = (turn: Turn): void => turn[Symbol.dispose]();

test('one goes first, the others when it has its first answer', async () => {
  const { ask, seen } = line(LONG);
  const first = await ask('a');
  for (const name of ['b', 'c', 'd']) void ask(name);
  expect(await seen()).toEqual(['a']);
  first.answered();
  expect(await seen()).toEqual(['a', 'b', 'c', 'd']);
});

test('another prefix is not waited for', async () => {
  const { ask, seen } = line(LONG);
  void ask('a');
  void ask('b', { key: 'other' });
  expect(await seen()).toEqual(['a', 'b']);
});

test('when the first ends without an answer, the next is the first', async () => {
  const { ask, seen } = line(LONG);
  const first = await ask('a');
  const second = ask('b');
  void ask('c');
  end(first);
  // It takes the place of the first at once, not when it comes to know of it.
  void ask('d');
  expect(await seen()).toEqual(['a', 'b']);
  end(first);
  expect(await seen()).toEqual(['a', 'b']);
  (await second).answered();
  expect(await seen()).toEqual(['a', 'b', 'c', 'd']);
});

test('a prefix is kept for five minutes, from each answer on', async () => {
  const { ask, seen } = line(LONG);
  const first = await ask('a');
  first.answered();
  now += 299_000;
  void ask('b');
  expect(await seen()).toEqual(['a', 'b']);
  first.answered();
  now += 299_000;
  void ask('c');
  expect(await seen()).toEqual(['a', 'b', 'c']);
  now += 1_000;
  const again = await ask('d');
  void ask('e');
  expect(await seen()).toEqual(['a', 'b', 'c', 'd']);
  end(again);
  expect(await seen()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('nobody waits longer than that, and an answer to any of them counts', async () => {
  const { ask, seen } = line(0.05);
  void ask('a');
  const impatient = ask('b');
  expect(await seen()).toEqual(['a']);
  const turn = await impatient;
  void ask('c');
  expect(await seen()).toEqual(['a', 'b']);
  turn.answered();
  expect(await seen()).toEqual(['a', 'b', 'c']);
});

test('whoever is to end does not wait, nor is in the way', async () => {
  const { ask, seen } = line(LONG);
  const stop = new AbortController();
  const first = await ask('a');
  const stopped = ask('b', { signal: stop.signal });
  const late = ask('c', { signal: AbortSignal.abort() });
  void ask('d');
  stop.abort();
  end(await stopped);
  end(await late);
  expect(await seen()).toEqual(['a', 'c', 'b']);
  end(first);
  expect(await seen()).toEqual(['a', 'c', 'b', 'd']);
});

test('with no time to wait, all go at once', async () => {
  const { ask, seen } = line(0);
  for (const name of ['a', 'b', 'c']) void ask(name);
  expect(await seen()).toEqual(['a', 'b', 'c']);
});
