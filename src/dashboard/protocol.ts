/** What the web dashboard's server tells its page. */

import type { TaskId } from '../domain/ids.ts';
import type { Booking, Held, History, Span } from '../view/history.ts';
import type { Line, Steering } from '../view/source.ts';
import type { TaskView, View } from '../view/view.ts';

/**
 * The messages of `GET /events?job=ID`, each as a server-sent event of that type. The first are `view` and `history`,
 * whole; after them only what has changed, or both whole again when another job is shown now. Who has lost the
 * connection begins anew.
 */
export interface Messages {
  readonly view: View;
  readonly change: Change;
  readonly history: History;
  readonly more: More;
  /** Why nothing more comes; the server ends. */
  readonly end: { readonly reason: string };
}

/** A view without the tasks that are as they were. */
export interface Change extends Omit<View, 'tasks'> {
  /** New ones, and those that have changed. */
  readonly tasks: readonly TaskView[];
}

/** What is new in a history: entries with their places, as an open one is closed later. */
export interface More {
  readonly spans: readonly (readonly [index: number, span: Span])[];
  readonly held: readonly (readonly [index: number, held: Held])[];
  readonly bookings: readonly (readonly [index: number, booking: Booking])[];
}

/** The messages of `GET /tasks/ID/conversation`: of type `lines`. Who connects again gets the past again. */
export type Lines = readonly Line[];

/** What `POST /control` takes as JSON, when the server was started with `--control`. */
export type Order =
  | { readonly do: 'pause' | 'resume'; readonly job: string }
  | { readonly do: 'retry'; readonly job: string }
  | { readonly do: 'retry' | 'cancel'; readonly task: TaskId }
  | { readonly do: 'stop' }
  | { readonly do: 'workers'; readonly count: number };

/** What it answers: a line to show. */
export type Answer =
  | { readonly message: string }
  | { readonly error: { readonly code: string; readonly message: string; readonly hint: string | null } };

/**
 * Besides, as JSON: `GET /tasks/ID`, a `Detail`, and `GET /graph?job=ID`, a `Layout`; as text: `GET /tasks/ID/diff` and
 * `GET /jobs/ID/diff`. What is gone is answered with 404 and an `Answer`.
 */

/** What `GET /session` tells the page once. */
export interface SessionInfo {
  readonly project: string;
  readonly control: boolean;
  readonly version: string;
}

/** The verbs that an order may name are those of `Steering`. */
export type Verb = keyof Steering;
