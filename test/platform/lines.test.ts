import { expect, test } from 'vitest';
import { LineSplitter } from '../../src/platform/lines.ts';

const split = (limit: number, ...pieces: (string | Buffer)[]): string[] => {
  const splitter = new LineSplitter(limit);
  return [...pieces.flatMap((piece) => splitter.push(Buffer.from(piece))), ...splitter.end()];
};

test('lines come whole, however they were cut', () => {
  expect(split(100, 'a', 'b\nc\n\nd', 'e')).toEqual(['ab', 'c', '', 'de']);
  expect(split(100, '\n')).toEqual(['']);
  expect(split(100)).toEqual([]);
});

test('a letter of several bytes may be cut in two', () => {
  const bytes = Buffer.from('äöü\n');
  expect(split(100, bytes.subarray(0, 3), bytes.subarray(3))).toEqual(['äöü']);
});

test('of a line that is too long the beginning is given', () => {
  const long = 'x'.repeat(3_000);
  expect(split(2_000, 'a\n', long, long, '\nb\n')).toEqual(['a', 'x'.repeat(1_000), 'b']);
  expect(split(2_000, `${long}\n`)).toEqual(['x'.repeat(1_000)]);
});
