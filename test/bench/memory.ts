/** Memory of the supervisor under load. */

import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ISOLATIONS, type Isolation } from '../../src/domain/states.ts';
import { Orchestrator } from '../../src/index.ts';
import { makeProject, stubClient } from '../support/project.ts';
import type { Bench, Figure } from './bench.ts';
import { median } from './figures.ts';

const TASKS = 10_000;
const WORKERS = 10;
const SECONDS = 20;
const PROMPT = `Do it. ${'This is what is to be done, at some length. '.repeat(22)}`;

const CONFIG = `[client]
command = "${stubClient}"
[safety]
allow_external_dirs = true
[workers]
min_free_memory_mb = 0
`;

export const memory: Bench = {
  name: 'memory',
  title: 'What the supervisor holds',
  about: `${TASKS} tasks of 1 KB with the stub client on ${WORKERS} workers, in the shared directory and in worktrees, once each for ${SECONDS} s: resident memory, sampled, and its peak as the system tells it. Tasks a second stand beside it, as memory is easily saved at their cost.`,
  run: async () => {
    const figures: Figure[] = [];
    for (const isolation of ISOLATIONS) {
      const { medianMb, peakMb, tasksPerSecond } = await measure(isolation);
      figures.push(
        { what: `${isolation}: resident, median`, values: [medianMb], unit: 'MB', bound: { atMost: 90 } },
        { what: `${isolation}: resident, peak`, values: [peakMb], unit: 'MB' },
        { what: `${isolation}: tasks a second`, values: [tasksPerSecond], unit: '/s' },
      );
    }
    return figures;
  },
};

interface Run {
  readonly medianMb: number;
  readonly peakMb: number;
  readonly tasksPerSecond: number;
}

async function measure(isolation: Isolation): Promise<Run> {
  await using project = await makeProject({ config: CONFIG, files: { 'README.md': 'A project.\n' } });
  await using klauss = await Orchestrator.open({ project: project.root, environment: project.environment });
  const job = await klauss.createJob('Measure', { detach: true });
  await klauss.addSubtasks(
    job,
    Array.from({ length: TASKS }, (_, n) => ({
      key: `t${n}`,
      prompt: `${PROMPT} stub:write=file-${n}.txt`,
      isolation,
    })),
  );
  const startedAt = performance.now();
  await klauss.startWorkers(WORKERS);
  const { pool } = await klauss.workerStatus();
  if (pool === null) throw new Error('No pool runs.');
  const samples: number[] = [];
  while (performance.now() - startedAt < SECONDS * 1000) {
    await sleep(200);
    samples.push(await residentMb(pool.pid, 'VmRSS'));
  }
  const { tasks } = await klauss.workerStatus();
  const seconds = (performance.now() - startedAt) / 1000;
  const peakMb = await residentMb(pool.pid, 'VmHWM');
  await klauss.stopWorkers({ graceSeconds: 0 });
  return { medianMb: median(samples), peakMb, tasksPerSecond: tasks.completed / seconds };
}

/** The process alone, without its children: `VmRSS` now, `VmHWM` at its peak (man 5 proc). */
async function residentMb(pid: number, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
}
