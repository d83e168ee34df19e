import { expect, test } from 'vitest';
import { GateLimit } from '../../src/gates/limit.ts';

/** Gates that end when they are told to, and what became of them in order. */
function ground(most: number) {
  const limit = new GateLimit(most);
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const start = (name: string, signal = new AbortController().signal): Promise<string | null> =>
    limit.run(async () => {
      log.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    }, signal);
  return { log, start, end: (name: string) => ends.get(name)?.() };
}

test('so many run at once, the others in the order in which they came', async () => {
  const { log, start, end } = ground(2);
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => start(name));
  await Promise.resolve();
  expect(log).toEqual(['a', 'b']);
  end('b');
  // Whoever comes at the very moment in which a place becomes free is not faster than who waits.
  const late = start('late');
  expect(await b).toBe('b');
  await Promise.resolve();
  expect(log).toEqual(['a', 'b', 'c']);
  for (const name of ['a', 'c', 'd', 'late']) {
    await expect.poll(() => log.includes(name)).toBe(true);
    end(name);
  }
  expect(await Promise.all([a, c, d, late])).toEqual(['a', 'c', 'd', 'late']);
  expect(log).toEqual(['a', 'b', 'c', 'd', 'late']);
});

test('one that is to end leaves the queue without having run, and takes nobody else along', async () => {
  const { log, start, end } = ground(1);
  const stop = new AbortController();
  const a = start('a');
  const b = start('b', stop.signal);
  const c = start('c');
  stop.abort();
  expect(await b).toBeNull();
  end('a');
  expect(await a).toBe('a');
  await expect.poll(() => log.includes('c')).toBe(true);
  end('c');
  expect(await c).toBe('c');
  expect(await start('d', stop.signal)).toBeNull();
  expect(log).toEqual(['a', 'c']);
});

test('a place is free again after a gate that throws', async () => {
  const limit = new GateLimit(1);
  const { signal } = new AbortController();
  const failing = limit.run(async () => Promise.reject(new Error('broken')), signal);
  await expect(failing).rejects.toThrow('broken');
  expect(await limit.run(async () => 'next', signal)).toBe('next');
});
