/**
 * Where a task's files live. The pool knows only this: a workspace is worked in, its content is sealed and proved, and
 * then merged with what the others did. Which kind it is (the project itself, or a worktree of its own) is decided in
 * `pool/workspaces.ts`.
 */
import type { GateResult, Proved } from '../domain/proof.ts';
import type { Task } from '../domain/records.ts';
import type { Isolation } from '../domain/states.ts';
export interface Workspace {
    readonly isolation: Isolation;
    /** The directory in which the client and the gates run, absolute. */
    readonly directory: string;
    /** The project that it stands for, absolute. */
    readonly project: string;
    /** The directory that it fills, links resolved: that of the project, or the top of a worktree. */
    readonly top: string;
    /** Where git keeps what the workspace shares with the user's tree: its hooks, its configuration. It may not be there. */
    readonly gitDir: string;
    /** The branch that its result goes on, and the commit that it builds on; null in a shared directory. */
    readonly origin: {
        readonly branch: string;
        readonly base: string;
    } | null;
    /** False: it holds what an earlier attempt left. */
    readonly fresh: boolean;
    /** The ref that keeps what an earlier attempt left and this workspace does not hold, or null: there is none. */
    readonly salvage: string | null;
    /** The task as it is to be done here: paths that the plan gave below the project lead into the workspace. */
    readonly task: Task;
    /** Work of an earlier attempt that is proved, still here, and has only to be merged. */
    readonly proved: Proved | null;
    /** Where a directory of the project is here. Both absolute. */
    place(directory: string): string;
    /** Makes what the worker left the thing that is proved and merged. */
    seal(): Promise<Sealed>;
    /** Files that the task started from and that are not part of what was sealed, renamed ones aside; absolute, in the project. */
    deleted(): Promise<readonly string[]>;
    /** The text of a file of the project as it was before the work, by its absolute path. Null: it was not there, or nobody can tell. */
    original(path: string): Promise<string | null>;
    /**
     * Does something in the tree as it was before the work, and puts back what was sealed. Null: there is no such tree,
     * and nothing was done.
     */
    before<T>(act: () => Promise<T>): Promise<T | null>;
    /** Files among these that stand here and are not part of what was sealed, as git ignores them. */
    unkept(files: readonly string[]): Promise<readonly string[]>;
    /** Takes back what the gates changed. */
    tidy(): Promise<void>;
    /**
     * Brings the result to where the others' results are.
     * @param settle settles the task as completed, once it is there
     */
    merge(proved: Proved, settle: (landed: string | null) => Promise<Task | null>): Promise<Merged>;
    /** Prepares the workspace for the worker to mend a merge that did not succeed. */
    rework(back: SentBack): Promise<void>;
    /** Paths that were changed so far; null where nobody can tell. */
    changedFiles(): Promise<readonly string[] | null>;
    /** To be called when the task has ended for good, as it says. Nothing that the workspace holds is lost. Does not throw. */
    close(task: Task): Promise<void>;
    /** To be called when it was made for nothing, as nobody has worked in it. It leaves no trace. Does not throw. */
    abandon(): Promise<void>;
}
export type Sealed = {
    readonly kind: 'sealed';
    /** Null in a shared workspace, like what follows. */
    readonly commit: string | null;
    readonly tree: string | null;
    /** Whether it differs from what the task started from. */
    readonly changed: boolean | null;
}
/** It cannot be taken over as it is; the message tells the worker, or a person, why. */
 | {
    readonly kind: 'refused';
    readonly message: string;
} | Unresolved;
export type Merged = 
/** Settled; null: the lease was lost. */
{
    readonly kind: 'settled';
    readonly task: Task | null;
}
/** The attempt was ended while it waited. */
 | {
    readonly kind: 'aborted';
} | SentBack;
/** The worker left conflict markers in these files. */
export interface Unresolved {
    readonly kind: 'unresolved';
    readonly files: readonly string[];
}
/** A merge that did not succeed, with the tip that it did not succeed with. */
export type SentBack = Unresolved | {
    readonly kind: 'conflict';
    readonly tip: string;
    readonly files: readonly string[];
} | {
    readonly kind: 'gates';
    readonly tip: string;
    readonly gate: GateResult;
};
