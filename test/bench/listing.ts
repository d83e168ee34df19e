/** What ten thousand tasks cost those that look at them. */

import type { JobId } from '../../src/domain/ids.ts';
import { klaussBinary, makeProject, type Project } from '../support/project.ts';
import type { Bench, Figure } from './bench.ts';
import { fill } from './filled.ts';
import { startTime } from './starts.ts';

const TASKS = 10_000;
const FEW = 9;
/** So much longer than with few tasks, milliseconds. */
const BOUND = { atMost: 100 };

export const listing: Bench = {
  name: 'listing',
  title: 'Looking at ten thousand tasks',
  about: `How much longer than with ${FEW} tasks a command takes, in turn with it, on a job of ${TASKS} of which a third has completed and the rest waits. The documents hold everything, ten megabytes of it: they stand there to compare with.`,
  run: async (rounds) => {
    await using many = await makeProject();
    await using few = await makeProject();
    await using manyTasks = await fill(many.root, TASKS);
    await using fewTasks = await fill(few.root, FEW);
    const [manyJob, fewJob] = [await newest(manyTasks), await newest(fewTasks)];
    const commands = (job: JobId): readonly (readonly [name: string, args: readonly string[]])[] => [
      ['list', ['list']],
      ['list --json', ['list', '--json']],
      ['stats', ['stats']],
      ['results', ['results']],
      ['status', ['status']],
      ['status JOB', ['status', job]],
      ['status JOB --json', ['status', job, '--json']],
    ];
    const ofFew = new Map(commands(fewJob));
    return commands(manyJob).map(([name, args]): Figure => {
      const values = Array.from({ length: rounds }, () => {
        const base = time(few, ofFew.get(name) ?? []);
        return time(many, args) - base;
      });
      const what = `\`klauss ${name}\`, more than with ${FEW}`;
      return { what, values, unit: 'ms', ...(name.endsWith('--json') ? {} : { bound: BOUND }) };
    });
  },
};

const time = (project: Project, args: readonly string[]): number =>
  startTime(project, ['node', klaussBinary, ...args]);

async function newest(queue: Awaited<ReturnType<typeof fill>>): Promise<JobId> {
  const [job] = await queue.jobs({ limit: 1 });
  if (job === undefined) throw new Error('There is no job.');
  return job.id;
}
