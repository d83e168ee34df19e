import { isAlive } from '../platform/processes.ts';
import { ask } from '../pool/connection.ts';
import { holdText } from '../report/pool.ts';
import { count, duration } from '../report/text.ts';
import { type Finding, ok, problem, type Subject, warning } from './finding.ts';

const END = 'End it with `klauss kill`; running tasks go back to pending.';

export async function checkPool({ config, now, queue }: Subject): Promise<readonly Finding[]> {
  const pool = (await queue?.currentPool()) ?? null;
  // What a dead one left is among the leftovers.
  if (pool === null || !isAlive(pool.process)) return [await none(queue)];
  const who = `pool ${pool.id}, process ${pool.process.pid}, ${count(pool.workers, 'worker')}`;
  // It changes nothing in the pool, which forgets a follower that hangs up.
  if ((await ask(pool.socket, { type: 'follow' })) === null)
    return [problem(`${who}, does not answer on its socket ${pool.socket}`, END)];
  const silentMs = now - pool.seenAt;
  if (silentMs > config.workers.staleTimeout * 1000)
    return [warning(`${who}, gave its last sign of life ${duration(silentMs)} ago`, END)];
  if (pool.hold === null) return [ok(`${who}, ${pool.state}`)];
  return [
    warning(
      `${who}. ${holdText(pool.hold)}`,
      'Nothing has to be done: it goes on by itself when that is over.',
    ),
  ];
}

/** The last one may have stopped by itself. */
async function none(queue: Subject['queue']): Promise<Finding> {
  const halt = (await queue?.lastPool())?.halt ?? null;
  if (halt === null) return ok('none runs; `klauss start` starts one');
  return warning(`none runs; the last one stopped by itself: ${halt.message}`, halt.hint);
}
