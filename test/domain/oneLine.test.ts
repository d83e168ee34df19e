import { expect, test } from 'vitest';
import { oneLine } from '../../src/domain/oneLine.ts';

test('nothing in a line breaks it, hides a part of it or turns it round', () => {
  expect(oneLine('  a\u001b[2Jb\r\n\tc\u009bd\u2028e\u202ef\u2066g ')).toBe('a [2Jb c d e f g');
  expect(oneLine('نص עברית 中文 👍🏽')).toBe('نص עברית 中文 👍🏽');
});

test('a line is bounded, and no character is cut in half', () => {
  expect(oneLine('x'.repeat(11), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(oneLine('x'.repeat(10), 10)).toBe('x'.repeat(10));
  expect(oneLine(`abc👍👍`, 5)).toBe('abc…');
});

test('of a long text the beginning is shown, however much of it is blank', () => {
  expect(oneLine(`${' '.repeat(1000)}abc${'\n'.repeat(1000)}defg`, 10)).toBe('abc defg');
  expect(oneLine(`${'a '.repeat(1000)}b`, 5)).toBe('a a …');
});
