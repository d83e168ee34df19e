/** Text of others, without what would steer a terminal. */

const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);

/** Colours, moves of the cursor; titles, links and the clipboard, with all they say; anything else that is escaped. */
const SEQUENCE = new RegExp(
  [
    `${ESCAPE}\\[[0-?]*[ -/]*[@-~]?`,
    `${ESCAPE}[\\]PX^_][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)?`,
    `${ESCAPE}[ -/]*[0-~]?`,
  ].join('|'),
  'g',
);
const LINE_END = /\r\n?/g;
/** Control characters but line ends and tabs, and the marks that make a text run backwards. */
const UNSHOWN = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Anything that somebody printed or wrote, as text in several lines that is safe to show. */
export const plain = (text: string): string =>
  text.replace(SEQUENCE, '').replace(LINE_END, '\n').replace(UNSHOWN, '');

/** The same, at most so long. */
export function plainWithin(text: string, characters: number): string {
  const shown = plain(text);
  if (shown.length <= characters) return shown;
  return `${shown.slice(0, characters - 1).replace(/[\ud800-\udbff]$/, '')}…`; // not half of a character
}
