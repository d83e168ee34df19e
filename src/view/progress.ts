/** How far a job is, and how much longer it takes. */

import type { Task, TaskCounts } from '../domain/records.ts';

/** What the estimate looks at of a task. */
export type Timed = Pick<Task, 'key' | 'status' | 'dependsOn' | 'startedAt' | 'finishedAt'>;

/** A task that takes longer than usual is taken to need this part of the usual time still. */
const LEAST_LEFT = 0.25;

/** How many tasks have come to an end, however they ended, of how many. */
export function done(counts: TaskCounts): { readonly ended: number; readonly all: number } {
  const { pending, in_progress: running, completed, failed, cancelled, skipped } = counts;
  const ended = completed + failed + cancelled + skipped;
  return { ended, all: ended + pending + running };
}

/**
 * How much longer a job takes, milliseconds: its unfinished tasks laid out on its workers as they become ready, each as
 * long as this job's own completed tasks usually took. Null: none of them has completed yet, so nobody can say.
 * @param now milliseconds since 1970
 */
export function timeLeft(tasks: readonly Timed[], workers: number, now: number): number | null {
  const usual = usualDuration(tasks);
  if (usual === null) return null;
  const unfinished = tasks.filter(({ status }) => status === 'pending' || status === 'running');
  const blockers = new Map(unfinished.map(({ key }) => [key, 0]));
  const dependants = new Map<string, string[]>();
  for (const { key, dependsOn } of unfinished) {
    const open = dependsOn.filter((one) => blockers.has(one));
    blockers.set(key, open.length);
    for (const one of open) dependants.set(one, [...(dependants.get(one) ?? []), key]);
  }

  const running = unfinished
    .filter(({ status }) => status === 'running')
    .map(({ key, startedAt }) => ({
      key,
      end: Math.max(usual - (now - (startedAt ?? now)), usual * LEAST_LEFT),
    }));
  const ready = unfinished.filter(({ key, status }) => status === 'pending' && blockers.get(key) === 0);
  const waiting = ready.map(({ key }) => key);
  const slots = Math.max(1, workers);
  let at = 0;
  let next = 0;
  for (;;) {
    while (running.length < slots && next < waiting.length) {
      running.push({ key: waiting[next++] ?? '', end: at + usual });
    }
    const first = running.reduce<(typeof running)[number] | null>(
      (least, one) => (least === null || one.end < least.end ? one : least),
      null,
    );
    if (first === null) return at;
    running.splice(running.indexOf(first), 1);
    at = first.end;
    for (const key of dependants.get(first.key) ?? []) {
      const left = (blockers.get(key) ?? 0) - 1;
      blockers.set(key, left);
      if (left === 0) waiting.push(key);
    }
  }
}

/** The median, which a task that was paused for a night does not move; milliseconds. Null: none has completed. */
export function usualDuration(tasks: readonly Timed[]): number | null {
  const durations = tasks
    .flatMap(({ status, startedAt, finishedAt }) =>
      status === 'completed' && startedAt !== null && finishedAt !== null ? [finishedAt - startedAt] : [],
    )
    .toSorted((a, b) => a - b);
  return durations[Math.floor((durations.length - 1) / 2)] ?? null;
}
