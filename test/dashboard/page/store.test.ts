import { expect, test } from 'vitest';
import {
  endsBetween,
  type Message,
  NOTHING,
  next,
  type Store,
  type Turn,
} from '../../../src/dashboard/page/state/store.ts';
import { asJobId, asTaskId } from '../../../src/domain/ids.ts';
import type { History, Span } from '../../../src/view/history.ts';
import { type TaskView, taskView, type View } from '../../../src/view/view.ts';
import { makeTask } from '../../support/records.ts';

const task = (id: number, changes: Partial<TaskView> = {}): TaskView => ({
  ...taskView(makeTask({ id: asTaskId(id), key: `t${id}`, status: 'pending', phase: null, startedAt: null })),
  ...changes,
});

const viewOf = (tasks: readonly TaskView[], changes: Partial<View> = {}): View => ({
  at: 1_000,
  project: 'project',
  pool: null,
  halt: null,
  workers: [],
  jobs: [],
  job: asJobId('aaaaaa'),
  tasks,
  ...changes,
});

const span = (id: number, to: number | null): Span => ({
  task: asTaskId(id),
  attempt: 1,
  worker: 'worker_1',
  phase: 'work',
  from: 0,
  to,
  outcome: to === null ? 'running' : 'completed',
});

const history: History = { spans: [span(1, null)], held: [], bookings: [], last: 3 };

const after = (...events: readonly (Message | Turn)[]): Store => events.reduce(next, NOTHING);
const view = (data: View): Message => ({ type: 'view', data, at: 0 });

test('a view is taken whole, and makes the page live', () => {
  const whole = viewOf([task(1)]);
  expect(after(view(whole))).toEqual({ connection: { kind: 'live' }, view: whole, history: null });
});

test('a change replaces the tasks that it has, adds new ones, and leaves the others the very same', () => {
  const tasks = [task(1), task(2)];
  const { tasks: fresh, ...rest } = viewOf([task(2, { status: 'running' }), task(3)], { at: 2_000 });
  const store = after(view(viewOf(tasks)), { type: 'change', data: { ...rest, tasks: fresh }, at: 0 });
  expect(store.view).toMatchObject({ at: 2_000 });
  expect(store.view?.tasks.map(({ key, status }) => [key, status])).toEqual([
    ['t1', 'pending'],
    ['t2', 'running'],
    ['t3', 'pending'],
  ]);
  expect(store.view?.tasks[0]).toBe(tasks[0]);
});

test('a change without tasks leaves the list the very same', () => {
  const whole = viewOf([task(1)]);
  const store = after(view(whole), { type: 'change', data: { ...whole, at: 2_000, tasks: [] }, at: 0 });
  expect(store.view?.tasks).toBe(whole.tasks);
});

test('a history is extended: open entries are closed, new ones come after', () => {
  const more = { spans: [[0, span(1, 5)] as const, [1, span(2, null)] as const], held: [], bookings: [] };
  const store = after(
    view(viewOf([])),
    { type: 'history', data: history, at: 0 },
    { type: 'more', data: more, at: 0 },
  );
  expect(store.history?.spans).toEqual([span(1, 5), span(2, null)]);
  expect(store.history?.bookings).toBe(history.bookings);
});

test('the history of one job is not shown with another', () => {
  const store = after(view(viewOf([])), { type: 'history', data: history, at: 0 });
  expect(next(store, view(viewOf([]))).history).toBe(history);
  expect(next(store, view(viewOf([], { job: asJobId('bbbbbb') }))).history).toBeNull();
});

test('what comes before the view is of no use', () => {
  expect(after({ type: 'change', data: viewOf([]), at: 0 })).toEqual(NOTHING);
  expect(after({ type: 'more', data: { spans: [], held: [], bookings: [] }, at: 0 })).toEqual(NOTHING);
});

test('a lost connection tells since when, however often it is tried again, and what is shown stays', () => {
  const lost = after(view(viewOf([task(1)])), { type: 'lost', at: 5 }, { type: 'lost', at: 9 });
  expect(lost.connection).toEqual({ kind: 'lost', since: 5, reason: null });
  expect(lost.view?.tasks).toHaveLength(1);
  expect(next(lost, view(viewOf([]))).connection).toEqual({ kind: 'live' });
});

test('why the server ended is not forgotten when the connection breaks', () => {
  const end: Message = { type: 'end', data: { reason: 'Ctrl+C' }, at: 4 };
  expect(after(end, { type: 'lost', at: 5 }).connection).toEqual({
    kind: 'lost',
    since: 4,
    reason: 'Ctrl+C',
  });
});

test('a server that does not know the page is final', () => {
  expect(after({ type: 'locked' }, { type: 'lost', at: 5 }).connection).toEqual({ kind: 'locked' });
});

test('ends are told once, of the same job only', () => {
  const before = viewOf([task(1), task(2, { finishedAt: 1 })]);
  const ended = task(1, { status: 'completed', finishedAt: 2 });
  expect(endsBetween(before, viewOf([ended, task(2, { finishedAt: 1 })]))).toEqual([ended]);
  expect(endsBetween(before, before)).toEqual([]);
  expect(endsBetween(null, before)).toEqual([]);
  expect(endsBetween(before, viewOf([ended], { job: asJobId('bbbbbb') }))).toEqual([]);
});
