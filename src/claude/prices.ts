/**
 * What answers cost, for those whose client did not live to say it. These are the client's own list prices, measured
 * with Claude Code 2.1.330 (November 2026) from the costs that it states; `test/claude/prices.test.ts` holds the newest
 * of each family to it.
 */

/** US dollars for a million tokens. Into the cache it is 1.25 times the input for 5 minutes, twice for an hour. */
interface Price {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
}

const HAIKU_LONG: Price = { input: 0.5, output: 2.5, cacheRead: 0.05 };
/** Prompts of more tokens cost Haiku 5.5 more. */
const LONG_PROMPT = 100_000;

const PRICES: Readonly<Record<string, Price>> = {
  'haiku-4-5': { input: 1, output: 5, cacheRead: 0.1 },
  'haiku-5-5': { input: 0.1, output: 0.5, cacheRead: 0.01 },
  'sonnet-4': { input: 3, output: 15, cacheRead: 0.3 },
  'sonnet-4-5': { input: 3, output: 15, cacheRead: 0.3 },
  'sonnet-4-6': { input: 3, output: 15, cacheRead: 0.3 },
  'sonnet-5': { input: 2, output: 10, cacheRead: 0.2 },
  'sonnet-5-5': { input: 2, output: 10, cacheRead: 0.1 },
  'opus-4-5': { input: 5, output: 25, cacheRead: 0.5 },
  'opus-4-6': { input: 5, output: 25, cacheRead: 0.5 },
  'opus-4-7': { input: 5, output: 25, cacheRead: 0.5 },
  'opus-4-8': { input: 5, output: 25, cacheRead: 0.5 },
  'opus-5': { input: 5, output: 25, cacheRead: 0.5 },
  'opus-5-5': { input: 4, output: 20, cacheRead: 0.2 },
  'fable-5': { input: 10, output: 50, cacheRead: 1 },
  'fable-5-1': { input: 10, output: 50, cacheRead: 0.25 },
  'fable-5-2': { input: 8, output: 40, cacheRead: 0.2 },
  'mythos-5': { input: 10, output: 50, cacheRead: 1 },
  'mythos-5-1': { input: 10, output: 50, cacheRead: 0.25 },
  'mythos-5-2': { input: 8, output: 40, cacheRead: 0.2 },
};

/** That of Opus 4.1, the dearest there was. The client counts an unknown model as its default one; here it is never booked too cheap. */
const DEAREST: Price = { input: 15, output: 75, cacheRead: 1.5 };

/** The tokens of one answer. */
export interface AnswerTokens {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  /** The part of `cacheWrite` that is kept for an hour. */
  readonly cacheWriteHour: number;
}

/** Dollars for one answer of a model, by whatever name a provider gives it: `us.anthropic.claude-opus-5-5-v1:0`. */
export function costOf(model: string, tokens: AnswerTokens): number {
  const price = priceOf(model, tokens.input + tokens.cacheRead + tokens.cacheWrite);
  const written = 1.25 * (tokens.cacheWrite - tokens.cacheWriteHour) + 2 * tokens.cacheWriteHour;
  return (
    (price.input * (tokens.input + written) +
      price.cacheRead * tokens.cacheRead +
      price.output * tokens.output) /
    1e6
  );
}

/** A family, its version, and no further digit: of `claude-opus-4-5-20251101` the date is no part of it. */
const VERSION = /(?:haiku|sonnet|opus|fable|mythos)-\d{1,2}(?:-\d{1,2})?(?!\d)/;

function priceOf(model: string, promptTokens: number): Price {
  const version = VERSION.exec(model)?.[0] ?? '';
  if (version === 'haiku-5-5' && promptTokens > LONG_PROMPT) return HAIKU_LONG;
  return PRICES[version] ?? DEAREST;
}
