/** Queues to measure on. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asPoolId, workerIdOf } from '../../src/domain/ids.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';
import { openQueue } from '../../src/queue/open.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { makeReceipt, makeReport, makeTask } from '../support/records.ts';

export const POOL = asPoolId('bench');

/** A queue in which a third of the tasks has completed and one runs, each waiting for the third before it; left open. */
export async function fill(project: string, number: number): Promise<Queue> {
  await mkdir(join(project, '.klauss'));
  const queue = await openQueue({ path: join(project, '.klauss', 'klauss.db') });
  await queue.enterPool(
    {
      id: POOL,
      host: '',
      process: { pid: 1, startedAt: 'never' },
      state: 'running',
      workers: 4,
      socket: '/none',
      session: null,
      logs: null,
      config: null,
      hold: null,
      halt: null,
      startedAt: 0,
      seenAt: 0,
    },
    null,
  );
  const tasks = Array.from({ length: number }, (_, index) =>
    makeTask({ key: `t${index}`, dependsOn: index < 3 ? [] : [`t${index - 3}`] }),
  );
  await queue.submit({
    goal: 'Measure it',
    conventions: {},
    budgetUsd: null,
    metadata: {},
    session: null,
    project,
    base: null,
    allowFollowups: false,
    tasks,
  });
  const claim = () => queue.claim(workerIdOf(1, POOL), 600);
  const done = {
    kind: 'completed',
    report: makeReport(),
    receipt: makeReceipt(),
    landed: null,
    followups: null,
  } as const;
  for (let completed = 0; completed < number / 3; completed++) {
    const lease = (await claim())?.lease;
    if (lease !== undefined)
      await queue.settle(lease, done, { usage: NO_USAGE, exitCode: 0, clientSession: null });
  }
  await claim();
  return queue;
}
