import { expect, test } from 'vitest';
import { plain, plainWithin } from '../../src/domain/plain.ts';

test('lines and tabs stay, what steers a terminal goes', () => {
  expect(plain('one\r\ntwo\r\tthree\n')).toBe('one\ntwo\n\tthree\n');
  expect(plain('\u001b[1;31mred\u001b[0m \u001b[2J\u001b[?25lhidden')).toBe('red hidden');
  expect(plain('\u001b]0;title\u0007a\u001b]52;c;cHduZWQ=\u001b\\b')).toBe('ab');
  expect(plain('\u001b(Ba\u001bcb\u009b31mc\u0000\u0008d\u202ee\u2066')).toBe('ab31mcde');
  expect(plain('größer 😀 \u200d')).toBe('größer 😀 \u200d');
});

test('a sequence without an end takes no more than there is', () => {
  expect(plain('a\u001b')).toBe('a');
  expect(plain('a\u001b[')).toBe('a');
  expect(plain('a\u001b]0;never ending')).toBe('a');
  const started = performance.now();
  for (const part of ['\u001b', '\u001b[', '\u001b[0', '\u001b]', '\u001b]0;a', '\u001b[ '])
    plain(part.repeat(500_000));
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('no more is kept than was asked for, and no half of a character', () => {
  expect(plainWithin('abc', 3)).toBe('abc');
  expect(plainWithin('abcd', 3)).toBe('ab…');
  expect(plainWithin('a😀bcd', 3)).toBe('a…');
});
