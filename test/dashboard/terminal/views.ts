/** Views as a source gives them, for tests of what is pure. */

import { reduce } from '../../../src/dashboard/terminal/state/reduce.ts';
import {
  initialState,
  type KeyName,
  type Press,
  type State,
} from '../../../src/dashboard/terminal/state/state.ts';
import { asJobId, asTaskId } from '../../../src/domain/ids.ts';
import type { JobView, PoolView, TaskView, View } from '../../../src/view/view.ts';

export const JOB = asJobId('k3f9x2');

export const makeTask = (key: string, changes: Partial<TaskView> = {}): TaskView => ({
  id: asTaskId([...key].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 0)),
  key,
  status: 'pending',
  phase: null,
  reason: null,
  waits: null,
  dependsOn: [],
  priority: 0,
  attempt: 0,
  worker: null,
  costUsd: 0,
  startedAt: null,
  finishedAt: null,
  title: `Do ${key}.`,
  ...changes,
});

export const makeJob = (changes: Partial<JobView> = {}): JobView => ({
  id: JOB,
  goal: 'a goal',
  status: 'running',
  reason: null,
  counts: { pending: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 },
  costUsd: 0,
  budgetUsd: null,
  leftMs: null,
  createdAt: 1,
  finishedAt: null,
  applied: false,
  ...changes,
});

export const POOL: PoolView = { pid: 42, state: 'running', workers: 2, hold: null, startedAt: 1 };

export const makeView = (changes: Partial<View> = {}): View => ({
  at: 10_000,
  project: 'project',
  pool: POOL,
  halt: null,
  workers: [],
  jobs: [makeJob()],
  job: JOB,
  tasks: ['a', 'b', 'c'].map((key) => makeTask(key)),
  ...changes,
});

/** A state that has seen a view. */
export const seeing = (changes: Partial<View> = {}, size = { columns: 120, rows: 40 }): State =>
  reduce(initialState(size), { type: 'view', view: makeView(changes) });

const NAMES: Readonly<Record<string, KeyName>> = {
  Up: 'up',
  Down: 'down',
  Left: 'left',
  Right: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'home',
  End: 'end',
  Enter: 'enter',
  Escape: 'escape',
  Tab: 'tab',
  Backspace: 'backspace',
};

/** Presses keys by their names, and types what is no name. */
export function pressed(state: State, ...keys: readonly string[]): State {
  const presses = keys.flatMap((name): readonly Press[] => {
    const key = NAMES[name];
    return key === undefined ? [...name].map((character) => ({ character })) : [{ key }];
  });
  return presses.reduce((before, press) => reduce(before, { type: 'press', press }), state);
}
