import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.ts';
import { MEGABYTE } from '../../src/domain/bytes.ts';
import { Admission } from '../../src/pool/admission/admission.ts';
import { Machine } from '../../src/pool/admission/machine.ts';

/** With memory for so many clients of 290 MB beside those that hold theirs already. */
function admissionWith({ places = 100 } = {}) {
  const config = defaultConfig('test');
  const { minFreeMemoryMb } = config.workers;
  const held = new Map<number, number>();
  const freeMemory = (): number => {
    const taken = [...held.values()].reduce((sum, megabytes) => sum + megabytes, 0);
    return (minFreeMemoryMb + places * 290 - taken) * MEGABYTE;
  };
  const usageOf = (pids: readonly number[]) =>
    new Map(
      pids.flatMap((pid) => {
        const megabytes = held.get(pid);
        return megabytes === undefined ? [] : [[pid, { ownBytes: megabytes * MEGABYTE }] as const];
      }),
    );
  const machine = new Machine(config, {
    memory: () => freeMemory,
    usageOf,
    freeDisk: () => 10_000 * MEGABYTE,
  });
  const admission = new Admission({
    ...config.limits,
    now: () => 0,
    random: () => 0.5,
    machine,
    stateDir: '/project/.klauss',
  });
  return { admission, held };
}

test('as many may wait as there is memory for', () => {
  const { admission, held } = admissionWith({ places: 5 });
  expect(admission.spare({ running: 4, waiting: 0, workers: 4 })).toBe(1);
  expect(admission.spare({ running: 4, waiting: 1, workers: 4 })).toBe(0);
  for (let pid = 1; pid <= 5; pid++) held.set(pid, 200);
  admission.observe([1, 2, 3, 4], [5]);
  expect(admission.spare({ running: 4, waiting: 1, workers: 4 })).toBe(0);
});

test('one that waits has its place when its task is claimed', async () => {
  const { admission } = admissionWith({ places: 4 });
  expect(admission.room({ running: 3, waiting: 1, wanted: 1, workers: 4 })).toEqual({
    more: 1,
    hold: null,
  });
  expect(admission.room({ running: 3, waiting: 1, wanted: 2, workers: 5 })).toMatchObject({
    more: 1,
    hold: { kind: 'memory' },
  });
});

test('while the API is overloaded, no more wait than may run, and looking for it changes nothing', async () => {
  const { admission } = admissionWith();
  admission.room({ running: 0, waiting: 0, wanted: 6, workers: 10 });
  admission.hear({ kind: 'overloaded' });
  expect(admission.spare({ running: 2, waiting: 0, workers: 10 })).toBe(1);
  expect(admission.spare({ running: 2, waiting: 1, workers: 10 })).toBe(0);
  expect(admission.room({ running: 2, waiting: 0, wanted: 8, workers: 10 })).toMatchObject({
    more: 1,
    hold: { kind: 'overload' },
  });
});

test('nobody waits while the pool is parked', () => {
  const { admission } = admissionWith();
  admission.hear({ kind: 'refused', resetAt: 60_000, message: 'The limit is reached.' });
  expect(admission.spare({ running: 0, waiting: 0, workers: 4 })).toBe(0);
});
