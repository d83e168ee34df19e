/**
 * Figures of the whole: twelve tasks of 1 s on 4 workers, from the submit to the end of the wait, with the stub client
 * (ideal: 3.0 s). Three ways, in turn, several rounds; the median counts: as commands with a pool that has to be
 * started, as commands with a pool that waits, and as library calls (without the start of two Node processes).
 */

import { Orchestrator } from '../../src/index.ts';
import { manyTasks } from '../support/plan.ts';
import { makeProject, stubClient } from '../support/project.ts';
import { median, report } from './figures.ts';

const IDEAL_SECONDS = 3;

export async function benchTwelve({ rounds }: { readonly rounds: number }): Promise<void> {
  const plan = manyTasks(12, 'stub:sleep=1');
  await using project = await makeProject({ config: `[client]\ncommand = "${stubClient}"\n` });
  await project.write('plan.json', plan);
  await using klauss = await Orchestrator.open({ project: project.root, environment: project.environment });

  const ways: Readonly<Record<string, () => Promise<boolean>>> = {
    'commands, pool started by the submit': async () => {
      await project.klauss('submit-file', 'plan.json', '--start', '4');
      return (await project.klauss('wait')).exitCode === 0;
    },
    'commands, pool waiting': async () => {
      await project.klauss('submit-file', 'plan.json');
      return (await project.klauss('wait')).exitCode === 0;
    },
    'library, pool waiting': async () => {
      const job = await klauss.createJob(plan.goal);
      await klauss.addSubtasks(job, plan.tasks);
      return (await klauss.waitAndCollect(job)).finished;
    },
  };
  const figures = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    await project.klauss('stop');
    for (const [name, way] of Object.entries(ways)) {
      const startedAt = performance.now();
      if (!(await way())) throw new Error(`${name}: the job did not complete.`);
      figures.get(name)?.push((performance.now() - startedAt) / 1000);
    }
  }
  for (const [name, seconds] of figures) {
    report(`twelve tasks of 1 s: ${name}`, seconds, 's');
    console.log(`  ${(median(seconds) / IDEAL_SECONDS).toFixed(2)} of the ideal`);
  }
}
