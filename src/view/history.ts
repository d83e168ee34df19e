/** What happened in a job, told by its events: who worked on what when, what kept the workers back, what it cost. */

import type { QueueEvent } from '../domain/events.ts';
import type { TaskId } from '../domain/ids.ts';
import type { HoldKind } from '../domain/pools.ts';
import type { AttemptOutcome } from '../domain/records.ts';
import type { Phase } from '../domain/states.ts';

/** A stretch of an attempt in one phase; milliseconds since 1970. */
export interface Span {
  readonly task: TaskId;
  readonly attempt: number;
  /** The slot that worked on it: `worker_1`. */
  readonly worker: string;
  readonly phase: Phase;
  readonly from: number;
  /** Null: it goes on. */
  readonly to: number | null;
  /** How the attempt ended, when this stretch was its last; `running` otherwise. */
  readonly outcome: AttemptOutcome;
}

/** A time in which the pool started nothing more, or less than it could. */
export interface Held {
  readonly kind: HoldKind;
  readonly message: string;
  readonly from: number;
  readonly to: number | null;
}

/** What was booked at a moment: of one attempt, by itself. */
export interface Booking {
  readonly at: number;
  readonly task: TaskId;
  readonly costUsd: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
}

export interface History {
  readonly spans: readonly Span[];
  readonly held: readonly Held[];
  readonly bookings: readonly Booking[];
  /** Number of the last event that was told; null: nothing has happened. */
  readonly last: number | null;
}

/** Takes the events of a job, and those of its pools, in their order, as they come. */
export class Chronicle {
  readonly #spans: Span[] = [];
  readonly #held: Held[] = [];
  readonly #bookings: Booking[] = [];
  /** Where the open stretch of a running task stands among the spans. */
  readonly #open = new Map<TaskId, number>();
  #last: number | null;

  /** @param after the number of the event before its first one; null: there is none yet */
  constructor(after: number | null = 0) {
    this.#last = after;
  }

  /** As it is now; later events change other arrays. */
  get history(): History {
    return {
      spans: [...this.#spans],
      held: [...this.#held],
      bookings: [...this.#bookings],
      last: this.#last,
    };
  }

  /** Number of the last event that was told; null: there is none to begin with. */
  get last(): number | null {
    return this.#last;
  }

  tell({ id, at, kind, task, data }: QueueEvent): void {
    this.#last = id;
    switch (kind) {
      case 'task.claimed':
        if (task !== null) this.#begin(task, at, data['attempt'], slotOf(data['worker']), 'prepare');
        return;
      case 'task.phase':
        if (task !== null) this.#enter(task, at, data['phase'] as Phase);
        return;
      case 'task.sent_back':
        if (task !== null) this.#enter(task, at, 'work');
        return;
      case 'task.completed':
        this.#end(task, at, 'completed');
        return;
      case 'task.failed':
      case 'task.retry':
        this.#end(task, at, 'failed');
        return;
      case 'task.released':
        this.#end(task, at, 'released');
        return;
      case 'task.cancelled':
        this.#end(task, at, 'cancelled');
        return;
      case 'task.booked':
        if (task !== null) this.#bookings.push({ at, task, ...amounts(data) });
        return;
      case 'pool.held':
        this.#hold(at, data);
        return;
      case 'pool.started':
      case 'pool.stopped':
        this.#hold(at, {});
        return;
    }
  }

  #begin(task: TaskId, from: number, attempt: unknown, worker: string, phase: Phase): void {
    this.#open.set(task, this.#spans.length);
    this.#spans.push({ task, attempt: Number(attempt), worker, phase, from, to: null, outcome: 'running' });
  }

  #enter(task: TaskId, at: number, phase: Phase): void {
    const index = this.#open.get(task);
    const before = index === undefined ? undefined : this.#spans[index];
    if (index === undefined || before === undefined || before.phase === phase) return;
    this.#spans[index] = { ...before, to: at };
    this.#begin(task, at, before.attempt, before.worker, phase);
  }

  #end(task: TaskId | null, to: number, outcome: AttemptOutcome): void {
    const index = task === null ? undefined : this.#open.get(task);
    const span = index === undefined ? undefined : this.#spans[index];
    if (task === null || index === undefined || span === undefined) return; // it was not running
    this.#spans[index] = { ...span, to, outcome };
    this.#open.delete(task);
  }

  /** Without a kind: nothing holds the workers back any more. */
  #hold(at: number, data: QueueEvent['data']): void {
    const open = this.#held.at(-1);
    if (open?.to === null) this.#held[this.#held.length - 1] = { ...open, to: at };
    if (typeof data['kind'] !== 'string') return;
    this.#held.push({ kind: data['kind'] as HoldKind, message: String(data['message']), from: at, to: null });
  }
}

/** `worker_1` of `worker_1@k3f9…`: a slot is one lane, whichever pool it belonged to. */
export const slotOf = (worker: unknown): string => String(worker).split('@')[0] ?? '';

/** Tokens were not told by those who booked before 0.2. */
const amounts = (data: QueueEvent['data']) => ({
  costUsd: Number(data['costUsd']),
  inputTokens: Number(data['inputTokens'] ?? 0),
  outputTokens: Number(data['outputTokens'] ?? 0),
  cacheReadTokens: Number(data['cacheReadTokens'] ?? 0),
  cacheWriteTokens: Number(data['cacheWriteTokens'] ?? 0),
});
