/** What the page knows, and how each message of the server changes it. Pure. */

import type { TaskId } from '../../../domain/ids.ts';
import type { History } from '../../../view/history.ts';
import type { TaskView, View } from '../../../view/view.ts';
import type { Change, Messages, More } from '../../protocol.ts';

/**
 * How the page stands to its server. It begins `connecting`, and is `live` from its first message on. A connection that
 * ends is `lost`, and comes back by itself as `live`. `locked` is final: the server that answers knows nothing of this
 * page, as it was started anew.
 */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | {
      readonly kind: 'lost';
      /** Since when, milliseconds since 1970, by this browser's clock. */
      readonly since: number;
      /** Why the server ended, as it said; null: it said nothing. */
      readonly reason: string | null;
    }
  | { readonly kind: 'locked' };

export interface Store {
  readonly connection: Connection;
  /** Null: nothing has come yet. */
  readonly view: View | null;
  /** Of the view's job; null: it has not come yet. */
  readonly history: History | null;
}

export const NOTHING: Store = { connection: { kind: 'connecting' }, view: null, history: null };

/** A message of the server, by its name. */
export type Message = {
  [Type in keyof Messages]: { readonly type: Type; readonly data: Messages[Type]; readonly at: number };
}[keyof Messages];

/** What becomes of the connection; `at` is the moment, milliseconds since 1970. */
export type Turn = { readonly type: 'lost'; readonly at: number } | { readonly type: 'locked' };

/** The store after something has come in. What did not change stays the same object. */
export function next(store: Store, event: Message | Turn): Store {
  switch (event.type) {
    case 'view': {
      const { data: view } = event;
      return { connection: LIVE, view, history: view.job === store.view?.job ? store.history : null };
    }
    case 'change':
      return store.view === null ? store : { ...store, view: changed(store.view, event.data) };
    case 'history':
      return { ...store, history: event.data };
    case 'more':
      return store.history === null ? store : { ...store, history: extended(store.history, event.data) };
    case 'end':
      return { ...store, connection: { kind: 'lost', since: event.at, reason: event.data.reason } };
    case 'lost':
      return store.connection.kind === 'live' || store.connection.kind === 'connecting'
        ? { ...store, connection: { kind: 'lost', since: event.at, reason: null } }
        : store;
    case 'locked':
      return { ...store, connection: { kind: 'locked' } };
  }
}

const LIVE: Connection = { kind: 'live' };

function changed(view: View, { tasks, ...change }: Change): View {
  if (change.job !== view.job) return { ...change, tasks };
  if (tasks.length === 0) return { ...change, tasks: view.tasks };
  const fresh = new Map<TaskId, TaskView>(tasks.map((task) => [task.id, task]));
  const kept = view.tasks.map((task) => {
    const newer = fresh.get(task.id);
    fresh.delete(task.id);
    return newer ?? task;
  });
  return { ...change, tasks: [...kept, ...fresh.values()] };
}

const extended = (history: History, more: More): History => ({
  ...history,
  spans: placed(history.spans, more.spans),
  held: placed(history.held, more.held),
  bookings: placed(history.bookings, more.bookings),
});

function placed<Entry>(
  entries: readonly Entry[],
  more: readonly (readonly [number, Entry])[],
): readonly Entry[] {
  if (more.length === 0) return entries;
  const result = [...entries];
  for (const [index, entry] of more) result[index] = entry;
  return result;
}

/** The tasks that have come to an end between two looks at the same job. */
export function endsBetween(before: View | null, after: View | null): readonly TaskView[] {
  if (before === null || after === null || before.job !== after.job || before.tasks === after.tasks)
    return [];
  const known = new Map(before.tasks.map((task) => [task.id, task]));
  return after.tasks.filter((task) => {
    const earlier = known.get(task.id);
    return earlier !== undefined && earlier.finishedAt === null && task.finishedAt !== null;
  });
}
