/** Whether those who watch a pool slow it down. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type JobId, Orchestrator } from '../../src/index.ts';
import { makeProject, type Project, stubClient } from '../support/project.ts';
import type { Bench } from './bench.ts';
import { processorSeconds } from './processor.ts';

const WORKERS = 4;
const TASKS = 100;
/** Short, so that the pool has something to tell all the time: five times a task. */
const SECONDS_A_TASK = 0.1;
const FOLLOWERS = 20;
const MOST_ROUNDS = 4;
/** Until all of them follow. */
const START_MS = 4_000;

const CONFIG = `[client]
command = "${stubClient}"
[workers]
min_free_memory_mb = 0
`;

export const followers: Bench = {
  name: 'followers',
  title: `A pool with ${FOLLOWERS} followers`,
  about: `${TASKS} tasks of ${SECONDS_A_TASK} s with the stub client on ${WORKERS} workers, alone and followed, by turns: 9 processes of \`klauss wait\`, 9 of \`klauss logs -f\`, and 2 of \`klauss wait\` that are stopped (SIGSTOP), so that they read nothing. On a machine with few cores the followers' own work takes time from the clients, too.`,
  run: async (rounds) => {
    await using project = await makeProject({ config: CONFIG });
    await using klauss = await Orchestrator.open({ project: project.root, environment: project.environment });
    // What they wait for does not end.
    const endless = await klauss.createJob('Endless', { detach: true });
    await klauss.addSubtask(endless, { prompt: 'stub:silent', isolation: 'shared', priority: 9 });
    await klauss.startWorkers(WORKERS + 1);
    const pool = (await klauss.workerStatus()).pool?.pid ?? 0;

    const alone: Run[] = [];
    const followed: Run[] = [];
    for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) {
      alone.push(await carryOut(klauss, pool));
      await using _ = await follow(project, endless);
      followed.push(await carryOut(klauss, pool));
    }
    const ratio = (which: keyof Run): number[] =>
      followed.map((run, round) => run[which] / (alone[round]?.[which] ?? Number.NaN));
    return [
      { what: 'alone', values: alone.map((run) => run.tasksPerSecond), unit: '/s' },
      { what: 'followed', values: followed.map((run) => run.tasksPerSecond), unit: '/s' },
      {
        what: 'followed, beside alone',
        values: ratio('tasksPerSecond'),
        unit: '×',
        bound: { atLeast: 0.95 },
      },
      { what: "the pool's processor time, beside alone", values: ratio('processorSeconds'), unit: '×' },
    ];
  },
};

interface Run {
  readonly tasksPerSecond: number;
  readonly processorSeconds: number;
}

async function carryOut(klauss: Orchestrator, pool: number): Promise<Run> {
  const job = await klauss.createJob('Measure', { detach: true });
  const used = await processorSeconds(pool);
  const startedAt = performance.now();
  await klauss.addSubtasks(
    job,
    Array.from({ length: TASKS }, () => ({
      prompt: `Do it. stub:sleep=${SECONDS_A_TASK}`,
      isolation: 'shared',
    })),
  );
  const { finished } = await klauss.waitAndCollect(job);
  if (!finished) throw new Error('The job did not finish.');
  const seconds = (performance.now() - startedAt) / 1000;
  return { tasksPerSecond: TASKS / seconds, processorSeconds: (await processorSeconds(pool)) - used };
}

/** Starts the followers; they are gone when what is returned is disposed of. */
async function follow(project: Project, job: JobId): Promise<AsyncDisposable> {
  const processes = Array.from({ length: FOLLOWERS }, (_, n) =>
    n < 11 ? project.start('wait', job) : project.start('logs', `worker_${(n % WORKERS) + 1}`, '-f'),
  );
  await sleep(START_MS);
  for (const stopped of processes.slice(0, 2)) stopped.kill('SIGSTOP');
  return {
    async [Symbol.asyncDispose]() {
      for (const one of processes) one.kill('SIGKILL');
      await Promise.all(processes);
    },
  };
}
