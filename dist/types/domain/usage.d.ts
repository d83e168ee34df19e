/** What the client told of its use. Money in US dollars. */
import type { JsonObject } from './json.ts';
/** What the client told of one attempt. All zero when it told nothing. */
export interface Usage {
    readonly costUsd: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly cacheReadTokens: number;
    readonly cacheWriteTokens: number;
    readonly turns: number;
    readonly toolCalls: number;
    readonly model: string | null;
    /** Tools whose use was refused, with the input that was refused. */
    readonly denials: readonly JsonObject[];
}
export declare const NO_USAGE: Usage;
