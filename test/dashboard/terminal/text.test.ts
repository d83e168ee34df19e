import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { saidText } from '../../../src/dashboard/terminal/document.ts';
import { cell, linesOf, ruled, within } from '../../../src/dashboard/terminal/text.ts';
import { plain } from '../../../src/domain/plain.ts';

const ODD = [
  'plain',
  'a long text that does not fit anywhere at all',
  '漢字かな交じり文',
  '👨‍👩‍👧‍👦 family 🎉🏳️‍🌈',
  'e\u0301\u0301\u0301 combining',
  'tab\there\nand \u001b[31mred\u001b[0m \u202ebackwards',
  '\ud83d',
  '',
];

test('a cell has the width that was asked for, whatever is in it', () => {
  for (const text of ODD) {
    for (let width = 0; width < 50; width++) {
      for (const align of ['left', 'right'] as const) {
        const line = cell(text, width, align);
        expect(stringWidth(line), JSON.stringify([text, width])).toBe(width);
        expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
      }
      expect(stringWidth(within(text, width))).toBeLessThanOrEqual(width);
    }
  }
  expect(cell('12', 4, 'right')).toBe('  12');
  expect(cell('abcdef', 4)).toBe('abc…');
});

test('a rule fills the rest of its line', () => {
  expect(ruled('Tasks 3', 12)).toBe('Tasks 3 ────');
  expect(stringWidth(ruled('漢字 and more than fits', 10))).toBe(10);
});

test('paragraphs are broken into lines that fit, and keep their indent', () => {
  const paragraphs = ODD.map((text) => ({ text: plain(text), tone: 'plain' }) as const);
  for (const columns of [1, 7, 20]) {
    const tooWide = linesOf(paragraphs, columns).filter(
      ({ text }) => stringWidth(text) > Math.max(2, columns),
    );
    expect(tooWide).toEqual([]);
  }
  expect(linesOf([{ text: '  one two\n\tthree', tone: 'bad' }], 6).map(({ text }) => text)).toEqual([
    '  one ',
    'two',
    '    ',
    'three',
  ]);
});

test('what was made of paragraphs is kept for one width', () => {
  const paragraphs = [{ text: 'one two', tone: 'plain' } as const];
  expect(linesOf(paragraphs, 4)).toBe(linesOf(paragraphs, 4));
  expect(linesOf(paragraphs, 20)).toHaveLength(1);
  expect(linesOf(paragraphs, 4)).toHaveLength(2);
});

test('who says what is told without colours', () => {
  const marks = (['note', 'text', 'call', 'answer', 'error'] as const).map(
    (kind) => saidText({ kind, text: 'one\ntwo' }).text,
  );
  expect(marks).toEqual(['· one\n  two', 'one\ntwo', '▸ one\n  two', '  one\n  two', '! one\n  two']);
});
