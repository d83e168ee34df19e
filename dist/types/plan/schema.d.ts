import * as z from 'zod';
export declare const planSchema: z.ZodObject<{
    $schema: z.ZodOptional<z.ZodString>;
    goal: z.ZodOptional<z.ZodString>;
    conventions: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    budget_usd: z.ZodOptional<z.ZodNumber>;
    allow_followups: z.ZodOptional<z.ZodBoolean>;
    tasks: z.ZodArray<z.ZodObject<{
        key: z.ZodOptional<z.ZodString>;
        prompt: z.ZodString;
        depends_on: z.ZodOptional<z.ZodArray<z.ZodString>>;
        priority: z.ZodOptional<z.ZodInt>;
        working_dir: z.ZodOptional<z.ZodString>;
        touches: z.ZodOptional<z.ZodArray<z.ZodString>>;
        context_files: z.ZodOptional<z.ZodArray<z.ZodString>>;
        expected_outputs: z.ZodOptional<z.ZodArray<z.ZodString>>;
        verify: z.ZodOptional<z.ZodArray<z.ZodString>>;
        model: z.ZodOptional<z.ZodString>;
        timeout: z.ZodOptional<z.ZodNumber>;
        max_retries: z.ZodOptional<z.ZodInt>;
        isolation: z.ZodOptional<z.ZodEnum<{
            shared: "shared";
            worktree: "worktree";
        }>>;
        allow_external: z.ZodOptional<z.ZodBoolean>;
        metadata: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** A plan as it is written, its shape checked. */
export type PlanFile = z.infer<typeof planSchema>;
export type PlanTask = PlanFile['tasks'][number];
/** The JSON Schema of plan files (draft 2020-12): an object with `tasks`, or the plain array of tasks. */
export declare function planJsonSchema(): Readonly<Record<string, unknown>>;
/** What of a plan is not for a planner to choose that nobody watches: a file that it reads could talk it into more. */
export declare const NOT_THE_PLANNERS: readonly ['allow_followups', 'budget_usd'];
/**
 * The JSON Schema of what a planner hands over (draft 7, which is what the client's validator reads without being
 * told). It leaves out what is not for a model to choose.
 */
export declare function plannerJsonSchema(): Readonly<Record<string, unknown>>;
