/** What keys and news make of the state. */

import { expect, test } from 'vitest';
import { reduce } from '../../../src/dashboard/terminal/state/reduce.ts';
import { layoutIn, taskIn, topOf } from '../../../src/dashboard/terminal/state/shown.ts';
import type { State } from '../../../src/dashboard/terminal/state/state.ts';
import { asJobId, asTaskId } from '../../../src/domain/ids.ts';
import type { View } from '../../../src/view/view.ts';
import { JOB, makeJob, makeTask, makeView, POOL, pressed, seeing } from './views.ts';

const OTHER = asJobId('other1');
const selected = (state: State) => taskIn(state)?.key;
const see = (state: State, changes: Partial<View>): State =>
  reduce(state, { type: 'view', view: makeView(changes) });
const many = Array.from({ length: 1_000 }, (_, index) => makeTask(`task-${index}`));
const said = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: `line ${index}`, tone: 'plain' }) as const);

test('arrows and letters move through the tasks, and stay among them', () => {
  const state = seeing();
  expect(selected(state)).toBe('a');
  expect(selected(pressed(state, 'Down'))).toBe('b');
  expect(selected(pressed(state, 'jjjj'))).toBe('c');
  expect(selected(pressed(state, 'End', 'k'))).toBe('b');
  expect(selected(pressed(state, 'Up'))).toBe('a');
});

test('of many tasks the selected one is always among those shown', () => {
  let state = seeing({ tasks: many });
  const height = layoutIn(state).tasks;
  for (const keys of ['End', 'PageUp', 'PageUp', 'Home', 'PageDown', 'Down', 'PageDown']) {
    state = pressed(state, keys);
    expect(state.index).toBeGreaterThanOrEqual(state.rowsTop);
    expect(state.index).toBeLessThan(state.rowsTop + height);
  }
  state = reduce(pressed(state, 'End'), { type: 'resized', size: { columns: 60, rows: 16 } });
  expect(state.rowsTop + layoutIn(state).tasks).toBe(1_000);
  expect(selected(state)).toBe('task-999');
});

test('the selection stays on its task when the tasks change, and near it when it is gone', () => {
  const state = pressed(seeing(), 'Down');
  expect(selected(see(state, { tasks: ['x', 'a', 'b', 'c'].map((key) => makeTask(key)) }))).toBe('b');
  expect(selected(see(state, { tasks: ['a', 'c'].map((key) => makeTask(key)) }))).toBe('c');
  expect(selected(see(state, { tasks: [] }))).toBeUndefined();
});

test('a filter is typed, kept with Enter and taken away with Escape', () => {
  const tasks = [
    makeTask('login'),
    makeTask('logout', { status: 'failed', reason: 'gates' }),
    makeTask('cart'),
  ];
  const keysOf = (state: State) => state.rows.map(({ task }) => task.key);
  const typed = pressed(seeing({ tasks }), '/', 'logx', 'Backspace');
  expect(typed.filter).toBe('log');
  expect(keysOf(typed)).toEqual(['login', 'logout']);
  expect(keysOf(pressed(typed, ' gates'))).toEqual(['logout']);
  const kept = pressed(typed, 'Enter', 'j');
  expect(kept.asking).toBeNull();
  expect(selected(kept)).toBe('logout');
  expect(keysOf(pressed(kept, 'Escape'))).toHaveLength(3);
  expect(keysOf(pressed(typed, 'Escape'))).toHaveLength(3);
});

test('what is pasted is never taken for keys', () => {
  const state = reduce(seeing(), { type: 'paste', text: 'sy' });
  expect(state).toMatchObject({ asking: null, orders: [] });
  expect(reduce(pressed(state, '/'), { type: 'paste', text: 'sy' }).filter).toBe('sy');
});

test('p pauses a job, and goes on with one that is paused', () => {
  expect(pressed(seeing(), 'p').orders).toEqual([{ do: 'pause', job: JOB }]);
  const paused = { jobs: [makeJob({ status: 'paused' })] };
  expect(pressed(seeing(paused), 'p').orders).toEqual([{ do: 'resume', job: JOB }]);
});

test('what starts workers is asked first, and anything but y is no', () => {
  const none = { pool: null, jobs: [makeJob({ status: 'paused' })] };
  for (const [key, order] of [
    ['p', { do: 'resume', job: JOB }],
    ['+', { do: 'workers', count: 1 }],
  ] as const) {
    const asked = pressed(seeing(none), key);
    expect(asked.orders).toEqual([]);
    expect(asked.asking?.kind).toBe('question');
    expect(pressed(asked, 'y').orders).toEqual([order]);
    for (const no of ['n', 'Enter', 'Escape', 'q']) {
      expect(pressed(asked, no)).toMatchObject({ orders: [], asking: null, isOver: false });
    }
  }
});

test('s asks before it stops the workers, and says when there are none', () => {
  expect(pressed(seeing(), 's').orders).toEqual([]);
  expect(pressed(seeing(), 's', 'y').orders).toEqual([{ do: 'stop' }]);
  expect(pressed(seeing({ pool: null }), 's').note).toMatchObject({ isFault: true });
});

test('r retries the selected task, or what failed of the job when jobs are chosen', () => {
  const state = pressed(seeing(), 'Down');
  expect(pressed(state, 'r').orders).toEqual([{ do: 'retry', what: { task: asTaskId(98) } }]);
  expect(pressed(state, 'Tab', 'r').orders).toEqual([{ do: 'retry', what: { job: JOB } }]);
});

test('+ and - count on from what was asked for, faster than answers come', () => {
  const more = pressed(seeing(), '++');
  expect(more.orders).toEqual([
    { do: 'workers', count: 3 },
    { do: 'workers', count: 4 },
  ]);
  const note = { text: '3 workers.', isFault: false };
  const one = reduce(more, { type: 'answered', note });
  expect(pressed(see(one, {}), '-').orders.at(-1)).toEqual({ do: 'workers', count: 3 });
  const both = reduce(one, { type: 'answered', note });
  expect(both).toMatchObject({ orders: [], answers: 2, note });
  expect(pressed(see(both, { pool: { ...POOL, workers: 4 } }), '-').orders).toEqual([
    { do: 'workers', count: 3 },
  ]);
  expect(pressed(seeing({ pool: { ...POOL, workers: 1 } }), '-')).toMatchObject({
    orders: [],
    note: { isFault: true },
  });
});

test('what a key did is told until the next key', () => {
  const state = reduce(pressed(seeing(), 'p'), {
    type: 'answered',
    note: { text: 'Paused.', isFault: false },
  });
  expect(state.note?.text).toBe('Paused.');
  expect(pressed(state, 'j').note).toBeNull();
});

test('another job is chosen, and a look that was begun before does not bring the old one back', () => {
  const jobs = [makeJob(), makeJob({ id: OTHER })];
  const chosen = pressed(seeing({ jobs }), 'Down', 'Tab', 'Down');
  expect(chosen.job).toBe(OTHER);
  expect(see(chosen, { jobs }).view?.job).toBe(JOB);
  const shown = see(chosen, { jobs, job: OTHER, tasks: [makeTask('x')] });
  expect(shown).toMatchObject({ job: OTHER, index: 0 });
  expect(selected(shown)).toBe('x');
  expect(see(shown, { jobs }).view?.job).toBe(OTHER);
  expect(see(shown, {})).toMatchObject({ job: null, view: { job: JOB } }); // it was cleaned away
});

test('until something is pressed the newest job is shown', () => {
  const jobs = [makeJob({ id: OTHER }), makeJob()];
  expect(see(seeing(), { jobs, job: OTHER }).view?.job).toBe(OTHER);
  expect(see(pressed(seeing(), 'j'), { jobs, job: OTHER }).view?.job).toBe(JOB);
});

test('a page scrolls within its lines, and by its parts', () => {
  const text = [
    { text: 'Task', tone: 'title' } as const,
    ...said(50),
    { text: 'Diff', tone: 'title' } as const,
    ...said(50),
  ];
  const read = reduce(pressed(seeing(), 'Enter'), { type: 'read', task: asTaskId(97), text });
  expect(topOf(pressed(read, 'Down', 'Down', 'Up'))).toBe(1);
  expect(topOf(pressed(read, 'Tab'))).toBe(51);
  expect(topOf(pressed(read, 'Tab', 'Left'))).toBe(0);
  expect(topOf(pressed(read, 'End', 'Down'))).toBe(102 - 38);
  expect(topOf(pressed(read, 'Up'))).toBe(0);
  expect(pressed(read, 'Escape').page).toBeNull();
});

test('what was read of another task is not shown', () => {
  const open = pressed(seeing(), 'Enter');
  expect(reduce(open, { type: 'read', task: asTaskId(98), text: said(3) }).page?.text).toHaveLength(1);
  expect(reduce(open, { type: 'gone' })).toMatchObject({ page: null, note: { isFault: true } });
});

test('an open page stays with its task, also when the filter leaves it out', () => {
  const state = pressed(seeing(), '/', 'pending', 'Enter', 'Down', 'l');
  const done = see(state, {
    tasks: [makeTask('a'), makeTask('b', { status: 'failed', reason: 'error' }), makeTask('c')],
  });
  expect(done.page).toMatchObject({ kind: 'log', title: 'b' });
  expect(pressed(done, 'r').orders).toEqual([{ do: 'retry', what: { task: asTaskId(98) } }]);
  expect(selected(pressed(done, 'Escape'))).toBe('c');
});

test('a log follows until it is scrolled up, and again at its end', () => {
  const task = asTaskId(97);
  const hear = (state: State, count: number) => reduce(state, { type: 'said', task, text: said(count) });
  const listening = reduce(pressed(seeing(), 'l'), { type: 'listen', task });
  const full = hear(listening, 100);
  expect(topOf(full)).toBe(62);
  expect(topOf(hear(full, 10))).toBe(72);
  const up = pressed(full, 'Up');
  expect(topOf(hear(up, 10))).toBe(61);
  expect(topOf(hear(pressed(up, 'End'), 10))).toBe(72);
  expect(hear(full, 5_000).talk.text.length).toBeLessThanOrEqual(1_500);
  expect(reduce(full, { type: 'said', task: asTaskId(98), text: said(1) })).toEqual(full);
});

test('l and ? close what they opened; q leaves, but not while something is typed', () => {
  expect(pressed(seeing(), 'l', 'l').page).toBeNull();
  expect(pressed(seeing(), '?').page?.kind).toBe('help');
  expect(pressed(seeing(), '??').page).toBeNull();
  expect(pressed(seeing(), 'l', 'Enter').page?.kind).toBe('detail');
  expect(pressed(seeing(), 'q').isOver).toBe(true);
  expect(pressed(seeing(), '/', 'q')).toMatchObject({ isOver: false, filter: 'q' });
});

test('without jobs and tasks, and before anything was seen, keys do no harm', () => {
  const keys = [
    'Up',
    'Down',
    'End',
    'PageDown',
    'Enter',
    'Escape',
    'l',
    't',
    'r',
    'p',
    '+',
    'n',
    '-',
    'Tab',
    'Down',
    'r',
    'Enter',
  ];
  expect(pressed(seeing({ jobs: [], job: null, tasks: [], pool: null }), ...keys).orders).toEqual([]);
  const unseen = reduce(seeing(), { type: 'resized', size: { columns: 1, rows: 1 } });
  expect(pressed({ ...unseen, view: null, rows: [], task: null }, ...keys).orders).toEqual([]);
});
