import { livingPool } from '../../pool/living.ts';
import { isInUse } from '../../pool/sweep.ts';
import type { Queue } from '../../queue/queue.ts';
import { count } from '../../report/text.ts';
import { listWorktrees } from '../../workspace/remove.ts';
import type { Site } from '../../workspace/site.ts';
import { type Finding, warning } from '../finding.ts';

/** Worktrees of tasks that have ended, or are unknown. A living pool removes them by itself. */
export async function leftWorktrees(queue: Queue, site: Site): Promise<readonly Finding[]> {
  if ((await livingPool(queue)) !== null) return [];
  const left: string[] = [];
  for (const { job, part } of await listWorktrees(site)) {
    if (!(await isInUse(queue, job, part))) left.push(`${job}/${part}`);
  }
  if (left.length === 0) return [];
  return [
    warning(
      `${count(left.length, 'worktree')} of tasks that have ended: ${left.slice(0, 5).join(', ')}${left.length > 5 ? ', ...' : ''}`,
      '`klauss start` or `klauss clean` removes them; work in them is kept.',
    ),
  ];
}
