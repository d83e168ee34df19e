/** Processor time of processes, as the system counts it (man 5 proc). Linux only. */

import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** USER_HZ. */
const TICKS_PER_SECOND = 100;

/** Seconds of one process since its start, its children left out. */
export async function processorSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // Fields 14 and 15, utime and stime; what follows the program's name begins with field 3.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Percent of one processor that these processes use together in the next seconds. */
export async function processorShare(pids: readonly number[], seconds: number): Promise<number> {
  const total = async (): Promise<number> =>
    (await Promise.all(pids.map(processorSeconds))).reduce((sum, one) => sum + one, 0);
  const before = await total();
  const startedAt = performance.now();
  await sleep(seconds * 1000);
  const elapsed = (performance.now() - startedAt) / 1000;
  return (((await total()) - before) / elapsed) * 100;
}
