/** What a timeline shows: attempts, each on the lane of its worker or its task. */

import type { TimedAttempt } from '../view/attempts.ts';

export interface Lane {
  readonly name: string;
  /** As they began. */
  readonly attempts: readonly TimedAttempt[];
}

/** Lanes of tasks in the order in which these began, those of workers by their numbers. */
export function lanesOf(attempts: readonly TimedAttempt[], by: 'worker' | 'task'): readonly Lane[] {
  const named = Map.groupBy(attempts, ({ worker, key }) => (by === 'worker' ? worker : key));
  const lanes = [...named].map(([name, those]) => ({ name, attempts: those }));
  if (by === 'task') return lanes;
  return lanes.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/** What is drawn as one bar: an attempt, or those that are too narrow to be told apart. */
export interface Mark {
  readonly attempts: readonly [TimedAttempt, ...TimedAttempt[]];
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
