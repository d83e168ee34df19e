/** What is said of a pool: how many workers it has, and what keeps it back. */

import type { Hold, Pool } from '../domain/pools.ts';
import { count } from './text.ts';

export function poolJson(pool: Pool) {
  const { hold } = pool;
  return {
    pid: pool.process.pid,
    state: stateOf(pool),
    workers: pool.workers,
    started_at: new Date(pool.startedAt).toISOString(),
    ...(hold !== null && {
      hold: { kind: hold.kind, until: timeOf(hold.until), message: hold.message },
    }),
  };
}

const timeOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** The head line of a pool: `4 workers (running), process 123.`, and why it starts nothing more, if so. */
export function poolLine(pool: Pool | null): string {
  if (pool === null) return 'No workers run.';
  const hold = pool.hold === null ? '' : ` ${holdText(pool.hold)}`;
  return `${count(pool.workers, 'worker')} (${stateOf(pool)}), process ${pool.process.pid}.${hold}`;
}

/** `Parked until 18:05: This request would exceed your usage limit.` */
export function holdText({ kind, until, message }: Hold): string {
  const when = until === null ? '' : ` until ${timeOfDay(until)}`;
  return kind === 'limit' ? `Parked${when}: ${message}` : `Held back${when} (${kind}): ${message}`;
}

/** *parked* is the word for a pool that waits for a usage limit to reset. */
const stateOf = ({ state, hold }: Pool): string =>
  state === 'running' && hold?.kind === 'limit' ? 'parked' : state;

/** With its date when that is not today. */
function timeOfDay(at: number): string {
  const [date, time] = [new Date(at), { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const];
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? date.toLocaleTimeString('en-GB', time) : date.toLocaleString('en-GB');
}
