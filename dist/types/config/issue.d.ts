/** What zod finds wrong, in plain words: for `.klauss.toml` and for plans alike. */
import * as z from 'zod';
export interface Finding {
    readonly path: readonly PropertyKey[];
    /** Reads on from the name of what is wrong: "must be a number, not true". */
    readonly message: string;
    readonly hint?: string;
}
export type Checked<Value> = {
    readonly value: Value;
} | {
    readonly findings: readonly Finding[];
};
/** Checks a value against a schema and finds everything that is wrong with it. */
export declare function check<Schema extends z.ZodType>(schema: Schema, value: unknown): Checked<z.infer<Schema>>;
/** `['tasks', 2, 'depends_on', 0]` → `tasks[2].depends_on[0]`. */
export declare function formatPath(path: readonly PropertyKey[]): string;
