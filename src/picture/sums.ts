/** What was spent up to each moment. */

import type { Booking } from '../view/history.ts';
import type { Stretch } from './timescale.ts';

/** Kinds of tokens, as they are stacked: the smallest amounts lie below, where they are seen. */
export const TOKENS = [
  { kind: 'outputTokens', name: 'output', text: 'output' },
  { kind: 'inputTokens', name: 'input', text: 'input' },
  { kind: 'cacheWriteTokens', name: 'cache-write', text: 'cache written' },
  { kind: 'cacheReadTokens', name: 'cache-read', text: 'cache read' },
] as const;

export type TokenKind = (typeof TOKENS)[number]['kind'];

/** From here on, a band reaches from `low` to `high`. */
export interface Band {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** @param whole begins with nothing and ends with everything */
export function sums(bookings: readonly Booking[], { from, to }: Stretch) {
  const total = { costUsd: 0, outputTokens: 0, inputTokens: 0, cacheWriteTokens: 0, cacheReadTokens: 0 };
  const costs: Band[] = [];
  const tokens: Readonly<Record<TokenKind, Band[]>> = {
    outputTokens: [],
    inputTokens: [],
    cacheWriteTokens: [],
    cacheReadTokens: [],
  };
  const note = (at: number): void => {
    costs.push({ at, low: 0, high: total.costUsd });
    let low = 0;
    for (const { kind } of TOKENS) {
      const high = low + total[kind];
      tokens[kind].push({ at, low, high });
      low = high;
    }
  };
  note(from);
  for (const booking of bookings) {
    total.costUsd += booking.costUsd;
    for (const { kind } of TOKENS) total[kind] += booking[kind];
    note(Math.min(Math.max(booking.at, from), to));
  }
  note(to);
  return { costs, tokens, total };
}

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

/** `950`, `12.3k`, `1.2M` */
export const compact = (number: number): string => COMPACT.format(number).replace('K', 'k');
