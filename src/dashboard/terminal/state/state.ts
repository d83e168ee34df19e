/**
 * All that the screen is drawn from.
 *
 * Keys mean what `asking` says: answers to a question, letters of the filter, or else commands, to the open page if
 * there is one, to the lists if there is none. What a command wants done is put among the orders, which are carried out
 * one after the other; what came of each is told in the note, until the next key.
 */

import type { JobId, TaskId } from '../../../domain/ids.ts';
import type { View } from '../../../view/view.ts';
import type { Paragraph } from '../text.ts';
import type { Size } from './layout.ts';
import type { Row } from './rows.ts';

export interface State {
  readonly size: Size;
  /** Null: nothing was seen yet. */
  readonly view: View | null;
  /** The job that the user looks at; null: none was chosen yet, and the newest unfinished one is shown. */
  readonly job: JobId | null;
  readonly pane: 'jobs' | 'tasks';
  readonly jobsTop: number;
  /** The tasks as listed. */
  readonly rows: readonly Row[];
  readonly rowsTop: number;
  /** Where the selected task stands among them. */
  readonly index: number;
  readonly task: TaskId | null;
  readonly asTree: boolean;
  readonly filter: string;
  readonly page: Page | null;
  readonly asking: Asking | null;
  readonly orders: readonly Order[];
  /** How many orders were carried out: after each the queue is looked at anew. */
  readonly answers: number;
  /** How many workers were asked for by orders that are not answered yet. */
  readonly wanted: number | null;
  readonly note: Note | null;
  /** The user leaves. */
  readonly isOver: boolean;
  /** What the client of a task says and does. */
  readonly talk: Talk;
}

/** What takes the place of the lists. */
export interface Page {
  readonly kind: 'detail' | 'log' | 'help';
  readonly title: string;
  /** First line shown. */
  readonly top: number;
  /** It stays at its end as it grows. */
  readonly follows: boolean;
  /** What it shows; that of the log is the talk. */
  readonly text: readonly Paragraph[];
}

export type Asking =
  | { readonly kind: 'filter' }
  | { readonly kind: 'question'; readonly text: string; readonly order: Order };

/** What a key wants done to the queue. */
export type Order =
  | { readonly do: 'pause' | 'resume'; readonly job: JobId }
  | { readonly do: 'retry'; readonly what: { readonly job: JobId } | { readonly task: TaskId } }
  | { readonly do: 'stop' }
  | { readonly do: 'workers'; readonly count: number };

export interface Note {
  readonly text: string;
  readonly isFault: boolean;
}

export interface Talk {
  readonly task: TaskId | null;
  readonly text: readonly Paragraph[];
}

/** What the reducer takes. */
export type Action =
  | { readonly type: 'press'; readonly press: Press }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'resized'; readonly size: Size }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'read'; readonly task: TaskId; readonly text: readonly Paragraph[] }
  | { readonly type: 'gone' }
  | { readonly type: 'listen'; readonly task: TaskId | null }
  | { readonly type: 'said'; readonly task: TaskId; readonly text: readonly Paragraph[] }
  | { readonly type: 'answered'; readonly note: Note };

/** A key, or a character. */
export type Press = { readonly key: KeyName } | { readonly character: string };

export type KeyName =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'home'
  | 'end'
  | 'enter'
  | 'escape'
  | 'tab'
  | 'backspace';

export const initialState = (size: Size): State => ({
  size,
  view: null,
  job: null,
  pane: 'tasks',
  jobsTop: 0,
  rows: [],
  rowsTop: 0,
  index: 0,
  task: null,
  asTree: false,
  filter: '',
  page: null,
  asking: null,
  orders: [],
  answers: 0,
  wanted: null,
  note: null,
  isOver: false,
  talk: { task: null, text: [] },
});
