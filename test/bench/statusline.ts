/** What the status line costs the user's screen. */

import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asPoolId, workerIdOf } from '../../src/domain/ids.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';
import { openQueue } from '../../src/queue/open.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { klaussBinary, makeProject } from '../support/project.ts';
import { makeReceipt, makeReport, makeTask } from '../support/records.ts';
import type { Bench, Figure } from './bench.ts';

/** A start is short, and its time easily disturbed. */
const STARTS_A_ROUND = 10;
const POOL = asPoolId('bench');

export const statusline: Bench = {
  name: 'statusline',
  title: 'The status line',
  about:
    'What `klauss statusline` takes more than `node -e 0`, in turn, with the input that Claude Code gives: where Klauss was never used, with 9 tasks and with 10,000, the queue open in another process as it is while a pool runs.',
  run: async (rounds) => {
    const figures: Figure[] = [];
    for (const tasks of [0, 9, 10_000]) {
      await using project = await makeProject();
      await using _ = tasks === 0 ? null : await fill(project.root, tasks);
      const input = JSON.stringify({ session_id: 'bench', workspace: { project_dir: project.root } });
      const more = Array.from({ length: rounds * STARTS_A_ROUND }, () => {
        const node = startTime(['-e', '0'], '');
        return startTime([klaussBinary, 'statusline'], input) - node;
      });
      figures.push({ what: `with ${tasks} tasks, more than \`node -e 0\``, values: more, unit: 'ms' });
    }
    return figures;
  },
};

function startTime(args: readonly string[], input: string): number {
  const from = performance.now();
  spawnSync(process.execPath, args, { input });
  return performance.now() - from;
}

/** A queue in which a third of the tasks has completed and one runs, each waiting for the third before it; left open. */
async function fill(project: string, number: number): Promise<Queue> {
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
