/** What is shown at a moment, and what must be said to whoever saw an earlier one. */

import { isDeepStrictEqual } from 'node:util';
import type { History } from '../../view/history.ts';
import type { TaskView, View } from '../../view/view.ts';
import type { Messages, More } from '../protocol.ts';

export interface Snapshot {
  readonly view: View;
  readonly history: History;
}

export type Message = {
  readonly [Type in keyof Messages]: { readonly type: Type; readonly data: Messages[Type] };
}[keyof Messages];

/**
 * The same view, with the very task of the former one wherever nothing has changed: so that each reader's part is found
 * without looking into the tasks again.
 */
export function withFormerTasks(view: View, former: View | null): View {
  if (former === null) return view;
  const known = new Map(former.tasks.map((task) => [task.id, task]));
  return { ...view, tasks: view.tasks.map((task) => sameOf(task, known.get(task.id))) };
}

const sameOf = (task: TaskView, former: TaskView | undefined): TaskView =>
  former !== undefined && isDeepStrictEqual(task, former) ? former : task;

/** @param former what was said before; null: nothing */
export function* messages(former: Snapshot | null, { view, history }: Snapshot): Generator<Message> {
  if (former === null || isAnother(former, view, history)) {
    yield { type: 'view', data: view };
    yield { type: 'history', data: history };
    return;
  }
  const known = new Set(former.view.tasks);
  yield { type: 'change', data: { ...view, tasks: view.tasks.filter((task) => !known.has(task)) } };
  const more: More = {
    spans: since(former.history.spans, history.spans),
    held: since(former.history.held, history.held),
    bookings: since(former.history.bookings, history.bookings),
  };
  if (more.spans.length + more.held.length + more.bookings.length > 0) yield { type: 'more', data: more };
}

/** Also when less is there than before, as a change cannot say that. */
const isAnother = (former: Snapshot, view: View, history: History): boolean =>
  former.view.job !== view.job ||
  former.view.tasks.length > view.tasks.length ||
  former.history.spans.length > history.spans.length ||
  former.history.held.length > history.held.length ||
  former.history.bookings.length > history.bookings.length;

/** Entries are replaced, never changed. */
const since = <Entry>(
  former: readonly Entry[],
  entries: readonly Entry[],
): readonly (readonly [index: number, entry: Entry])[] =>
  entries.flatMap((entry, index) => (entry === former[index] ? [] : [[index, entry] as const]));
