/** What stands in the boxes of a graph, and how wide they are for it. */

export const BOX_HEIGHT = 40;
const BOX_PADDING = 10;
/** Where the text begins, right of the symbol. */
export const TEXT_INDENT = 28;
/** Of the monospaced font of keys at 12 px, a bit more than the widest common one takes. */
export const CHARACTER_WIDTH = 7.4;
/** Room for what happens in a task: `prove · 12m 34s`. */
const LEAST_WIDTH = 136;
const LONGEST_LABEL = 24;

/** A key that is too long for its place is cut in its middle: beginnings are often alike. */
export function labelOf(key: string, most = LONGEST_LABEL): string {
  const longest = Math.min(Math.floor(most), LONGEST_LABEL);
  if (key.length <= longest) return key;
  const kept = Math.max(1, longest - 1);
  return `${key.slice(0, Math.ceil(kept / 2))}…${key.slice(key.length - Math.floor(kept / 2))}`;
}

/** Of every box: the widest label decides, so that the tasks of a layer stand in a column. */
export const boxWidth = (keys: readonly string[]): number =>
  keys.reduce(
    (widest, key) =>
      Math.max(widest, Math.ceil(TEXT_INDENT + labelOf(key).length * CHARACTER_WIDTH + BOX_PADDING)),
    LEAST_WIDTH,
  );
