import { expect, test } from 'vitest';
import { KlaussError } from '../../src/domain/errors.ts';
import { persistently } from '../../src/pool/attempt/persistently.ts';

const full = () => new KlaussError('database', 'The disk is full.', { hint: 'Free some space.' });

/** A write that fails so often. */
function failing(times: number, error = full() as Error) {
  const tried = { times: 0 };
  const write = async (): Promise<string> => {
    if (tried.times++ < times) throw error;
    return 'written';
  };
  return { tried, write };
}

test('what cannot be written for a while is written then', async () => {
  const { write, tried } = failing(2);
  expect(await persistently(write, new AbortController().signal)).toBe('written');
  expect(tried.times).toBe(3);
});

test('when there is no more time, it is tried once more', async () => {
  const { write, tried } = failing(9);
  const end = new AbortController();
  const writing = persistently(write, end.signal);
  setImmediate(() => end.abort());
  await expect(writing).rejects.toMatchObject({ code: 'database' });
  expect(tried.times).toBe(2);
});

test('what is no failure of the queue is not tried again', async () => {
  const { write, tried } = failing(9, new Error('a defect'));
  await expect(persistently(write, new AbortController().signal)).rejects.toThrow('a defect');
  expect(tried.times).toBe(1);
});
