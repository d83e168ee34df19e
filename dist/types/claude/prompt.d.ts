import type { Json, Task, WorkerReport } from '../domain/records.ts';
/** The part of a task that its worker is told. */
export type PromptTask = Pick<Task, 'key' | 'prompt' | 'workingDir' | 'touches' | 'contextFiles' | 'expectedOutputs' | 'verify' | 'failures' | 'error'>;
export interface PromptParts {
    readonly task: PromptTask;
    readonly goal: string;
    readonly conventions: Readonly<Record<string, Json>>;
    /** The tasks that it depends on. */
    readonly dependencies: readonly {
        readonly key: string;
        readonly report: WorkerReport | null;
    }[];
    /** Tells of a real path whether the worker may see it. */
    readonly mayRead: (realPath: string) => boolean;
    /** The attempt goes on with the session of one that was cut short. */
    readonly resumed: boolean;
}
/**
 * The prompt of one attempt. What is the same for all tasks of a job comes first, so that its workers share the
 * prompt cache as far as possible; what is the task's own comes last.
 */
export declare function buildPrompt(parts: PromptParts): Promise<string>;
