/**
 * How many tokens a text takes, without the model's tokenizer: a bound from above, not a guess at the middle.
 *
 * Measured with the one tokenizer that Anthropic has published (@anthropic-ai/tokenizer, that of Claude 2), in characters
 * a token: English prose 3.9, code 3.6, paths 2.6, hashes 1.7, base64 1.4, Chinese 1.4, Thai 0.6. Later models are said
 * to take up to a third more. So small letters count a token for each 3, capitals and digits one for each 2, every
 * other character of ASCII one for itself, and what is not ASCII one less than its bytes in UTF-8. On those samples
 * that is 1.0 to 2.7 times what was measured; only rare characters and base64 are taken for up to a fifth less.
 */

import { shorten } from './text.ts';

const PIECES = /[A-Z]?[a-z]{1,12}|[A-Z]{1,12}|\d{1,12}| |./gsu;

/** Never less than a token for each 3 bytes, nor than one for each word and sign. */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(PIECES)) tokens += weigh(piece);
  return Math.ceil(tokens);
}

function weigh(piece: string): number {
  const code = piece.codePointAt(0) ?? 0;
  if (code > 0x7f) return code > 0xffff ? 3 : code > 0x7ff ? 2 : 1;
  if (piece === ' ') return 1 / 3;
  return Math.max(1, piece.length / (/[A-Z\d]$/.test(piece) ? 2 : 3));
}

const ELLIPSIS = '…';
const ELLIPSIS_TOKENS = weigh(ELLIPSIS);

/** The text, or as much of its beginning as fits. */
export function cutToTokens(text: string, most: number): string {
  let tokens = 0;
  let fitting = 0;
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    tokens += weigh(piece);
    if (tokens > most) return `${text.slice(0, fitting).trimEnd()}${ELLIPSIS}`;
    if (tokens <= most - ELLIPSIS_TOKENS) fitting = index + piece.length;
  }
  return text;
}

/** More characters than any line that is cut to tokens can hold. */
const LONGEST = 20_000;

/** Anything that a worker wrote as one line of at most so many tokens. */
export const oneLineWithin = (text: string, most: number): string =>
  cutToTokens(shorten(text.trimStart().slice(0, LONGEST), LONGEST), most);
