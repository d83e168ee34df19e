import { expect, test } from 'vitest';
import { rowsOf } from '../../../src/dashboard/terminal/state/rows.ts';
import { fullWords, shortWord, taskWords } from '../../../src/dashboard/terminal/words.ts';
import { TASK_STATUSES } from '../../../src/domain/states.ts';
import { makeTask } from './views.ts';

const tasks = [
  makeTask('schema', { status: 'completed' }),
  makeTask('report', { dependsOn: ['api', 'ui'], waits: 'dependencies' }),
  makeTask('api', { dependsOn: ['schema'], status: 'running', phase: 'prove', worker: 'worker_2' }),
  makeTask('ui', { dependsOn: ['schema'], status: 'failed', reason: 'gates', title: 'Draw the Cart' }),
];
const keys = (listing: Parameters<typeof rowsOf>[1]) =>
  rowsOf(tasks, listing).map(({ task, depth }) => `${depth} ${task.key}`);

test('as a list in the order of submission, as a tree below what they depend on', () => {
  expect(keys({ asTree: false, filter: '' })).toEqual(['0 schema', '0 report', '0 api', '0 ui']);
  expect(keys({ asTree: true, filter: '' })).toEqual(['0 schema', '1 api', '2 report', '1 ui']);
  expect(rowsOf(tasks, { asTree: true, filter: '' })[2]?.also).toEqual(['ui']);
});

test('a filter looks at key, status, worker and first line, whatever the case', () => {
  const found = (filter: string) => rowsOf(tasks, { asTree: true, filter }).map(({ task }) => task.key);
  expect(found('API')).toEqual(['api']);
  expect(found('running')).toEqual(['api']);
  expect(found('in progress prove')).toEqual(['api']);
  expect(found('worker_2')).toEqual(['api']);
  expect(found('cart failed')).toEqual(['ui']);
  expect(found('blocked')).toEqual(['report']);
  expect(found('nothing')).toEqual([]);
});

test('every state has a word and a symbol of its own', () => {
  const words = TASK_STATUSES.map((status) => taskWords(makeTask('a', { status })));
  expect(new Set(words.map(({ symbol }) => symbol)).size).toBe(TASK_STATUSES.length);
  expect(new Set(words.map(({ word }) => word)).size).toBe(TASK_STATUSES.length);
  expect(tasks.map((task) => fullWords(taskWords(task)))).toEqual([
    'completed',
    'pending (blocked)',
    'in progress (prove)',
    'failed (gates)',
  ]);
  expect(tasks.map((task) => shortWord(taskWords(task)))).toEqual([
    'completed',
    'blocked',
    'prove',
    'failed',
  ]);
});
