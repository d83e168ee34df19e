/** What the client told of its use. Money in US dollars. */

import type { JsonObject } from './json.ts';

/** What was used of one model, or of several together. */
export interface TokenUsage {
  readonly costUsd: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
}

/** What the client told of one attempt. All zero when it told nothing. */
export interface Usage extends TokenUsage {
  /** The client did not live to state its cost: a part of it was worked out from the tokens that it told. */
  readonly estimated: boolean;
  /** The same by model, as far as it was told for each. */
  readonly models: Readonly<Record<string, TokenUsage>>;
  readonly turns: number;
  readonly toolCalls: number;
  readonly model: string | null;
  /** Tools whose use was refused, with the input that was refused. */
  readonly denials: readonly JsonObject[];
}

export const NO_TOKENS: TokenUsage = {
  costUsd: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
};

export const NO_USAGE: Usage = {
  ...NO_TOKENS,
  estimated: false,
  models: {},
  turns: 0,
  toolCalls: 0,
  model: null,
  denials: [],
};

export const addTokens = (first: TokenUsage, second: TokenUsage): TokenUsage => ({
  costUsd: first.costUsd + second.costUsd,
  inputTokens: first.inputTokens + second.inputTokens,
  outputTokens: first.outputTokens + second.outputTokens,
  cacheReadTokens: first.cacheReadTokens + second.cacheReadTokens,
  cacheWriteTokens: first.cacheWriteTokens + second.cacheWriteTokens,
});

/** What two runs used together; of the second the model. */
export function addUsage(first: Usage, second: Usage): Usage {
  return {
    ...addTokens(first, second),
    estimated: first.estimated || second.estimated,
    models: addModels(first.models, second.models),
    turns: first.turns + second.turns,
    toolCalls: first.toolCalls + second.toolCalls,
    model: second.model ?? first.model,
    denials: [...first.denials, ...second.denials],
  };
}

export function addModels(first: Usage['models'], second: Usage['models']): Usage['models'] {
  const sums = { ...first };
  for (const [model, used] of Object.entries(second)) sums[model] = addTokens(sums[model] ?? NO_TOKENS, used);
  return sums;
}
