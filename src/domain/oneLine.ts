/** Breaks and blanks, control characters, and the marks that make a text run backwards. */
const UNSHOWN = /[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Anything that somebody printed or wrote, as one line that is safe to show, at most `width` characters. */
export function oneLine(text: string, width = Number.POSITIVE_INFINITY): string {
  // Of a long text the beginning is enough, unless most of it is blank.
  const most = 2 * width;
  const head = shown(text.slice(0, most));
  const line = text.length <= most || head.length > width ? head : shown(text);
  if (line.length <= width) return line;
  return `${line.slice(0, width - 1).replace(/[\ud800-\udbff]$/, '')}…`; // not half of a character
}

const shown = (text: string): string => text.replace(UNSHOWN, ' ').trim();
