/**
 * Where a task's files live. The pool knows only this: a workspace is prepared, worked in, and merged. Which kind it
 * is (the project itself, or a worktree of its own) is decided in `prepare.ts`.
 */
export interface Workspace {
    /** The directory in which the client and the gates run, absolute. */
    readonly directory: string;
    /** Brings the result to where the others' results are. */
    merge(): Promise<void>;
}
