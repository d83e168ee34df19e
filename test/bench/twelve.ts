/** The way from a submit to the end of the wait. */

import { Orchestrator } from '../../src/index.ts';
import { manyTasks } from '../support/plan.ts';
import { makeProject, stubClient } from '../support/project.ts';
import type { Bench } from './bench.ts';

const IDEAL_SECONDS = 3;

export const twelve: Bench = {
  name: 'twelve',
  title: 'Twelve tasks of 1 s on 4 workers',
  about:
    'From the submit to the end of the wait, with the stub client, beside the ideal of 3.0 s: as commands with a pool that has to be started, as commands with a pool that waits, and as library calls, which start no Node processes.',
  run: async (rounds) => {
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
    const ratios = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
    for (let round = 0; round < rounds; round++) {
      await project.klauss('stop');
      for (const [name, way] of Object.entries(ways)) {
        const startedAt = performance.now();
        if (!(await way())) throw new Error(`${name}: the job did not complete.`);
        ratios.get(name)?.push((performance.now() - startedAt) / 1000 / IDEAL_SECONDS);
      }
    }
    return [...ratios].map(([name, values]) => ({ what: `${name}, times the ideal`, values, unit: '×' }));
  },
};
