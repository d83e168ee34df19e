import { type Usage } from '../domain/usage.ts';
import type { ClientMessage } from './stream.ts';
/** The tool that the client hands its report over with. It is no work. */
export declare const REPORT_TOOL = "StructuredOutput";
/**
 * Adds up what a client tells of its use in one run. A result line is exact, and stands for all answers since the one before.
 * Answers without one, as the client was killed, are counted singly: their tokens are a lower bound, as an answer that
 * was under way had told only what went in, and subagents tell little; their cost is an estimate.
 */
export declare class UsageTally {
    #private;
    hear(message: ClientMessage): void;
    total(): Usage;
}
