import type { TaskId } from '../domain/ids.ts';
import type { AttemptOutcome } from '../domain/records.ts';
import type { Span } from './history.ts';

/** An attempt as a history tells it. */
export interface TimedAttempt {
  readonly task: TaskId;
  /** The key of its task. */
  readonly key: string;
  readonly number: number;
  /** `worker_1` */
  readonly worker: string;
  readonly from: number;
  /** Null: it goes on. */
  readonly to: number | null;
  readonly outcome: AttemptOutcome;
  /** One phase after the other. */
  readonly spans: readonly [Span, ...Span[]];
}

/**
 * The attempts that spans belong to, as they began.
 * @param tasks whose keys they bear
 */
export function attemptsOf(
  spans: readonly Span[],
  tasks: readonly { readonly id: TaskId; readonly key: string }[],
): readonly TimedAttempt[] {
  const keys = new Map(tasks.map(({ id, key }) => [id, key]));
  return [...Map.groupBy(spans, ({ task, attempt }) => `${task} ${attempt}`).values()]
    .flatMap(([first, ...more]) =>
      first === undefined ? [] : [attemptOf([first, ...more], keys.get(first.task) ?? `task ${first.task}`)],
    )
    .toSorted((a, b) => a.from - b.from);
}

function attemptOf(spans: readonly [Span, ...Span[]], key: string): TimedAttempt {
  const [{ task, attempt: number, worker, from }] = spans;
  const { to, outcome } = spans.at(-1) ?? spans[0];
  return { task, key, number, worker, from, to, outcome, spans };
}
