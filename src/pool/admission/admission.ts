/**
 * What there is room for: nothing is started that the usage limit, the machine's memory or its disk has no room for.
 * The budgets are looked at task by task, by whoever chooses them (`budget.ts`).
 */

import type { Hold } from '../../domain/pools.ts';
import type { Machine } from './machine.ts';
import type { ApiSignal } from './signals.ts';
import { Throttle, type ThrottleSettings } from './throttle.ts';

export interface AdmissionSettings extends ThrottleSettings {
  readonly machine: Machine;
  /** Where worktrees, logs and the queue stand. */
  readonly stateDir: string;
}

export interface Demand {
  /** How many clients run. */
  readonly running: number;
  /** How many have been started and wait for work: each has its place already. */
  readonly waiting: number;
  /** How many could be started. */
  readonly wanted: number;
  /** How many there are to be when nothing holds them back. */
  readonly workers: number;
}

export interface Room {
  /** How many more clients may be started now. */
  readonly more: number;
  /** What keeps it from being more; null: nothing does. */
  readonly hold: Hold | null;
}

/** What the supervisor does at once when it hears of it. */
export type Alarm = Extract<ApiSignal, { readonly kind: 'unusable' }> | { readonly kind: 'parked' };

export class Admission {
  readonly #settings: AdmissionSettings;
  readonly #throttle: Throttle;
  #limitMessage = '';
  /** How many clients ran when room was asked for last, those that were started then included. */
  #running = 0;
  #alarm: (alarm: Alarm) => void = () => {};

  constructor(settings: AdmissionSettings) {
    this.#settings = settings;
    this.#throttle = new Throttle(settings);
  }

  /** Looks at what the clients take that run, and that wait for work; to be called with every heartbeat. */
  observe(running: readonly number[], waiting: readonly number[]): void {
    this.#settings.machine.observe(running, waiting);
  }

  onAlarm(alarm: (alarm: Alarm) => void): void {
    this.#alarm = alarm;
  }

  get isParked(): boolean {
    return this.#throttle.parkedUntil !== null;
  }

  /** Goes on as the predecessor did, which was parked when it died. */
  inherit(hold: Hold | null): void {
    if (hold?.kind !== 'limit' || hold.until === null) return;
    this.#limitMessage = hold.message;
    this.#throttle.park(hold.until, hold.since);
  }

  /** Hears what a client has told of the API; null: nothing. */
  hear(signal: ApiSignal | null): void {
    switch (signal?.kind) {
      case undefined:
        return;
      case 'answered':
        this.#throttle.answered();
        return;
      case 'overloaded':
        this.#throttle.overloaded(this.#running);
        return;
      case 'refused':
        this.#limitMessage = signal.message;
        this.#throttle.refused(signal.resetAt);
        this.#alarm({ kind: 'parked' });
        return;
      case 'unusable':
        this.#alarm(signal);
    }
  }

  /** How many clients more may wait for work beside those that do and those that run. */
  spare({ running, waiting, workers }: Omit<Demand, 'wanted'>): number {
    const clients = running + waiting;
    const bearable = this.#throttle.most(workers) - clients;
    return Math.max(0, Math.min(bearable, this.#settings.machine.moreWorkers(clients).more));
  }

  room(demand: Demand): Room {
    const room = this.#room(demand);
    this.#running = demand.running + room.more;
    return room;
  }

  #room({ running, waiting, wanted, workers }: Demand): Room {
    const { parking } = this.#throttle;
    if (parking !== null) return none({ kind: 'limit', ...parking, message: this.#limitMessage });
    if (wanted === 0) return { more: 0, hold: null };
    const full = this.#settings.machine.worktreeRoom(this.#settings.stateDir);
    if (full !== null) return none({ kind: 'disk', until: null, message: full });

    const bearable = this.#throttle.most(workers) - running;
    const memory = this.#settings.machine.moreWorkers(running + waiting);
    const holdable = memory.more + waiting;
    const more = Math.max(0, Math.min(wanted, bearable, holdable));
    if (more === wanted) return { more, hold: null };
    if (holdable <= bearable) {
      const enough = `There is memory for ${running + more} workers at a time.`;
      return { more, hold: { kind: 'memory', until: null, message: memory.why ?? enough } };
    }
    const message = `The API is overloaded or has just come back: ${running + more} at a time.`;
    return { more, hold: { kind: 'overload', until: this.#throttle.raisedAt, message } };
  }
}

const none = (hold: Hold): Room => ({ more: 0, hold });
