/** What is known of a task, and what its client says, as paragraphs. */

import type { Detail, DetailPart, Line } from '../../view/source.ts';
import type { Paragraph } from './text.ts';
import type { Tone } from './tone.ts';

/** @param diff null: it is not known yet */
export const documentOf = ({ parts }: Detail, diff: string | null): readonly Paragraph[] => [
  ...parts.flatMap(partText),
  { text: 'Diff', tone: 'title' },
  ...(diff === null ? [{ text: '…', tone: 'quiet' } as const] : diffText(diff)),
];

const partText = ({ title, fields, text }: DetailPart): readonly Paragraph[] => [
  { text: title, tone: 'title' },
  ...fields.map(
    ([name, value]) => ({ text: `  ${name}: ${value.replaceAll('\n', '\n    ')}`, tone: 'plain' }) as const,
  ),
  ...(text === '' ? [] : [{ text: '', tone: 'plain' } as const, { text, tone: 'plain' } as const]),
  { text: '', tone: 'plain' },
];

const diffText = (diff: string): readonly Paragraph[] =>
  diff.split('\n').map((text) => ({ text, tone: diffTone(text) }));

function diffTone(line: string): Tone {
  if (/^(diff |index |\+\+\+ |--- )/.test(line)) return 'quiet';
  if (line.startsWith('+')) return 'good';
  if (line.startsWith('-')) return 'bad';
  return line.startsWith('@@') ? 'busy' : 'plain';
}

const MARKS: Readonly<Record<Line['kind'], readonly [mark: string, tone: Tone]>> = {
  note: ['· ', 'quiet'],
  text: ['', 'plain'],
  call: ['▸ ', 'busy'],
  answer: ['  ', 'quiet'],
  error: ['! ', 'bad'],
};

/** Each of its lines begins with what tells the kind. */
export function saidText({ kind, text }: Line): Paragraph {
  const [mark, tone] = MARKS[kind];
  return { text: mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`), tone };
}
