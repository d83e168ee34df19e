/** The way of a whole job, from its submit to the return of the wait. */

import { execa } from 'execa';
import { initialize, userMessage } from '../../src/claude/input.ts';
import { Orchestrator, type Subtask } from '../../src/index.ts';
import { planTask } from '../../src/plan/subtask.ts';
import { makeProject, type Project, stubClient } from '../support/project.ts';
import type { Bench, Figure } from './bench.ts';
import { Original } from './original.ts';

const WORKERS = 4;
/** Both jobs need it when nothing but the clients takes time. */
const IDEAL_SECONDS = 2;
const MOST_ROUNDS = 4;

interface Shape {
  readonly name: string;
  readonly tasks: readonly (Subtask & { readonly key: string })[];
}

const forty: Shape = {
  name: '40 tasks of 0.2 s',
  tasks: Array.from({ length: 40 }, (_, n) => ({ key: `t${n}`, prompt: 'Do it. stub:sleep=0.2' })),
};

/** What a pool does for the first time takes it longer. */
const before: Shape = {
  name: 'what is not measured',
  tasks: Array.from({ length: 2 * WORKERS }, (_, n) => ({ key: `t${n}`, prompt: 'Do it.' })),
};

/** Each task depends on all of the layer before. */
const layered: Shape = {
  name: '5 layers of 4 tasks of 0.4 s',
  tasks: Array.from({ length: 20 }, (_, n) => {
    const layer = Math.floor(n / WORKERS);
    const before = Array.from({ length: WORKERS }, (_, other) => `t${(layer - 1) * WORKERS + other}`);
    return { key: `t${n}`, prompt: 'Do it. stub:sleep=0.4', dependsOn: layer === 0 ? [] : before };
  }),
};

/** A way to bring a job to its end. False: it did not complete. */
interface Way {
  readonly what: string;
  readonly atMost?: number;
  /** Of those that are slow. */
  readonly mostRounds?: number;
  readonly run: () => Promise<boolean>;
}

export const makespan: Bench = {
  name: 'makespan',
  title: `A job on ${WORKERS} workers`,
  about: `From the submit to the return of the wait, by turns, as a multiple of the ${IDEAL_SECONDS} s in which the clients do nothing but sleep: by four loops that start nothing but the clients; with the library and a pool that waits, and has done a few tasks before; with the commands, each of which starts a Node process, and a pool that waits, or that the submit starts; with the stand-in for the original, which looks every 2 s. All in a shared directory; the stub client's own time (a shell, which starts \`cat\` and \`sleep\`) counts as overhead.`,
  run: async (rounds) => {
    await using project = await makeProject({ config: `[client]\ncommand = "${stubClient}"\n` });
    await using klauss = await Orchestrator.open({ project: project.root, environment: project.environment });
    using original = new Original({ ...project, client: stubClient, workers: WORKERS });
    const ways: readonly Way[] = [
      { what: `nothing but the clients: ${forty.name}`, run: () => clientsAlone(project, forty) },
      { what: `library: ${forty.name}`, atMost: 1.1, run: () => byLibrary(klauss, forty) },
      { what: `library: ${layered.name}`, atMost: 1.15, run: () => byLibrary(klauss, layered) },
      { what: `commands: ${forty.name}`, run: () => byCommands(project, forty) },
      { what: `commands, workers started, too: ${forty.name}`, run: () => starting(project, forty) },
      ...[forty, layered].map((shape) => ({
        what: `the original's stand-in: ${shape.name}`,
        mostRounds: 1,
        run: () => byOriginal(original, shape),
      })),
    ];
    const taken = ways.map(() => [] as number[]);
    for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) {
      await klauss.startWorkers(WORKERS);
      await byLibrary(klauss, before);
      for (const [index, { what, mostRounds = MOST_ROUNDS, run }] of ways.entries()) {
        if (round >= mostRounds) continue;
        const startedAt = performance.now();
        if (!(await run())) throw new Error(`${what}: the job did not complete.`);
        taken[index]?.push((performance.now() - startedAt) / 1000 / IDEAL_SECONDS);
      }
    }
    return ways.map(
      ({ what, atMost }, index): Figure => ({
        what: `${what}, times the ideal`,
        values: taken[index] ?? [],
        unit: '×',
        ...(atMost === undefined ? {} : { bound: { atMost } }),
      }),
    );
  },
};

async function byLibrary(klauss: Orchestrator, { name, tasks }: Shape): Promise<boolean> {
  const job = await klauss.createJob(name, { detach: true });
  await klauss.addSubtasks(job, tasks);
  return (await klauss.waitAndCollect(job)).job.status === 'completed';
}

async function byCommands(
  project: Project,
  { name, tasks }: Shape,
  ...args: readonly string[]
): Promise<boolean> {
  await project.write('plan.json', { goal: name, tasks: tasks.map(planTask) });
  const { json } = await project.klauss('--json', 'submit-file', 'plan.json', ...args);
  const { job } = json<{ readonly job: { readonly id: string } }>();
  return (await project.klauss('wait', job.id)).exitCode === 0;
}

/** Started by so many loops, as fast as Node can, and given as much to read as by Klauss. */
async function clientsAlone({ root, environment, write }: Project, { tasks }: Shape): Promise<boolean> {
  const shared = await write('shared.md', 'x'.repeat(1_300));
  const left = tasks.map(({ prompt }) => prompt);
  const loop = async (): Promise<void> => {
    for (let prompt = left.shift(); prompt !== undefined; prompt = left.shift())
      await execa(stubClient, [`--append-system-prompt-file=${shared}`], {
        cwd: root,
        env: environment,
        extendEnv: false,
        input: initialize() + userMessage(prompt),
      });
  };
  await Promise.all(Array.from({ length: WORKERS }, loop));
  return true;
}

/** The pool that was there is stopped first, which is counted, as it takes a process to do so. */
async function starting(project: Project, shape: Shape): Promise<boolean> {
  await project.klauss('stop');
  return await byCommands(project, shape, '--start', String(WORKERS));
}

async function byOriginal(original: Original, { tasks }: Shape): Promise<boolean> {
  original.submit(tasks);
  await original.wait();
  return true;
}
