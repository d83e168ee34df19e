/** What stands in the boxes of a graph, and how wide they are for it. */

import { oneLine } from '../domain/oneLine.ts';

export const BOX_HEIGHT = 40;
export const BOX_PADDING = 10;
/** Where the text begins, right of the symbol. */
export const TEXT_INDENT = 28;
/** Of the monospaced font of keys at 12 px, a bit more than the widest common one takes. */
const CHARACTER_WIDTH = 7.4;
/** Room for what happens in a task: `prove · 12m 34s`. */
const LEAST_WIDTH = 136;
const LONGEST_LABEL = 24;

/** A key that is too long for its box is cut in its middle: beginnings are often alike. */
export function labelOf(key: string): string {
  const line = oneLine(key);
  if (line.length <= LONGEST_LABEL) return line;
  const half = (LONGEST_LABEL - 1) / 2;
  return `${line.slice(0, Math.ceil(half))}…${line.slice(-Math.floor(half))}`;
}

/** Of every box: the widest label decides, so that the tasks of a layer stand in a column. */
export const boxWidth = (keys: readonly string[]): number =>
  keys.reduce(
    (widest, key) =>
      Math.max(widest, Math.ceil(TEXT_INDENT + labelOf(key).length * CHARACTER_WIDTH + BOX_PADDING)),
    LEAST_WIDTH,
  );
