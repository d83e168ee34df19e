/** What a timeline shows: attempts, each on the lane of its worker or its task. */

import type { TaskId } from '../domain/ids.ts';
import type { AttemptOutcome } from '../domain/records.ts';
import type { Span } from '../view/history.ts';

export interface Attempt {
  readonly task: TaskId;
  /** The key of its task. */
  readonly key: string;
  readonly number: number;
  readonly worker: string;
  readonly from: number;
  /** Null: it goes on. */
  readonly to: number | null;
  readonly outcome: AttemptOutcome;
  /** One phase after the other. */
  readonly spans: readonly [Span, ...Span[]];
}

export interface Lane {
  readonly name: string;
  /** In the order of time; none begins before the one before it has ended. */
  readonly attempts: readonly Attempt[];
}

/** @param tasks whose keys the attempts bear */
export function lanesOf(
  spans: readonly Span[],
  tasks: readonly { readonly id: TaskId; readonly key: string }[],
  by: 'worker' | 'task',
): readonly Lane[] {
  const keys = new Map(tasks.map(({ id, key }) => [id, key]));
  const attempts = [
    ...Map.groupBy(spans, ({ task, attempt, worker }) => `${task} ${attempt} ${worker}`).values(),
  ]
    .flatMap(([first, ...more]) => (first === undefined ? [] : [attemptOf([first, ...more], keys)]))
    .toSorted((a, b) => a.from - b.from);
  const lanes = [...Map.groupBy(attempts, (attempt) => (by === 'worker' ? attempt.worker : attempt.key))].map(
    ([name, those]) => ({ name, attempts: those }),
  );
  // Tasks in the order in which they began, workers by their numbers.
  return by === 'task'
    ? lanes
    : lanes.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

function attemptOf(spans: readonly [Span, ...Span[]], keys: ReadonlyMap<TaskId, string>): Attempt {
  const [{ task, attempt: number, worker, from }] = spans;
  const { to, outcome } = spans.at(-1) ?? spans[0];
  return { task, key: keys.get(task) ?? `task ${task}`, number, worker, from, to, outcome, spans };
}

/** What is drawn as one bar: an attempt, or those that are too narrow to be told apart. */
export interface Mark {
  readonly attempts: readonly [Attempt, ...Attempt[]];
  readonly narrow: boolean;
}

/** Pixels: less is narrow, and what is narrow and no farther from another stands with it. */
const NARROW = 4;
const NEAR = 2;

/** @param place of a moment, in pixels */
export function marksOf({ attempts }: Lane, place: (at: number) => number, now: number): readonly Mark[] {
  const marks: Mark[] = [];
  for (const attempt of attempts) {
    const narrow = place(attempt.to ?? now) - place(attempt.from) < NARROW;
    const before = marks.at(-1);
    if (narrow && before?.narrow && place(attempt.from) - place(endOf(before, now)) <= NEAR)
      marks[marks.length - 1] = { attempts: [...before.attempts, attempt], narrow };
    else marks.push({ attempts: [attempt], narrow });
  }
  return marks;
}

/** When the last of them ended, or how late it is. */
export const endOf = ({ attempts }: Mark, now: number): number => attempts.at(-1)?.to ?? now;
