/**
 * Clients that wait for work, so that a task need not wait for its client to start (0.7 s, and as much time of a core):
 * standbys for the tasks that are next, with `[workers] warm = "ahead"`, and with "keep" those that have done a task in
 * the shared directory. Whichever waits, a task gets it only if it is what would be started for it now.
 */

import { fingerprintOf } from '../../claude/fingerprint.ts';
import type { Guarding } from '../../claude/guarding.ts';
import type { ClientRun } from '../../claude/run.ts';
import type { StartRun } from '../../claude/started.ts';
import { messageOf } from '../../domain/errors.ts';
import type { TaskId } from '../../domain/ids.ts';
import type { Task } from '../../domain/records.ts';
import type { Isolation } from '../../domain/states.ts';
import type { Rules } from '../../guard/rules.ts';
import type { Judge } from '../../guard/standing.ts';
import type { PoolSettings } from '../settings.ts';
import { Cores } from './cores.ts';
import { Kept } from './kept.ts';
import { Standby } from './standby.ts';

/** So long does the next task wait for an idle core, milliseconds. */
const PATIENCE_MS = 3_000;

/** A task that could have a standby. */
export interface Upcoming {
  readonly task: Task;
  /** What it may spend; null: no limit. */
  readonly reserveUsd: number | null;
}

interface WarmSettings extends Pick<PoolSettings, 'config' | 'now' | 'log'> {
  /** For clients that ask the guard through their own pipe. */
  readonly judge: Judge;
}

export class Warm {
  readonly #settings: WarmSettings;
  readonly #kept: Kept;
  readonly #cores = new Cores();
  readonly #standbys = new Map<TaskId, Standby>();
  /** Until such a one is gone, its task has no other, and nobody else may be at the task's workspace. */
  readonly #endings = new Map<TaskId, Promise<void>>();
  /** When a task was seen first among those that lack a standby, milliseconds since 1970. */
  #lackingSince: ReadonlyMap<TaskId, number> = new Map();
  /** The client is one that does not ask the guard through its own pipe. */
  #unheard = false;
  #closed = false;

  constructor(settings: WarmSettings) {
    this.#settings = settings;
    this.#kept = new Kept(settings);
  }

  /** How many clients wait, or are being started for it. */
  get size(): number {
    return this.#standbys.size + this.#kept.pids.length;
  }

  /** Process ids of those that wait. */
  get pids(): readonly number[] {
    return [...[...this.#standbys.values()].flatMap(({ pid }) => pid ?? []), ...this.#kept.pids];
  }

  /** What the standby of a task may spend; undefined: it has none. */
  reserveOf(task: TaskId): number | null | undefined {
    return this.#standbys.get(task)?.reservedUsd;
  }

  /**
   * Sees to it that the next tasks have standbys, and no other. At most one is started for each idle core.
   * @param upcoming the next tasks, the first of them first; those that are being worked on may be left out
   * @param room so many more clients may be started
   * @returns whether some are lacking, as no core is idle for them, or other clients are starting
   */
  standBy(upcoming: readonly Upcoming[], room: number, settings: PoolSettings): boolean {
    this.#kept.endIdle();
    const wanted = new Set(upcoming.map(({ task }) => task.id));
    for (const standby of this.#standbys.values()) {
      if (!wanted.has(standby.task.id) && !standby.claimed) this.#drop(standby);
    }
    const lacking = upcoming.filter(({ task: { id } }) => !this.#standbys.has(id) && !this.#endings.has(id));
    const startable = this.#closed ? [] : lacking.slice(0, Math.max(0, room));
    const now = this.#startableNow(startable);
    // Those whose tasks have been claimed start first.
    const started = settings.launches.isIdle ? startable.slice(0, now) : [];
    for (const { task, reserveUsd } of started)
      this.#standbys.set(task.id, new Standby(task, reserveUsd, settings));
    this.#cores.occupy(started.length);
    return started.length < startable.length;
  }

  /**
   * How a client is to ask the guard: one that may be kept through its own pipe, which it has open anyway, as a process for
   * each call is a third of what its tasks cost.
   */
  guarding(rules: Rules, isolation: Isolation, session: StartRun['session']): Guarding {
    if (this.#unheard || !this.#keeps(isolation, session)) return { kind: 'process', rules };
    const unheard = (): void => {
      this.#unheard = true;
      this.#settings.log('this client does not ask the guard through its own pipe: it starts a process');
    };
    return { kind: 'pipe', rules, judge: this.#settings.judge, unheard };
  }

  /** One that went on with a session would begin a new one when it is emptied. */
  #keeps(isolation: Isolation, session: StartRun['session']): boolean {
    return this.#settings.config.workers.warm === 'keep' && isolation === 'shared' && !session.resume;
  }

  /** Ends those that do not wait for a certain task, as there is no memory for others. */
  makeRoom(): void {
    this.#kept.endAll('there is no memory for others');
  }

  /**
   * One for each idle core; and one, whatever the cores do, for a task that has been the next for a while, as then tasks
   * take so long that a start is little beside them.
   */
  #startableNow(startable: readonly Upcoming[]): number {
    const now = this.#settings.now();
    this.#lackingSince = new Map(
      startable.map(({ task }) => [task.id, this.#lackingSince.get(task.id) ?? now]),
    );
    const [since = now] = this.#lackingSince.values();
    return Math.max(this.#cores.idle(), now - since >= PATIENCE_MS ? 1 : 0);
  }

  /** To be called as soon as a task has been claimed: its standby waits for whoever carries it out. */
  claimed(task: TaskId): void {
    const standby = this.#standbys.get(task);
    if (standby !== undefined) standby.claimed = true;
  }

  /** Resolves when nobody else is at the workspace of a claimed task. */
  async opened(task: TaskId): Promise<void> {
    await this.#endings.get(task);
    await this.#standbys.get(task)?.opened;
  }

  /** To be called when its attempt has ended: a standby that it did not take is ended. */
  left(task: TaskId): void {
    const standby = this.#standbys.get(task);
    if (standby !== undefined) this.#drop(standby);
  }

  /**
   * What there is for a run of a claimed task: a client that waits, and what becomes of it afterwards.
   * @param until when aborted, none has to be started for it any more
   */
  async offer(
    task: TaskId,
    isolation: Isolation,
    run: StartRun,
    until: AbortSignal,
  ): Promise<Pick<ClientRun, 'waiting' | 'keep'>> {
    const keeps = this.#keeps(isolation, run.session);
    const fingerprint = keeps || this.#standbys.has(task) ? await fingerprintOf(run) : null;
    // A client that is being ended takes files with it that the next one of the same attempt has, too.
    await this.#endings.get(task);
    if (fingerprint === null) {
      this.#kept.makeRoom();
      return { waiting: null, keep: null };
    }
    // Looked up only now, as the pool's end may have come meanwhile; from here on it is this attempt's.
    const standby = this.#standbys.get(task);
    this.#standbys.delete(task);
    const waiting =
      (await standby?.take(fingerprint, until)) ?? (keeps ? await this.#kept.take(fingerprint) : null);
    return {
      waiting,
      keep: keeps ? (started, profile) => this.#kept.put(fingerprint, started, profile) : null,
    };
  }

  /** Ends all of them, and waits for it. Whoever is at work with one is not touched. */
  async end(): Promise<void> {
    this.#closed = true;
    for (const standby of this.#standbys.values()) this.#drop(standby);
    await this.#kept.end();
    while (this.#endings.size > 0) await Promise.all(this.#endings.values());
  }

  #drop(standby: Standby): void {
    const { id } = standby.task;
    this.#standbys.delete(id);
    const ending = standby
      .end()
      .catch((error: unknown) => this.#settings.log(`ending a standby: ${messageOf(error)}`))
      .finally(() => this.#endings.delete(id));
    this.#endings.set(id, ending);
  }
}
