import type { ProcessIdentity } from '../../domain/pools.ts';
import { orphans } from '../../planner/leftovers.ts';
import { isAlive } from '../../platform/processes.ts';
import { findLeftovers } from '../../pool/leftovers.ts';
import type { Queue } from '../../queue/queue.ts';
import { count } from '../../report/text.ts';
import { type Finding, warning } from '../finding.ts';

/** Of pools and planners whose own process is dead: clients, their shells, git; and the tasks that they had. */
export async function leftProcesses(queue: Queue, project: string): Promise<readonly Finding[]> {
  const pool = await queue.currentPool();
  const dead = pool !== null && !isAlive(pool.process);
  const { tasks, processes } = await findLeftovers(
    queue,
    dead ? null : (pool?.id ?? null),
    dead ? pool.id : null,
  );
  const planners = orphans(project);
  const found: Finding[] = [];
  if (dead || tasks > 0 || processes.length > 0) {
    const living = processes.length === 0 ? 'no process' : `processes ${pidsOf(processes)}`;
    const who = dead ? `pool ${pool.id}, process ${pool.process.pid}, died` : 'a pool died';
    found.push(
      warning(
        `${who} and left ${count(tasks, 'task')} and ${living}`,
        '`klauss start` goes on with its tasks, `klauss kill` only clears up.',
      ),
    );
  }
  if (planners.length > 0) {
    found.push(
      warning(`a planner outlived its command: processes ${pidsOf(planners)}`, '`klauss start` ends it.'),
    );
  }
  return found;
}

const pidsOf = (processes: readonly ProcessIdentity[]): string => processes.map(({ pid }) => pid).join(', ');
