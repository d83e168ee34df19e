/** What a pool costs while nothing happens. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type JobId, Orchestrator, type Subtask } from '../../src/index.ts';
import { makeProject, type Project, stubClient } from '../support/project.ts';
import type { Bench, Figure } from './bench.ts';
import { processorShare } from './processor.ts';

const WORKERS = 10;
const TASKS = 10_000;
const WAITERS = 20;
const SECONDS = 15;
/** Until Node has tidied its memory after the work before, which takes it 50 ms once or twice. */
const POOL_SETTLES_MS = 16_000;
const WAITERS_SETTLE_MS = 4_000;

const CONFIG = `[client]
command = "${stubClient}"
[workers]
min_free_memory_mb = 0
`;

/** Why nothing happens. */
interface Stillness {
  readonly name: string;
  readonly tasks: readonly Subtask[];
}

const shared = (task: Subtask): Subtask => ({ ...task, isolation: 'shared' });
const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3_600;

const STILLNESSES: readonly Stillness[] = [
  { name: 'no task', tasks: [] },
  {
    name: `${WORKERS} clients that say nothing, ${TASKS} tasks that are ready or depend on theirs`,
    tasks: [
      ...Array.from({ length: WORKERS }, (_, n) => ({
        key: `silent${n}`,
        prompt: 'stub:silent',
        priority: 9,
      })),
      ...Array.from({ length: TASKS }, (_, n) => ({
        prompt: 'Do it.',
        dependsOn: n % 2 === 0 ? [] : [`silent${n % WORKERS}`],
      })),
    ].map(shared),
  },
  {
    name: `${TASKS} ready tasks that wait for the usage limit to be reset`,
    tasks: Array.from({ length: TASKS }, () => shared({ prompt: `stub:api=429,stub:reset=${inAnHour()}` })),
  },
];

export const idle: Bench = {
  name: 'idle',
  title: 'When nothing happens',
  about: `Processor time of a pool of ${WORKERS} workers in ${SECONDS} s, in percent of one processor, by what keeps it from working; and with ${WAITERS} processes of \`klauss wait\` beside it, of all of those together and of the pool. The system counts in hundredths of a second, which is ${(1 / SECONDS).toFixed(2)} %. It is counted from ${POOL_SETTLES_MS / 1000} s after the last work on: by then Node has tidied its memory, which takes it 50 ms.`,
  run: async () => {
    // At the same time, as none of them does anything.
    return (await Promise.all(STILLNESSES.map(measure))).flat();
  },
};

async function measure({ name, tasks }: Stillness): Promise<readonly Figure[]> {
  await using project = await makeProject({ config: CONFIG });
  await using klauss = await Orchestrator.open({ project: project.root, environment: project.environment });
  const job = await klauss.createJob('Measure', { detach: true });
  if (tasks.length > 0) await klauss.addSubtasks(job, tasks);
  await klauss.startWorkers(WORKERS);
  const { pool } = await klauss.workerStatus();
  if (pool === null) throw new Error('No pool runs.');
  await sleep(POOL_SETTLES_MS);
  const alone = await processorShare([pool.pid], SECONDS);
  const figures: Figure[] = [{ what: name, values: [alone], unit: '%', bound: { atMost: 0.5 } }];
  if (tasks.length === 0) return figures;

  const { waiters, ofPool } = await withWaiters(project, job, pool.pid);
  return [
    ...figures,
    { what: `${name}: ${WAITERS} waiters together`, values: [waiters], unit: '%', bound: { atMost: 2 } },
    { what: `${name}: the pool beside them`, values: [ofPool], unit: '%', bound: { atMost: 0.5 } },
  ];
}

async function withWaiters(
  project: Project,
  job: JobId,
  pool: number,
): Promise<{ readonly waiters: number; readonly ofPool: number }> {
  const waiting = Array.from({ length: WAITERS }, () => project.start('wait', job));
  const pids = waiting.flatMap(({ pid }) => pid ?? []);
  await sleep(WAITERS_SETTLE_MS);
  const [waiters, ofPool] = await Promise.all([
    processorShare(pids, SECONDS),
    processorShare([pool], SECONDS),
  ]);
  for (const one of waiting) one.kill('SIGINT');
  await Promise.all(waiting);
  return { waiters, ofPool };
}
