/** What a dashboard is given: what it shows, and what it may do. It knows nothing of the queue behind it. */

import type { JobId, TaskId } from '../domain/ids.ts';
import type { History } from './history.ts';
import type { TaskView, View } from './view.ts';

export interface Source {
  /** Yields once at the start, then whenever something may have changed, at least every 2 s, until the signal. */
  changes(signal: AbortSignal): AsyncIterable<void>;
  /**
   * Everything at a glance.
   * @param job whose tasks are wanted; null, or one that is gone: the newest unfinished, else the newest
   */
  view(job: JobId | null): Promise<View>;
  /** What happened in a job; empty for one that is gone. */
  history(job: JobId): Promise<History>;
  /** All that is known of a task, or null: it is gone. */
  detail(task: TaskId): Promise<Detail | null>;
  /** What a task has changed, as a patch, or all of a job; or a line that says why there is none. */
  diff(what: { readonly job: JobId; readonly task: TaskId | null }): Promise<string>;
  /** What a task's client says and does: the end of what is there, then what comes, until the signal. */
  conversation(task: TaskId, signal: AbortSignal): AsyncIterable<readonly Line[]>;
  readonly steering: Steering;
}

/** Something that was said or done in a conversation, safe to show; it may have several lines. */
export interface Line {
  readonly kind: 'note' | 'text' | 'call' | 'answer' | 'error';
  readonly text: string;
}

/** A task in words: parts with a title, fields and a text. */
export interface Detail {
  readonly task: TaskView;
  readonly job: JobId;
  readonly prompt: string;
  /** The task itself, its result, its receipt, each attempt. */
  readonly parts: readonly DetailPart[];
}

export interface DetailPart {
  readonly title: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

/** Each answers with a line that says what was done, or throws an error with a message and a hint. */
export interface Steering {
  /** Holds a job; running tasks go back to pending. */
  pause(job: JobId): Promise<string>;
  /** Goes on with a paused job, starting workers when none run. */
  resume(job: JobId): Promise<string>;
  /** Stops all workers, with the usual grace. */
  stop(): Promise<string>;
  /** Runs again what failed, was cancelled or was skipped; starts no workers. */
  retry(what: { readonly job: JobId } | { readonly task: TaskId }): Promise<string>;
  /** Cancels a task. */
  cancel(task: TaskId): Promise<string>;
  /** Starts workers, or changes how many there are. */
  workers(count: number): Promise<string>;
}
