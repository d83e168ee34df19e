/** The little Markdown that prompts are made of. */

/** A section with a heading, or nothing when there is nothing to say. */
export function section(title: string, text: string): string {
  return text.trim() === '' ? '' : `## ${title}\n\n${text.trim()}`;
}

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** A name or a command in one line, whatever is in it: a line end in a file's name must not begin a line of ours. */
export function code(text: string): string {
  const line = text.replace(BREAKING, escaped);
  const marks = '`'.repeat(longestRun(line) + 1);
  return marks.length === 1 ? `\`${line}\`` : `${marks} ${line} ${marks}`;
}

/** Fences a text with more backticks than stand in a row anywhere in it. */
export function fence(text: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${marks}\n${text.trimEnd()}\n${marks}`;
}

const BREAKING = /[\p{Cc}\u2028\u2029]/gu;

/** As JavaScript writes it: `\n`, `\u2028`. */
function escaped(character: string): string {
  const written = JSON.stringify(character).slice(1, -1);
  return written === character ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : written;
}

const longestRun = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
