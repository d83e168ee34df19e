import type { Task } from '../domain/records.ts';
import { CLOCK, tellingLines } from './telling.ts';

/** So many telling lines are kept at most. */
const MOST_LINES = 20;

export interface Failure {
  /** What Klauss says of it. */
  readonly first: string;
  /** What matters of what it quotes: a gate's output, say. */
  readonly telling: readonly string[];
  /** Equal for what failed in the same way, but for the time it took. */
  readonly kind: string;
}

type Failed = Pick<Task, 'error'>;

/** Looked at once, though it is told at several lengths until one fits. */
const known = new WeakMap<Failed, Failure>();

export function failureOf(task: Failed): Failure {
  const failure = known.get(task) ?? read(task.error ?? '');
  known.set(task, failure);
  return failure;
}

function read(error: string): Failure {
  const text = error.trim();
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const telling = end < 0 ? [] : tellingLines(text.slice(end), MOST_LINES);
  return { first, telling, kind: [first, ...telling].join('\n').replaceAll(CLOCK, '#') };
}
