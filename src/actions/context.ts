/**
 * What every command works with: the project, its configuration, its queue, and the session it is called from. Most only
 * look: what is imported here at once has to be loaded by the least of them, see docs/decisions/0027.
 */

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { isHeld } from '../apply/held.ts';
import { clientOf, sessionIdOf } from '../claude/session.ts';
import { type Config, type ConfigLayer, defaultConfig } from '../config/config.ts';
import { depthOf, outermost } from '../config/depth.ts';
import { type LoadOptions, loadConfig } from '../config/load.ts';
import {
  ensureSharedDirectory,
  ensureStateDir,
  findProject,
  type ProjectPaths,
  paths as projectPaths,
} from '../config/project.ts';
import { isExpected, KlaussError } from '../domain/errors.ts';
import type { SessionId } from '../domain/ids.ts';
import { lazy } from '../domain/lazy.ts';
import { type Mask, maskFor } from '../domain/mask.ts';
import type { Pool } from '../domain/pools.ts';
import { Projects } from '../plan/projects.ts';
import type { Waker } from '../pool/connection.ts';
import { livingPool } from '../pool/living.ts';
import { openQueue } from '../queue/open.ts';
import type { Queue } from '../queue/queue.ts';
import type { Examined } from '../workspace/examine.ts';

export interface ContextOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** `--project` */
  readonly project?: string | undefined;
  /** `--db`, relative to `cwd` */
  readonly database?: string | undefined;
  readonly overrides?: ConfigLayer;
  /** What is wrong with the configuration is kept as `fault` and not thrown. */
  readonly lenient?: boolean;
  /** It only looks: a configuration that was checked before is not checked again. */
  readonly onlyLooks?: boolean;
  /** Takes a line for the eyes that no command asked for. */
  readonly note?: (line: string) => void;
}

export class Context implements AsyncDisposable {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The built-in one when there is a fault. */
  readonly config: Config;
  readonly fault: KlaussError | null;
  readonly paths: ProjectPaths;
  /** The project, and others that its tasks may work in. */
  readonly projects: Projects;
  /** The Claude Code session that this process was started from, or null. */
  readonly session: SessionId | null;
  readonly note: (line: string) => void;
  readonly #mask = lazy(() => maskFor(this.environment));
  #queue: Promise<Queue> | null = null;
  #worktrees: Promise<Examined> | null = null;
  /** Of the pool that was woken last. */
  #waker: Waker | null = null;

  /** @throws KlaussError `usage`, `config` or `file`, when the project or its configuration is wrong */
  constructor(options: ContextOptions) {
    const { cwd, environment, project, database, overrides = {}, note = () => {} } = options;
    this.cwd = cwd;
    this.environment = environment;
    const root = findProject(cwd, project);
    const { config, fault } = configured(options.lenient ?? false, {
      projectRoot: outermost(root),
      home: homedir(),
      cwd,
      env: environment,
      overrides: database === undefined ? overrides : { ...overrides, database: { path: database } },
      checkedOnce: options.onlyLooks ?? false,
    });
    this.config = config;
    this.fault = fault;
    this.paths = projectPaths(root, this.config);
    this.projects = new Projects({ root, config: this.config }, environment);
    this.session = sessionIdOf(environment);
    this.note = note;
  }

  /** For what is kept and shown of what planners and commands print. */
  get mask(): Mask {
    return this.#mask();
  }

  /** @throws KlaussError `state`: this runs inside a worker, or a planner, deeper than `[workers] max_depth` allows */
  refuseWorkers(): void {
    if (depthOf(this.environment, this.paths.root) < this.config.workers.maxDepth) return;
    throw new KlaussError('state', 'Klauss is not available inside one of its own workers.', {
      hint: 'Do the task yourself, and report it as blocked when it is too large for one worker. ([workers] max_depth)',
    });
  }

  /** The queue, made when there is none. */
  async queue(): Promise<Queue> {
    this.refuseWorkers();
    ensureStateDir(this.paths);
    this.#queue ??= this.#open();
    return await this.#queue;
  }

  async #open(): Promise<Queue> {
    if (this.config.coordination.enabled) ensureSharedDirectory(this.paths, this.config);
    const queue = await openQueue({ path: this.paths.database });
    if (isHeld({ directory: this.paths.scratch })) {
      const { finishLanding } = await import('./landing.ts');
      await finishLanding(this, queue);
    }
    return queue;
  }

  /** The queue, or null: nothing was ever submitted here. Looking does not make one. */
  async existingQueue(): Promise<Queue | null> {
    return existsSync(this.paths.database) ? await this.queue() : null;
  }

  /** The project's repository, or why no worktrees can be made of it. */
  async worktrees(): Promise<Examined> {
    this.#worktrees ??= this.#examine();
    return await this.#worktrees;
  }

  async #examine(): Promise<Examined> {
    const { examineRepository } = await import('../workspace/examine.ts');
    return await examineRepository(this.paths.root, this.environment);
  }

  /** The session's id, after it was registered, so that the pool can see when its client is gone. */
  async registeredSession(): Promise<SessionId | null> {
    const client = this.session === null ? null : clientOf(this.session, this.environment);
    if (this.session === null || client === null) return null;
    await (await this.queue()).registerSession(this.session, client);
    return this.session;
  }

  /**
   * Makes sure that workers could be started, before anything is written that counts on them.
   * @throws KlaussError `environment`: there is no client for a new pool to run, or no sandbox for it
   */
  async ensureClient(): Promise<void> {
    const { ensureClient } = await import('./workforce.ts');
    await ensureClient(this);
  }

  /**
   * Makes sure that a pool serves the queue.
   * @param workers null: as many as the work needs
   * @throws KlaussError `environment`, or `pool` when it could not start for another reason
   */
  async ensurePool(workers: number | null): Promise<Pool> {
    const { ensureWorkers } = await import('./workforce.ts');
    return await ensureWorkers(this, workers);
  }

  /** Tells the living pool, if there is one, that rows changed. */
  async wakePool(): Promise<void> {
    // As long as its process lives, no other pool can be there.
    if (await this.#waker?.wake()) return;
    const pool = await livingPool(await this.queue());
    if (pool === null) return;
    const { Waker } = await import('../pool/connection.ts');
    if (!this.#waker?.isOpen) this.#waker = new Waker(pool.socket);
    await this.#waker.wake();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#waker?.[Symbol.dispose]();
    // One that could not be opened has told its user so already.
    const queue = await this.#queue?.catch(() => null);
    await queue?.[Symbol.asyncDispose]();
  }
}

function configured(
  lenient: boolean,
  options: LoadOptions,
): { readonly config: Config; readonly fault: KlaussError | null } {
  try {
    return { config: loadConfig(options), fault: null };
  } catch (error) {
    if (!lenient || !isExpected(error)) throw error;
    return { config: defaultConfig(basename(options.projectRoot)), fault: error };
  }
}
