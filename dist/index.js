import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  endPool
} from "./chunks/chunk-LNLWEH5K.js";
import {
  Context
} from "./chunks/chunk-KTQDTGYZ.js";
import "./chunks/chunk-D6ERHZLK.js";
import {
  preparePlan
} from "./chunks/chunk-HGAQY7U3.js";
import "./chunks/chunk-3MLCX5SL.js";
import "./chunks/chunk-XYKCTES6.js";
import "./chunks/chunk-HWMJ2YYG.js";
import "./chunks/chunk-EFMZWZAR.js";
import "./chunks/chunk-PLJK3OJF.js";
import {
  follow
} from "./chunks/chunk-YLMWELFD.js";
import {
  digest
} from "./chunks/chunk-QVFL32KB.js";
import "./chunks/chunk-MTU7UXUM.js";
import "./chunks/chunk-CHKOG7SZ.js";
import "./chunks/chunk-FQPVXPXJ.js";
import "./chunks/chunk-PTSTNGBG.js";
import "./chunks/chunk-C36POACV.js";
import {
  livingPool
} from "./chunks/chunk-6JLDY6ZT.js";
import "./chunks/chunk-THY2JLLL.js";
import "./chunks/chunk-KGIJUJGI.js";
import "./chunks/chunk-LVWLDPZ4.js";
import "./chunks/chunk-7AP3YW2E.js";
import {
  KlaussError
} from "./chunks/chunk-NEELCYRH.js";

// src/orchestrator.ts
var Orchestrator = class _Orchestrator {
  #context;
  #queue;
  constructor(context, queue) {
    this.#context = context, this.#queue = queue;
  }
  /**
   * Opens the queue of a project; it is made when there is none.
   * @throws KlaussError `config`, `database` or `environment`
   */
  static async open(options = {}) {
    let context = new Context({
      cwd: options.project ?? process.cwd(),
      environment: options.environment ?? process.env,
      database: options.database,
      ...options.allowExternalDirs === void 0 ? {} : { overrides: { safety: { allowExternalDirs: options.allowExternalDirs } } }
    });
    return new _Orchestrator(context, await context.queue());
  }
  /**
   * Creates a job without tasks. It belongs to the Claude Code session that this process runs in, if it runs in
   * one, and is paused when that ends; `detach` makes it outlive the session.
   */
  async createJob(goal, options = {}) {
    let { job } = await this.#queue.submit({
      goal,
      conventions: {},
      budgetUsd: options.budgetUsd ?? null,
      metadata: options.metadata ?? {},
      session: options.detach ? null : await this.#context.registeredSession(),
      tasks: []
    });
    return job.id;
  }
  /** Adds a task to a job, running or not. @throws KlaussError `plan`, naming every fault */
  async addSubtask(job, subtask) {
    let [task] = await this.addSubtasks(job, [subtask]);
    if (task === void 0) throw new KlaussError("not_found", `Job ${job} did not take the task.`);
    return task;
  }
  /** Adds tasks that may depend on each other, all or none. @throws KlaussError `plan`, naming every fault */
  async addSubtasks(job, subtasks) {
    let existing = await this.#queue.tasks({ job }), { tasks } = await preparePlan(
      { goal: "", tasks: subtasks.map(planTask) },
      {
        projectRoot: this.#context.paths.root,
        config: this.#context.config,
        existingKeys: new Set(existing.map((task) => task.key))
      }
    ), added = await this.#queue.extend(job, tasks);
    return await this.#context.wakePool(), added;
  }
  /** Sets a convention that every task is shown: of one job, or of all. */
  async setSharedContext(key, value, job = null) {
    await this.#queue.setConvention(job, key, value);
  }
  /** The conventions of all jobs, overlaid with those of one. */
  async sharedContext(job) {
    return await this.#queue.conventions(job);
  }
  /** @throws KlaussError `not_found` */
  async job(id) {
    let job = await this.#queue.job(id);
    if (job === null) throw new KlaussError("not_found", `There is no job \`${id}\`.`);
    return job;
  }
  /** Waits for the end of a job and collects its tasks with their results. */
  async waitAndCollect(id, options = {}) {
    let { startWorkers = !1, timeout = null, signal } = options;
    typeof startWorkers == "number" && await this.startWorkers(startWorkers);
    let end = await follow(this.#context, this.#queue, id, {
      start: startWorkers !== !1,
      timeoutSeconds: timeout,
      ...signal === void 0 ? {} : { signal },
      onChange: options.onProgress ?? (() => {
      })
    });
    return { job: end.job, tasks: await this.#queue.tasks({ job: id }), finished: end.kind === "finished" };
  }
  /** The results as a text for a person or a model. */
  synthesize({ job, tasks }) {
    return digest(job, tasks);
  }
  /** Starts workers, or changes how many there are. Null: as many as the work needs. */
  async startWorkers(count = null) {
    await this.#context.ensurePool(count);
  }
  /** Stops the workers; running tasks go back to pending. Returns false when none ran. */
  async stopWorkers(options = {}) {
    let graceSeconds = options.graceSeconds ?? this.#context.config.workers.stopGrace;
    return await endPool(this.#queue, options.force ? "kill" : { graceSeconds });
  }
  async workerStatus() {
    let pool = await livingPool(this.#queue);
    return {
      pool: pool === null ? null : { pid: pool.process.pid, state: pool.state, workers: pool.workers },
      workers: pool === null ? [] : await this.#queue.workers(pool.id),
      tasks: await this.#queue.stats()
    };
  }
  /** Takes failed, cancelled and skipped tasks of a job back to pending. */
  async retryFailed(job) {
    let tasks = await this.#queue.retry({ job });
    return await this.#context.wakePool(), tasks;
  }
  async [Symbol.asyncDispose]() {
    await this.#context[Symbol.asyncDispose]();
  }
};
function planTask(task) {
  let named = {
    key: task.key,
    prompt: task.prompt,
    working_dir: task.workingDir,
    context_files: task.contextFiles,
    expected_outputs: task.expectedOutputs,
    verify: task.verify,
    touches: task.touches,
    depends_on: task.dependsOn,
    priority: task.priority,
    model: task.model,
    timeout: task.timeout,
    max_retries: task.maxRetries,
    allow_external: task.allowExternal,
    metadata: task.metadata
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== void 0));
}
export {
  KlaussError,
  Orchestrator
};
