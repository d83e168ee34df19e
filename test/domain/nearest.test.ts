import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/domain/nearest.ts';

const known = ['prompt', 'priority', 'depends_on', 'key'];

test.each([
  ['promt', 'prompt'],
  ['Prompt', 'prompt'],
  ['dependson', 'depends_on'],
  ['prioirty', 'priority'],
  ['kye', 'key'],
])('%s is nearest to %s', (name, expected) => {
  expect(nearest(name, known)).toBe(expected);
});

test.each(['banana', 'x', '', 'working_directory'])('nothing is near %j', (name) => {
  expect(nearest(name, known)).toBeNull();
  expect(didYouMean(name, known)).toBeUndefined();
});

test('the nearest of several wins', () => {
  expect(nearest('task-11', ['task-1', 'task-111', 'task-12', 'task-11b', 'Task-11'])).toBe('Task-11');
});

test('a hint is a question', () => {
  expect(didYouMean('promt', known)).toBe('Did you mean "prompt"?');
});
