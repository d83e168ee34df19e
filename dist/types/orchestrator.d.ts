/** The programmatic interface: one object for a project, with the verbs of the original. */
import { type Application } from './apply/apply.ts';
import { type RolledBack } from './apply/rollback.ts';
import type { JobId, TaskId } from './domain/ids.ts';
import type { JsonObject } from './domain/json.ts';
import type { Halt, Worker } from './domain/pools.ts';
import type { ApplyMode, Job, Task, TaskCounts } from './domain/records.ts';
import { type Subtask } from './plan/subtask.ts';
export interface OpenOptions {
    /** A directory of the project. Default: the current one; the nearest ancestor with `.klauss.toml` or `.git` is taken. */
    readonly project?: string;
    /** Path of the queue, instead of the configured one. */
    readonly database?: string;
    /** Tasks may work outside the project. */
    readonly allowExternalDirs?: boolean;
    /** Default: this process's own. Workers get it as well, without what marks a Claude Code session. */
    readonly environment?: NodeJS.ProcessEnv;
}
export interface WaitOptions {
    /** Give up after so many seconds; the job goes on. Default: never. */
    readonly timeout?: number;
    /**
     * Workers when none run: true for as many as the work needs, a number for so many. Default: none are
     * started, as that costs money; ask your user first.
     */
    readonly startWorkers?: boolean | number;
    /** Called with the job whenever its rows may have changed. */
    readonly onProgress?: (job: Job) => void;
    readonly signal?: AbortSignal;
}
export interface ApplyOptions {
    /** Default: the changes stay uncommitted. `branch` leaves the tree alone. */
    readonly mode?: ApplyMode;
    /** Name of the new branch, in mode `branch`. */
    readonly branch?: string;
    /** Of the commit. Default: the goal, and a line for each task. */
    readonly message?: string;
    /** Keys: only these tasks and what they depend on. Default: all. */
    readonly tasks?: readonly string[];
    /** Only say what would change. */
    readonly dryRun?: boolean;
}
export interface JobResults {
    readonly job: Job;
    readonly tasks: readonly Task[];
    /** False when waiting ended before the job did. */
    readonly finished: boolean;
    /** Why the workers stopped by themselves before that, and what to do; null: they did not. */
    readonly halt: Halt | null;
}
export interface WorkerStatus {
    /** Null: no pool runs. */
    readonly pool: {
        readonly pid: number;
        readonly state: string;
        readonly workers: number;
    } | null;
    readonly workers: readonly Worker[];
    /** The whole queue's. */
    readonly tasks: TaskCounts;
}
export declare class Orchestrator implements AsyncDisposable {
    #private;
    private constructor();
    /**
     * Opens the queue of a project; it is made when there is none.
     * @throws KlaussError `config`, `database` or `environment`
     */
    static open(options?: OpenOptions): Promise<Orchestrator>;
    /**
     * Creates a job without tasks. It belongs to the Claude Code session that this process runs in, if it runs in
     * one, and is paused when that ends; `detach` makes it outlive the session.
     */
    createJob(goal: string, options?: {
        /** Dollars. Default: `[budget] per_job`. */
        readonly budgetUsd?: number;
        readonly metadata?: JsonObject;
        readonly detach?: boolean;
        /** Tasks that its workers propose join it, up to the bounds in `[followups]`. Default: `[followups] allow`. */
        readonly allowFollowups?: boolean;
    }): Promise<JobId>;
    /** Adds a task to a job, running, paused or finished: see `addSubtasks`. */
    addSubtask(job: JobId, subtask: Subtask): Promise<Task>;
    /**
     * Adds tasks that may depend on each other, all or none. A finished job goes on, a paused one stays paused.
     * @throws KlaussError `not_found`; `plan`, naming every fault
     */
    addSubtasks(job: JobId, subtasks: readonly Subtask[]): Promise<readonly Task[]>;
    /** Sets a convention that every task is shown: of one job, or of all. */
    setSharedContext(key: string, value: string, job?: JobId | null): Promise<void>;
    /** The conventions of all jobs, overlaid with those of one. */
    sharedContext(job?: JobId): Promise<Readonly<Record<string, string>>>;
    /** The job of that id, as the command line prints it. @throws KlaussError `not_found` */
    job(id: string): Promise<Job>;
    /**
     * Waits for the end of a job and collects its tasks with their results.
     * @throws KlaussError `not_found`, or `environment` and `pool` when workers could not be started
     */
    waitAndCollect(id: JobId, options?: WaitOptions): Promise<JobResults>;
    /** The results as a text for a person or a model: at most about 2,000 tokens, however many tasks there are. */
    synthesize({ job, tasks }: JobResults): string;
    /** Starts workers, or changes how many there are. Null: as many as the work needs. */
    startWorkers(count?: number | null): Promise<void>;
    /** Stops the workers; running tasks go back to pending. Returns false when none ran. */
    stopWorkers(options?: {
        readonly graceSeconds?: number;
        readonly force?: boolean;
    }): Promise<boolean>;
    workerStatus(): Promise<WorkerStatus>;
    /**
     * Holds a job: its running tasks go back to pending, with their sessions and files.
     * @throws KlaussError `state`: it is finished
     */
    pause(job: JobId): Promise<Job>;
    /** Goes on with a paused job; starts workers when none run, as many as the work needs. */
    resume(job: JobId): Promise<Job>;
    /** Takes failed, cancelled and skipped tasks of a job back to pending. */
    retryFailed(job: JobId): Promise<readonly TaskId[]>;
    /**
     * Brings what is new of a job's result into the project's tree, or onto a branch.
     * @throws KlaussError `conflict` or `state`: it does not fit; nothing was changed
     */
    apply(job: JobId, options?: ApplyOptions): Promise<Application>;
    /**
     * Takes what `apply` brought out of the project's tree again. Null: nothing of the job is applied.
     * @throws KlaussError `conflict` or `state`: that would lose what was changed since; nothing was changed
     */
    rollback(job: JobId): Promise<RolledBack | null>;
    [Symbol.asyncDispose](): Promise<void>;
}
