/**
 * The contract of the queue: the durable store of jobs, tasks, attempts and events.
 *
 * Everything is asynchronous and free of SQL, so that an adapter on another machine can fulfil it. Each method
 * is atomic: it happens as a whole, together with the events it causes, or not at all. Many processes may use
 * one queue at once. Nothing here looks at processes: whoever calls says what is alive.
 */
import type { QueueEvent } from '../domain/events.ts';
import type { AttemptId, JobId, PoolId, SessionId, TaskId, WorkerId } from '../domain/ids.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Halt, Pool, ProcessIdentity, Session, Worker } from '../domain/pools.ts';
import type { Applied, Attempt, AttemptFacts, Claim, Job, Lease, Settlement, Task, TaskCounts, TaskSpec, WorkspaceNote } from '../domain/records.ts';
import type { FailureReason, Phase, TaskStatus } from '../domain/states.ts';
import type { Usage } from '../domain/usage.ts';
/** A plan that has been validated and resolved. */
export interface Submission {
    readonly goal: string;
    /** Shared by the tasks of this job, shown to each of them. */
    readonly conventions: Readonly<Record<string, string>>;
    readonly budgetUsd: number | null;
    readonly metadata: JsonObject;
    /** Null: the job belongs to no session and outlives them all. */
    readonly session: SessionId | null;
    /** Real path of the project: several may share a queue. */
    readonly project: string;
    /** The snapshot that tasks in worktrees build on, or null: there are none (yet). */
    readonly base: string | null;
    /** What workers propose joins the job. */
    readonly allowFollowups: boolean;
    readonly tasks: readonly TaskSpec[];
}
export interface Submitted {
    readonly job: Job;
    readonly tasks: readonly Task[];
}
export interface TaskFilter {
    readonly job?: JobId;
    readonly status?: TaskStatus;
    /** Newest first, at most so many; without it all, oldest first. */
    readonly last?: number;
}
export interface CleanResult {
    readonly jobs: readonly JobId[];
}
export interface ClaimOptions {
    /** Only this one; null is returned when it is not ready (any more). */
    readonly task?: TaskId;
    /** What the attempt may spend; null is returned when the budget of its job has no room for it. Default: no limit. */
    readonly reserveUsd?: number | null;
}
/** An attempt whose cost is not booked. */
export interface Unbooked {
    readonly attempt: AttemptId;
    readonly job: JobId;
    readonly key: string;
    readonly number: number;
    /** Where its pool kept its logs; null: nobody knows. */
    readonly logs: string | null;
}
export type PoolChange = Partial<Pick<Pool, 'state' | 'workers' | 'hold' | 'halt'>>;
export interface Queue extends AsyncDisposable {
    /** Stores a job with its tasks and dependencies. A job may be empty and be extended later. */
    submit(submission: Submission): Promise<Submitted>;
    /**
     * Adds tasks to a job, finished or not; they may depend on tasks that it already has.
     * @throws KlaussError `not_found`: no such job; `plan`: duplicate key, unknown dependency, a dependency
     * that has failed, been cancelled or skipped.
     */
    extend(job: JobId, tasks: readonly TaskSpec[]): Promise<readonly Task[]>;
    /** Gives the job a snapshot if it has none; the one it has stays. Returns the job as it is then. */
    setBase(job: JobId, base: string): Promise<Job>;
    job(id: JobId): Promise<Job | null>;
    /** Newest first. */
    jobs(options?: {
        readonly unfinished?: boolean;
        readonly session?: SessionId;
        readonly limit?: number;
    }): Promise<readonly Job[]>;
    task(id: TaskId): Promise<Task | null>;
    taskByKey(job: JobId, key: string): Promise<Task | null>;
    tasks(filter?: TaskFilter): Promise<readonly Task[]>;
    /** The same with these fields alone: of many tasks, reading all that is kept of them takes several times as long. */
    tasksWith<Field extends keyof Task>(fields: readonly Field[], filter?: TaskFilter): Promise<readonly Pick<Task, Field>[]>;
    /** The gates of a job's landed tasks, each list of them once, with the newest task that it belongs to. */
    landedGates(job: JobId): Promise<readonly Pick<Task, 'key' | 'gates'>[]>;
    /** Oldest first. */
    attempts(task: TaskId): Promise<readonly Attempt[]>;
    /** Attempts that nothing was booked for, ended or not, but those of one pool, which lives and books its own. */
    unbooked(except: PoolId | null): Promise<readonly Unbooked[]>;
    /** Every attempt without an end, with the pool whose worker runs it. */
    runningAttempts(): Promise<readonly (Attempt & {
        readonly pool: PoolId;
    })[]>;
    stats(): Promise<TaskCounts>;
    /** Events after the given number, oldest first: all, those of one job, or those and what is of no job (pools, sessions). */
    events(options: {
        readonly after: number;
        readonly limit: number;
        readonly job?: JobId;
        readonly withPools?: boolean;
    }): Promise<readonly QueueEvent[]>;
    /** Number of the newest event, 0 when there is none. */
    lastEvent(): Promise<number>;
    /** Tasks that could be claimed now, and tasks that a later moment will make so (its earliest one given). */
    outlook(): Promise<Outlook>;
    /** Those of the running tasks that are to be ended: cancelled, held with their job, or gone. */
    toEnd(running: readonly TaskId[]): Promise<readonly TaskId[]>;
    /** What is reserved for attempts that are not booked yet, by job. */
    reserved(): Promise<ReadonlyMap<JobId, number>>;
    /** Dollars that were booked at that moment or later, planning included, also for jobs that are gone. */
    spentSince(at: number): Promise<number>;
    /** Books what an attempt has used that nobody settled, once: a second time changes nothing. */
    book(attempt: AttemptId, usage: Usage): Promise<void>;
    /** Books what a planner has cost, which belongs to no job. */
    bookPlanning(costUsd: number): Promise<void>;
    /** Gives a job another budget, null: none. What ended for the old one is not taken up again by that. */
    setBudget(job: JobId, budgetUsd: number | null): Promise<Job>;
    /**
     * Fails what is pending with the reason `budget`, as there is no money to start it: one task, or all of a job,
     * which then ends with that reason. What depends on it is skipped; what runs goes on.
     */
    exhaust(what: {
        readonly job: JobId;
    } | {
        readonly task: TaskId;
    }, error: string): Promise<void>;
    /**
     * Gives the ready task of highest priority, oldest first, to a worker: status running, phase prepare, a new
     * attempt, a lease that ends `leaseSeconds` from now. Null when no task is ready.
     */
    claim(worker: WorkerId, leaseSeconds: number, options?: ClaimOptions): Promise<Claim | null>;
    /** Tasks that can be claimed now, in the order of claims, at most `limit`, without those to be left out. */
    ready(options: {
        readonly except: readonly TaskId[];
        readonly exceptJobs?: readonly JobId[];
        readonly limit: number;
    }): Promise<readonly Task[]>;
    /** Moves a running task to a phase. False: the lease is lost. */
    advance(lease: Lease, phase: Phase): Promise<boolean>;
    /**
     * Notes facts about the workspace of a running task; what is not named stays. What is proved is kept when the
     * attempt is cut short, and forgotten when it ends otherwise. False: the lease is lost.
     */
    note(lease: Lease, note: WorkspaceNote): Promise<boolean>;
    /**
     * Takes a task whose merge did not succeed back to the phase work: what was proved counts no more, and
     * `resolves` grows by one. Reason and error can be seen until it completes. False: the lease is lost.
     */
    sendBack(lease: Lease, why: {
        readonly reason: Extract<FailureReason, 'conflict' | 'gates'>;
        readonly error: string;
    }): Promise<boolean>;
    /**
     * Notes the client process and session of the attempt before it does anything. A power failure may undo it up to the next
     * renewal. False: the lease is lost.
     */
    started(lease: Lease, process: ProcessIdentity, clientSession: string): Promise<boolean>;
    /** Renews all leases in one statement; returns those that are lost. What was written before is on the disk then. */
    renew(leases: readonly Lease[], leaseSeconds: number): Promise<readonly Lease[]>;
    /**
     * Ends an attempt: outcome, cost, event; dependants become ready or are skipped; follow-ups join; the job is
     * finished when nothing of it is left. A task whose cancellation was requested ends `cancelled`, whatever is settled.
     * Null: the lease is lost and nothing was changed but the booked cost of the attempt.
     */
    settle(lease: Lease, settlement: Settlement, facts: AttemptFacts): Promise<Task | null>;
    /** Takes back every running task whose lease has expired; it goes back to pending and costs no attempt. */
    releaseExpired(): Promise<readonly TaskId[]>;
    /** Takes back every running task of a pool that is known to be dead, its clients ended. */
    releasePool(pool: PoolId): Promise<readonly TaskId[]>;
    /** Cancels a pending task, asks for the end of a running one; dependants are skipped. */
    cancelTask(id: TaskId): Promise<Task>;
    /** The same for all that is unfinished in a job. */
    cancelJob(id: JobId): Promise<Job>;
    /**
     * Takes failed, cancelled and skipped tasks (of the job, or the one task and what was skipped for it) back to
     * pending. They start afresh: nothing is known of their worktrees any more but the branch.
     */
    retry(what: {
        readonly job: JobId;
    } | {
        readonly task: TaskId;
    }): Promise<readonly TaskId[]>;
    /**
     * Takes a completed task back after its work was dropped from the integration branch: it is cancelled, what
     * waits for it is skipped. A finished job stays so, with the status that its tasks give it now.
     * @throws KlaussError `not_found`; `state`: it is not completed, or a task that depends on it is running or
     * completed (`details.dependants` lists their id, key and status).
     */
    withdraw(task: TaskId): Promise<Task>;
    /** Notes what of the job's result the user's tree holds now; null: it was taken back. */
    setApplied(job: JobId, applied: Applied | null): Promise<Job>;
    /** No task of the job is claimed any more; running ones are the pool's to end. */
    pause(job: JobId): Promise<Job>;
    /** Undoes `pause`; the job then belongs to `session`, when one is given. */
    resume(job: JobId, session?: SessionId): Promise<Job>;
    /**
     * Finished jobs that ended at least so long ago, without those to keep: their ids, removed unless `dryRun`. The numbers of
     * their events are not given again.
     */
    clean(options: {
        readonly olderThanSeconds: number;
        readonly keep?: readonly JobId[];
        readonly dryRun?: boolean;
    }): Promise<CleanResult>;
    /** The global conventions, overlaid with those of the job. */
    conventions(job?: JobId): Promise<Readonly<Record<string, string>>>;
    /** Sets one; `job` null: for all jobs. */
    setConvention(job: JobId | null, key: string, value: string): Promise<void>;
    /** The newest pool that has not been marked stopped, dead or alive. */
    currentPool(): Promise<Pool | null>;
    /**
     * Enters a pool, if the current one is still `predecessor` (null: none); the predecessor is marked stopped.
     * False: somebody else was faster.
     */
    enterPool(pool: Pool, predecessor: PoolId | null): Promise<boolean>;
    /** Heartbeat of a pool. False: it was marked stopped, by its successor or by whoever ended it. */
    beatPool(id: PoolId): Promise<boolean>;
    updatePool(id: PoolId, change: PoolChange): Promise<void>;
    /** The newest pool, whatever its state. */
    lastPool(): Promise<Pool | null>;
    /**
     * The number of the last event that a pool has told, to whoever is to hear of it. A queue's first pool begins at its
     * newest event, each further one where the one before it got to.
     */
    toldBy(id: PoolId): Promise<number>;
    /** Notes that all events up to this one are told. A pool that was marked stopped notes nothing any more. */
    setTold(id: PoolId, event: number): Promise<void>;
    /** The newest event before the given one by which a pool was held for a usage limit. */
    lastParking(before: number): Promise<QueueEvent | null>;
    /** Where its pools have written their logs, the latest first: pools of several projects may have served it. */
    logDirectories(): Promise<readonly string[]>;
    /** Adds or replaces a worker's row. */
    putWorker(worker: Worker): Promise<void>;
    removeWorker(id: WorkerId): Promise<void>;
    workers(pool: PoolId): Promise<readonly Worker[]>;
    /**
     * Registers a session; jobs of another session of the same process become its own (`/clear`), if they are unfinished or
     * their end was no news to that one yet. For a new session without such a predecessor, what has happened so far is no news.
     */
    registerSession(id: SessionId, process: ProcessIdentity): Promise<void>;
    /** Marks it ended and pauses its unfinished jobs; returns those. */
    endSession(id: SessionId): Promise<readonly JobId[]>;
    /** Sessions that have not ended. */
    sessions(): Promise<readonly Session[]>;
    /** What a session has not heard of its jobs: it is given out once. Null: there is nothing, and nothing is written. */
    news(id: SessionId): Promise<News | null>;
}
/** What a session is to hear of. */
export interface News {
    /** Its jobs that have ended, the first to end first. */
    readonly ended: readonly Job[];
    /** Why the workers stopped by themselves, while it has unfinished jobs. */
    readonly halt: Halt | null;
}
export interface Outlook {
    /** Tasks that can be claimed now. */
    readonly ready: number;
    readonly running: number;
    /** Pending tasks that are neither held nor ready: blocked, or waiting for a moment. */
    readonly waiting: number;
    /** The earliest `not_before` of a task that waits for nothing else, or null. */
    readonly nextAt: number | null;
}
