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
export declare const NO_TOKENS: TokenUsage;
export declare const NO_USAGE: Usage;
export declare const addTokens: (first: TokenUsage, second: TokenUsage) => TokenUsage;
/** What two runs used together; of the second the model. */
export declare function addUsage(first: Usage, second: Usage): Usage;
export declare function addModels(first: Usage['models'], second: Usage['models']): Usage['models'];
