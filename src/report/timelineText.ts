/** What happened in a job, as a table: a row for each attempt, and what kept the workers back. */

import type { Task } from '../domain/records.ts';
import { attemptsOf, type TimedAttempt } from '../view/attempts.ts';
import { clock, day } from '../view/clock.ts';
import type { History } from '../view/history.ts';
import { duration, shorten, table } from './text.ts';

const MESSAGE_WIDTH = 200;

/** @param now milliseconds since 1970 */
export function timelineText({ spans, held }: History, tasks: readonly Task[], now: number): string {
  const attempts = attemptsOf(spans, tasks);
  const header = ['FROM', 'TOOK', 'WORKER', 'TASK', 'TRY', 'END', 'PHASES'];
  return [
    ...(attempts.length === 0
      ? ['Nothing has run yet.']
      : [table([header, ...attempts.map((attempt) => row(attempt, now))])]),
    ...held.map(
      ({ kind, message, from, to }) =>
        `Held back (${kind}) from ${moment(from)}, ${duration((to ?? now) - from)}${to === null ? ' so far' : ''}: ${shorten(message, MESSAGE_WIDTH)}`,
    ),
  ].join('\n');
}

function row({ key, number, worker, from, to, outcome, spans }: TimedAttempt, now: number): string[] {
  const phases = spans.map((span) => `${span.phase} ${duration((span.to ?? now) - span.from)}`);
  const took = duration((to ?? now) - from);
  return [moment(from), took, worker, key, String(number), outcome, phases.join(', ')];
}

const moment = (at: number): string => `${day(at)} ${clock(at)}`;
