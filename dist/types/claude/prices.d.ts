/**
 * What answers cost, for those whose client did not live to say it. These are the client's own list prices, measured
 * with Claude Code 2.1.330 (November 2026) from the costs that it states; `test/claude/prices.test.ts` holds the newest
 * of each family to it.
 */
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
export declare function costOf(model: string, tokens: AnswerTokens): number;
