/**
 * A client that was started before a worker is free for its task, in that task's own workspace. Nothing of it is in the
 * queue, and it costs nothing: it has been told nothing yet. The task stays pending, and whoever claims it later looks
 * whether this client is the one that it would start itself; if not, because anything has changed since, it is ended.
 */

import { randomUUID } from 'node:crypto';
import { fingerprintOf } from '../../claude/fingerprint.ts';
import type { Waiting } from '../../claude/run.ts';
import { startFor } from '../../claude/started.ts';
import { messageOf } from '../../domain/errors.ts';
import { asAttemptId, asLeaseToken } from '../../domain/ids.ts';
import type { Claim, Task } from '../../domain/records.ts';
import { isAlive } from '../../platform/processes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { begin, groundsOf, openWorkspace } from '../attempt/begin.ts';
import { startRunOfStandby } from '../attempt/callClient.ts';
import type { PoolSettings } from '../settings.ts';

interface Ready {
  readonly waiting: Waiting;
  readonly fingerprint: string;
}

export class Standby {
  readonly task: Task;
  /** What it may spend, as its client has been told; null: no limit. */
  readonly reservedUsd: number | null;
  /** Somebody carries the task out now: the workspace is theirs. */
  claimed = false;
  /** Resolves when its workspace stands, or cannot be made. */
  readonly opened: Promise<Workspace | null>;
  readonly #settings: PoolSettings;
  readonly #off = new AbortController();
  readonly #session = randomUUID();
  /** Null: it could not be started. */
  readonly #ready: Promise<Ready | null>;
  #taken = false;
  /** Of its process, once it has started. */
  pid: number | null = null;

  constructor(task: Task, reservedUsd: number | null, settings: PoolSettings) {
    this.task = task;
    this.reservedUsd = reservedUsd;
    this.#settings = settings;
    const begun = this.#begin();
    this.opened = begun.then(({ workspace }) => workspace).catch(() => null);
    this.#ready = begun
      .then(({ attempting, workspace }) => this.#start(attempting, workspace))
      .catch((error: unknown) => {
        if (!this.#off.signal.aborted) settings.log(`no standby for ${this.#name}: ${messageOf(error)}`);
        return null;
      });
  }

  /**
   * Its client, if it is the one that would be started now. Else it is ended.
   * @param until when aborted, it is not started any more
   */
  async take(fingerprint: string, until: AbortSignal): Promise<Waiting | null> {
    this.#taken = true;
    if (until.aborted) this.#off.abort();
    until.addEventListener('abort', () => this.#off.abort(), { once: true });
    const ready = await this.#ready;
    if (ready === null) return null;
    const { identity } = ready.waiting.started;
    if (ready.fingerprint === fingerprint && identity !== null && isAlive(identity)) return ready.waiting;
    this.#settings.log(`the standby for ${this.#name} is ended, as it would be started otherwise now`);
    await ready.waiting.started.end();
    return null;
  }

  /** Ends its client, unless it was taken, and gives up the workspace that was made for it, unless somebody works there. */
  async end(): Promise<void> {
    this.#off.abort();
    const ready = await this.#ready;
    if (!this.#taken) await ready?.waiting.started.end();
    const workspace = await this.opened;
    // What an earlier attempt left is for the next one.
    if (!this.claimed && workspace?.fresh) await workspace.abandon();
  }

  get #name(): string {
    return `${this.task.job}/${this.task.key}`;
  }

  async #begin() {
    const [task, settings] = [this.task, this.#settings];
    // As the claim is going to be, but that it holds no lease.
    const claim: Claim = {
      task: { ...task, attempt: task.attempt + 1 },
      attempt: asAttemptId(0),
      lease: { task: task.id, token: asLeaseToken('') },
      resume: null,
      reservedUsd: this.reservedUsd,
    };
    const off = this.#off.signal;
    const attempting = {
      ...begin(claim, `standby-${this.#session}`, {
        settings,
        ahead: true,
        grounds: await groundsOf(task, settings),
        ending: { park: off, stop: off, kill: off },
        watch: { started: async () => {}, activity: () => {} },
      }),
      session: { id: this.#session, resume: false },
    };
    return { attempting, workspace: await openWorkspace(attempting) };
  }

  async #start(
    attempting: Parameters<typeof startRunOfStandby>[0],
    workspace: Workspace,
  ): Promise<Ready | null> {
    if (this.#off.signal.aborted) return null;
    const run = await startRunOfStandby(attempting, workspace, this.#off.signal);
    const fingerprint = await fingerprintOf(run);
    const started = await startFor(run);
    if (typeof started === 'string') throw new Error(started);
    this.pid = started.identity?.pid ?? null;
    return { waiting: { started, session: this.#session }, fingerprint };
  }
}
