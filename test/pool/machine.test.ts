import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.ts';
import { MEGABYTE } from '../../src/domain/bytes.ts';
import { usageOf } from '../../src/platform/processes.ts';
import { freeDisk, freeMemory } from '../../src/platform/resources.ts';
import { Machine } from '../../src/pool/admission/machine.ts';

/** A machine whose readings are set, in megabytes. */
function machineWith({ free = 8192, disk = 10_000 } = {}) {
  const now = { free, disk, held: {} as Record<number, number> };
  const machine = new Machine(defaultConfig('p'), {
    memory: () => () => now.free * MEGABYTE,
    usageOf: (pids) =>
      new Map(
        pids.flatMap((pid) => {
          const held = now.held[pid];
          return held === undefined ? [] : [[pid, { ownBytes: held * MEGABYTE }] as const];
        }),
      ),
    freeDisk: () => now.disk * MEGABYTE,
  });
  return {
    machine,
    now,
    observe(working: Record<number, number>, waiting: Record<number, number> = {}) {
      now.held = { ...working, ...waiting };
      machine.observe(Object.keys(working).map(Number), Object.keys(waiting).map(Number));
    },
    more: (running: number) => machine.moreWorkers(running).more,
  };
}

test('whether memory is limited is looked at with every observation', () => {
  let limit = 2048;
  const memory = () => {
    const found = limit;
    return () => found * MEGABYTE;
  };
  const machine = new Machine(defaultConfig('p'), {
    memory,
    usageOf: () => new Map(),
    freeDisk: () => 10_000 * MEGABYTE,
  });
  expect(machine.moreWorkers(0).more).toBe(5);
  limit = 1024;
  machine.observe([]);
  expect(machine.moreWorkers(0).more).toBe(1);
});

test('before anything was seen, a worker takes what the real client took', () => {
  const { machine, now, more } = machineWith({ free: 512 + 3 * 290 });
  expect(machine.moreWorkers(0)).toEqual({ more: 3, why: null });
  now.free -= 1;
  expect(more(0)).toBe(2);
  now.free = 600;
  expect(machine.moreWorkers(0)).toEqual({
    more: 0,
    why: '600 MB of memory are free, a worker takes 290 MB and 512 MB are kept free ([workers] min_free_memory_mb)',
  });
});

test('what the running ones have not taken yet is theirs', () => {
  const { machine, now, observe, more } = machineWith({ free: 512 + 10 * 290 });
  // Started since the last look: nothing is known of them.
  expect(more(4)).toBe(6);
  // They hold something now, which is no longer free.
  observe({ 1: 100, 2: 100 });
  now.free -= 200;
  expect(more(2)).toBe(8);
  expect(more(4)).toBe(6);
  now.free = 1024;
  expect(machine.moreWorkers(2)).toEqual({
    more: 0,
    why:
      '1.0 GB of memory are free (380 MB of it for those that run), a worker takes 290 MB ' +
      'and 512 MB are kept free ([workers] min_free_memory_mb)',
  });
});

test('the size is the most that one of the last attempts took, counted up at once and down when they have ended', () => {
  const { observe, more } = machineWith({ free: 512 + 2000 });
  observe({ 1: 50 });
  expect(more(1), 'it is still growing').toBe(6);
  observe({ 1: 1000 });
  expect(more(1)).toBe(2);
  observe({ 1: 200 });
  expect(more(1), 'what it gave back it will take again').toBe(1);
  observe({});
  expect(more(0)).toBe(2);
  for (let pid = 2; pid < 22; pid++) observe({ [pid]: 100 });
  expect(more(1), 'among the last twenty').toBe(1);
  observe({});
  expect(more(0), 'forgotten').toBe(20);
});

test('one that only waited tells nothing of what an attempt takes; one that waits again does', () => {
  const { observe, more } = machineWith({ free: 512 + 2000 });
  observe({ 1: 500 });
  observe({});
  expect(more(0)).toBe(4);
  for (let pid = 2; pid < 30; pid++) observe({}, { [pid]: 100 });
  expect(more(1)).toBe(3);
  observe({ 29: 1000 });
  observe({}, { 29: 200 });
  observe({});
  expect(more(0)).toBe(2);
});

test('no worktree is made on a disk that is nearly full', async () => {
  const { machine, now } = machineWith({ disk: 500 });
  expect(machine.worktreeRoom('/p/.klauss/worktrees')).toBeNull();
  now.disk = 499;
  expect(machine.worktreeRoom('/p/.klauss/worktrees')).toBe(
    '499 MB are free on the disk of /p/.klauss/worktrees, and a worktree needs 500 MB ' +
      '([workspace] min_free_disk_mb): free some space, for example with `klauss clean`.',
  );
});

test('this very machine', async () => {
  expect(freeMemory()).toBeGreaterThan(64 * MEGABYTE);
  expect(freeMemory()).toBeLessThanOrEqual(Math.min(process.constrainedMemory() || Infinity, 2 ** 44));
  const [there, inside] = [freeDisk('/tmp'), freeDisk('/tmp/not/there/yet')];
  const { stdout } = await execa('df', ['--output=avail', '--block-size=1', '/tmp']);
  expect(Math.abs(there - Number(stdout.split('\n')[1]))).toBeLessThan(1024 * MEGABYTE);
  expect(Math.abs(there - inside)).toBeLessThan(1024 * MEGABYTE);

  const held = 150;
  // Filled with something: pages that were never written are nobody's.
  const script = `b = Buffer.alloc(${held} << 20, 1); console.log('up'); setInterval(() => b, 1e6)`;
  const child = spawn(process.execPath, ['-e', script]);
  try {
    await once(child.stdout, 'data');
    const used = usageOf([child.pid ?? 0]).get(child.pid ?? 0);
    expect(used?.ownBytes).toBeGreaterThan(held * MEGABYTE);
    expect(used?.memoryBytes).toBeGreaterThan(used?.ownBytes ?? 0);
  } finally {
    child.kill('SIGKILL');
  }
});
