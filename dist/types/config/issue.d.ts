/** What zod finds wrong, in plain words: for `.klauss.toml` and for plans alike. */
import * as z from 'zod/v4/core';
import type { Finding } from './finding.ts';
export type Checked<Value> = {
    readonly value: Value;
} | {
    readonly findings: readonly Finding[];
};
/**
 * Checks a value against a schema and finds everything that is wrong with it.
 * @param jitless for what is checked once: to compile a schema takes longer than that
 */
export declare function check<Schema extends z.$ZodType>(schema: Schema, value: unknown, { jitless }?: {
    readonly jitless?: boolean;
}): Checked<z.output<Schema>>;
