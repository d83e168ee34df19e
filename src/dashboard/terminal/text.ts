/** Texts in the cells of a terminal, where a character may take two, one or none. */

import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { oneLine } from '../../domain/oneLine.ts';
import type { Tone } from './tone.ts';

/** Printable ASCII takes one cell for each character; to measure anything else is a hundred times slower. */
const PLAIN = /^[ -~]*$/;
const widthOf = (line: string): number => (PLAIN.test(line) ? line.length : stringWidth(line));

/** A text as one line of exactly so many cells, whatever is in it. */
export function cell(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const line = within(text, width);
  const blanks = ' '.repeat(Math.max(0, width - widthOf(line)));
  return align === 'left' ? line + blanks : blanks + line;
}

/** A text with a rule after it that fills the rest of so many cells. */
export function ruled(text: string, width: number): string {
  const line = within(text, width - 1);
  return `${line} ${'─'.repeat(Math.max(0, width - 1 - widthOf(line)))}`;
}

/** A text as one line of at most so many cells. */
export function within(text: string, width: number): string {
  if (width <= 0) return '';
  const line = oneLine(text);
  const head = line.slice(0, width);
  if (PLAIN.test(head)) return line.length <= width ? line : `${head.slice(0, -1)}…`;
  return stringWidth(line) <= width ? line : cliTruncate(line, width);
}

/** Something to read, of any number of lines. */
export interface Paragraph {
  readonly text: string;
  readonly tone: Tone;
}

const TAB = '    ';
const wrapped = new WeakMap<Paragraph, { readonly columns: number; readonly lines: readonly Paragraph[] }>();
const documents = new WeakMap<
  readonly Paragraph[],
  { readonly columns: number; readonly lines: readonly Paragraph[] }
>();

/**
 * Paragraphs as lines that fit. It is asked for the same ones again with each key, and they may be many: what it made
 * of them is kept as long as they are, for one width.
 */
export function linesOf(paragraphs: readonly Paragraph[], columns: number): readonly Paragraph[] {
  const known = documents.get(paragraphs);
  if (known?.columns === columns) return known.lines;
  const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, columns));
  documents.set(paragraphs, { columns, lines });
  return lines;
}

function wrap(paragraph: Paragraph, columns: number): readonly Paragraph[] {
  const known = wrapped.get(paragraph);
  if (known?.columns === columns) return known.lines;
  const lines = paragraph.text
    .replaceAll('\t', TAB)
    .split('\n')
    .flatMap((line) =>
      line.length <= columns && PLAIN.test(line)
        ? [line]
        : wrapAnsi(line, Math.max(1, columns), { hard: true, trim: false }).split('\n'),
    )
    .map((text) => ({ text, tone: paragraph.tone }));
  wrapped.set(paragraph, { columns, lines });
  return lines;
}
