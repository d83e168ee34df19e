/** The programmatic interface: one object for a project, with the verbs of the original. */

import { Context } from './actions/context.ts';
import { extendJob } from './actions/extension.ts';
import { findJob } from './actions/find.ts';
import { follow, goOn } from './actions/follow.ts';
import { finishLanding, landingSite } from './actions/landing.ts';
import { requireOwn } from './actions/own.ts';
import { pauseJob } from './actions/pauseJob.ts';
import { type Application, applyJob } from './apply/apply.ts';
import type { LandingSite } from './apply/perform.ts';
import { type RolledBack, rollbackJob } from './apply/rollback.ts';
import { KlaussError } from './domain/errors.ts';
import type { JobId, TaskId } from './domain/ids.ts';
import type { JsonObject } from './domain/json.ts';
import type { Halt, Worker } from './domain/pools.ts';
import type { ApplyMode, Job, Task, TaskCounts } from './domain/records.ts';
import { planTask, type Subtask } from './plan/subtask.ts';
import { endPool } from './pool/end.ts';
import { livingPool } from './pool/living.ts';
import type { Queue } from './queue/queue.ts';
import { results } from './report/results.ts';

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
  readonly pool: { readonly pid: number; readonly state: string; readonly workers: number } | null;
  readonly workers: readonly Worker[];
  /** The whole queue's. */
  readonly tasks: TaskCounts;
}

export class Orchestrator implements AsyncDisposable {
  readonly #context: Context;
  readonly #queue: Queue;
  /** Noted on each task: the pool does not know what this process was opened with. */
  readonly #opened: Pick<Subtask, 'allowExternal'>;

  private constructor(context: Context, queue: Queue, opened: Pick<Subtask, 'allowExternal'>) {
    this.#context = context;
    this.#queue = queue;
    this.#opened = opened;
  }

  /**
   * Opens the queue of a project; it is made when there is none.
   * @throws KlaussError `config`, `database` or `environment`
   */
  static async open(options: OpenOptions = {}): Promise<Orchestrator> {
    const context = new Context({
      cwd: options.project ?? process.cwd(),
      environment: options.environment ?? process.env,
      database: options.database,
      ...(options.allowExternalDirs === undefined
        ? {}
        : { overrides: { safety: { allowExternalDirs: options.allowExternalDirs } } }),
    });
    const opened = options.allowExternalDirs ? { allowExternal: true } : {};
    return new Orchestrator(context, await context.queue(), opened);
  }

  /**
   * Creates a job without tasks. It belongs to the Claude Code session that this process runs in, if it runs in
   * one, and is paused when that ends; `detach` makes it outlive the session.
   */
  async createJob(
    goal: string,
    options: {
      /** Dollars. Default: `[budget] per_job`. */
      readonly budgetUsd?: number;
      readonly metadata?: JsonObject;
      readonly detach?: boolean;
      /** Tasks that its workers propose join it, up to the bounds in `[followups]`. Default: `[followups] allow`. */
      readonly allowFollowups?: boolean;
    } = {},
  ): Promise<JobId> {
    const { job } = await this.#queue.submit({
      goal,
      conventions: {},
      budgetUsd: options.budgetUsd ?? this.#context.config.budget.perJob,
      metadata: options.metadata ?? {},
      session: options.detach ? null : await this.#context.registeredSession(),
      project: this.#context.paths.root,
      base: null,
      allowFollowups: options.allowFollowups ?? this.#context.config.followups.allow,
      tasks: [],
    });
    return job.id;
  }

  /** Adds a task to a job, running, paused or finished: see `addSubtasks`. */
  async addSubtask(job: JobId, subtask: Subtask): Promise<Task> {
    const [task] = await this.addSubtasks(job, [subtask]);
    if (task === undefined) {
      throw new KlaussError('not_found', `Job ${job} did not take the task.`, {
        hint: `\`klauss status ${job}\` shows what it has.`,
      });
    }
    return task;
  }

  /**
   * Adds tasks that may depend on each other, all or none. A finished job goes on, a paused one stays paused.
   * @throws KlaussError `not_found`; `plan`, naming every fault
   */
  async addSubtasks(job: JobId, subtasks: readonly Subtask[]): Promise<readonly Task[]> {
    return await extendJob(this.#context, this.#queue, {
      job,
      input: { tasks: subtasks.map((subtask) => planTask({ ...this.#opened, ...subtask })) },
    });
  }

  /** Sets a convention that every task is shown: of one job, or of all. */
  async setSharedContext(key: string, value: string, job: JobId | null = null): Promise<void> {
    await this.#queue.setConvention(job, key, value);
  }

  /** The conventions of all jobs, overlaid with those of one. */
  async sharedContext(job?: JobId): Promise<Readonly<Record<string, string>>> {
    return await this.#queue.conventions(job);
  }

  /** The job of that id, as the command line prints it. @throws KlaussError `not_found` */
  async job(id: string): Promise<Job> {
    return await findJob(this.#queue, id, null);
  }

  /**
   * Waits for the end of a job and collects its tasks with their results.
   * @throws KlaussError `not_found`, or `environment` and `pool` when workers could not be started
   */
  async waitAndCollect(id: JobId, options: WaitOptions = {}): Promise<JobResults> {
    const { startWorkers = false, timeout = null, signal } = options;
    const { finishedAt } = await this.job(id);
    if (typeof startWorkers === 'number' && finishedAt === null) await this.startWorkers(startWorkers);
    const end = await follow(this.#context, this.#queue, id, {
      start: startWorkers !== false,
      timeoutSeconds: timeout,
      ...(signal === undefined ? {} : { signal }),
      onChange: (job) => void options.onProgress?.(job),
    });
    return {
      job: end.job,
      tasks: await this.#queue.tasks({ job: id }),
      finished: end.kind === 'finished',
      halt: end.halt,
    };
  }

  /** The results as a text for a person or a model: at most about 2,000 tokens, however many tasks there are. */
  synthesize({ job, tasks }: JobResults): string {
    return results(job, tasks, Date.now());
  }

  /** Starts workers, or changes how many there are. Null: as many as the work needs. */
  async startWorkers(count: number | null = null): Promise<void> {
    await this.#context.ensurePool(count);
  }

  /** Stops the workers; running tasks go back to pending. Returns false when none ran. */
  async stopWorkers(
    options: { readonly graceSeconds?: number; readonly force?: boolean } = {},
  ): Promise<boolean> {
    const graceSeconds = options.graceSeconds ?? this.#context.config.workers.stopGrace;
    return await endPool(this.#queue, options.force ? 'kill' : { graceSeconds });
  }

  async workerStatus(): Promise<WorkerStatus> {
    const pool = await livingPool(this.#queue);
    return {
      pool: pool === null ? null : { pid: pool.process.pid, state: pool.state, workers: pool.workers },
      workers: pool === null ? [] : await this.#queue.workers(pool.id),
      tasks: await this.#queue.stats(),
    };
  }

  /**
   * Holds a job: its running tasks go back to pending, with their sessions and files.
   * @throws KlaussError `state`: it is finished
   */
  async pause(job: JobId): Promise<Job> {
    return await pauseJob(this.#context, this.#queue, job);
  }

  /** Goes on with a paused job; starts workers when none run, as many as the work needs. */
  async resume(job: JobId): Promise<Job> {
    await goOn(this.#context, this.#queue, [job]);
    return await this.job(job);
  }

  /** Takes failed, cancelled and skipped tasks of a job back to pending. */
  async retryFailed(job: JobId): Promise<readonly TaskId[]> {
    const tasks = await this.#queue.retry({ job });
    await this.#context.wakePool();
    return tasks;
  }

  /**
   * Brings what is new of a job's result into the project's tree, or onto a branch.
   * @throws KlaussError `conflict` or `state`: it does not fit; nothing was changed
   */
  async apply(job: JobId, options: ApplyOptions = {}): Promise<Application> {
    const { mode = 'uncommitted', tasks, branch, message, dryRun = false } = options;
    const request = { mode, branch, message, keys: tasks ?? null, dryRun };
    return await applyJob(await this.#site(), this.#queue, await this.#ownJob(job, 'apply'), request);
  }

  /**
   * Takes what `apply` brought out of the project's tree again. Null: nothing of the job is applied.
   * @throws KlaussError `conflict` or `state`: that would lose what was changed since; nothing was changed
   */
  async rollback(job: JobId): Promise<RolledBack | null> {
    return await rollbackJob(await this.#site(), await this.#ownJob(job, 'rollback'));
  }

  /** What is landed is in the repository of the job's own project. @throws KlaussError `state`: that is another one */
  async #ownJob(id: JobId, command: string): Promise<Job> {
    const job = await this.job(id);
    requireOwn(this.#context, job, `${command} ${id}`);
    return job;
  }

  async #site(): Promise<LandingSite> {
    await finishLanding(this.#context, this.#queue);
    return await landingSite(this.#context, this.#queue);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#context[Symbol.asyncDispose]();
  }
}
