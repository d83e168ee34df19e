/** The little Markdown that prompts are made of. */

/** A section with a heading, or nothing when there is nothing to say. */
export function section(title: string, text: string): string {
  return text.trim() === '' ? '' : `## ${title}\n\n${text.trim()}`;
}

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

export const code = (text: string): string => `\`${text}\``;

/** Fences a text with more backticks than stand in a row anywhere in it. */
export function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}\n${text.trimEnd()}\n${marks}`;
}
