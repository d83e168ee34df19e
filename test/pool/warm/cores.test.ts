import { cpus } from 'node:os';
import { expect, test } from 'vitest';
import { Cores } from '../../../src/pool/warm/cores.ts';

/** A machine whose counters are set. */
function machine() {
  const counters = { at: 0, idle: 0, total: 0 };
  const cores = new Cores(
    () => ({ idle: counters.idle, total: counters.total }),
    () => counters.at,
  );
  /** Time passes, in which this share of all cores was idle. */
  const pass = (ms: number, share: number): void => {
    counters.at += ms;
    counters.idle += ms * share;
    counters.total += ms;
  };
  return { cores, pass };
}

const all = cpus().length;

test('are idle as far as they were since it was asked last', () => {
  const { cores, pass } = machine();
  expect(cores.idle(), 'nothing is known yet').toBe(0);
  pass(1_000, 1);
  expect(cores.idle()).toBe(all);
  pass(1_000, 0);
  expect(cores.idle()).toBe(0);
  pass(1_000, 0.9 / all);
  expect(cores.idle(), 'next to idle').toBe(1);
  pass(1_000, 0.5 / all);
  expect(cores.idle(), 'half idle').toBe(0);
});

test('a moment says nothing: what was known still holds, but for what was begun since', () => {
  const { cores, pass } = machine();
  pass(1_000, 1);
  expect(cores.idle()).toBe(all);
  pass(99, 0);
  expect(cores.idle()).toBe(all);
  cores.occupy(1);
  expect(cores.idle()).toBe(all - 1);
  cores.occupy(all);
  expect(cores.idle()).toBe(0);
  pass(1, 0);
  expect(cores.idle()).toBe(0);
});
