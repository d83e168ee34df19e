import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Complaints } from '../../src/claude/complaints.ts';

/** A client's stderr, all of which has been read when `print` resolves. */
function complaining() {
  const stderr = new PassThrough();
  const complaints = new Complaints(stderr);
  const print = async (...lines: readonly string[]): Promise<void> => {
    for (const line of lines) stderr.write(`${line}\n`);
    await expect.poll(() => stderr.readableLength).toBe(0);
  };
  return { stderr, complaints, print };
}

test('go to whoever the client works for, and what came before to the next one', async () => {
  const { complaints, print, stderr } = complaining();
  const [first, second]: [string[], string[]] = [[], []];
  await print('before');
  {
    using _first = complaints.tell((line) => first.push(line));
    await print('for the first');
  }
  await print('between');
  using _second = complaints.tell((line) => second.push(line));
  stderr.end('the last');
  await complaints.ended;
  expect([first, second]).toEqual([
    ['before', 'for the first'],
    ['between', 'the last'],
  ]);
});

test('while nobody listens no more is kept than a hundred lines', async () => {
  const { complaints, stderr } = complaining();
  for (let line = 0; line < 1_000; line++) stderr.write(`${line}\n`);
  stderr.end();
  await complaints.ended;
  const heard: string[] = [];
  complaints.tell((line) => heard.push(line));
  expect(heard).toHaveLength(100);
  expect(heard[0]).toBe('0');
});

test('a stream that fails while nobody listens disturbs nobody', async () => {
  const { complaints, stderr } = complaining();
  stderr.destroy(new Error('EIO'));
  await expect(complaints.ended).rejects.toThrow('EIO');
});
