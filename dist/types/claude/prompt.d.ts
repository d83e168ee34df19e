import type { Json } from '../domain/json.ts';
import type { Gate, WorkerReport } from '../domain/proof.ts';
import type { Task } from '../domain/records.ts';
import { type Isolation } from '../domain/states.ts';
import { type Start } from './start.ts';
/** The part of a task that its worker is told. */
export type PromptTask = Pick<Task, 'key' | 'prompt' | 'proposedBy' | 'workingDir' | 'touches' | 'contextFiles' | 'expectedOutputs' | 'failures' | 'error'>;
/** What is the same for all tasks of a job that work in the same way. */
export interface SharedParts {
    readonly goal: string;
    readonly conventions: Readonly<Record<string, Json>>;
    readonly workspace: Pick<PromptParts['workspace'], 'isolation' | 'project'>;
}
export interface PromptParts {
    readonly task: PromptTask;
    /** What the result has to pass. */
    readonly gates: readonly Gate[];
    /** The tasks that it depends on. */
    readonly dependencies: readonly {
        readonly key: string;
        readonly report: WorkerReport | null;
    }[];
    /** Tells of a real path whether the worker may see it. */
    readonly mayRead: (realPath: string) => boolean;
    readonly workspace: {
        readonly isolation: Isolation;
        /** Where the client runs, and what context files are relative to. */
        readonly directory: string;
        /** The project's own directory, also where the workspace is a worktree of it. */
        readonly project: string;
    };
    readonly start: Start;
    /** The client's session has been told all this before. One that was cut short always has. */
    readonly remembers: boolean;
    /** What an earlier attempt changed and is still in the tree: paths from its top. Null: nothing is, or nobody can tell. */
    readonly kept: readonly string[] | null;
    /** The ref that keeps what an earlier attempt changed and the tree has no more; null: there is none. */
    readonly salvage: string | null;
}
/** What workers are told alike, at the end of their system prompt. */
export declare function buildSharedPrompt({ goal, conventions, workspace }: SharedParts): string;
/** The prompt of one attempt: what is the task's own. */
export declare function buildPrompt(parts: PromptParts): Promise<string>;
