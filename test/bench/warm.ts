/** What clients that wait save: cold, ahead and kept ones in turn, the real client with a scripted model. */

import type { Warmth } from '../../src/config/config.ts';
import { Orchestrator } from '../../src/index.ts';
import { claudeBinary, clientEnvironment, makeHome } from '../support/client.ts';
import { bash, startModel, structured } from '../support/model.ts';
import { makeProject, type Project } from '../support/project.ts';
import type { Bench, Figure } from './bench.ts';

const WORKERS = 4;
/** Seconds of the model for each task. */
const MIXES: Readonly<Record<string, readonly number[]>> = {
  '40 tasks of 0.2 s': Array.from({ length: 40 }, () => 0.2),
  '12 tasks of 5 s': Array.from({ length: 12 }, () => 5),
  '16 tasks, of 0.2 s and 3 s in turn': Array.from({ length: 16 }, (_, n) => (n % 2 === 0 ? 0.2 : 3)),
};
const SHORT = '40 tasks of 0.2 s';
const LONG = '12 tasks of 5 s';

const REPORT = {
  status: 'done',
  summary: 'Nothing to do.',
  files_changed: [],
  notes: '',
  unchanged_because: 'It is measured.',
};

export const warm: Bench = {
  name: 'warm',
  title: 'Warm workers',
  about: `Makespans of the same tasks in the shared directory on ${WORKERS} workers, with the real client and a scripted model that takes its time: \`[workers] warm = "off"\`, "ahead" and, for the short tasks, "keep", in turn, and once more with the clients that were kept. The pool waits, and has done a task before.`,
  run: async (rounds) => {
    await using model = await startModel(({ sender, allAnswers, prompt }) => {
      if (sender !== 'worker') return undefined;
      const seconds = Number(/Take ([\d.]+) s/.exec(prompt)?.[1] ?? 0);
      return allAnswers.length === 0 ? bash('true', { delay: seconds * 1000 }) : structured(REPORT);
    });
    await using home = await makeHome();
    const environment = clientEnvironment({ model, home });
    const makespans = async (warmth: Warmth, ...mixes: readonly (readonly number[])[]): Promise<number[]> => {
      await using project = await makeProject({ config: configOf(warmth), environment });
      return await measure(project, mixes);
    };

    const figures: Figure[] = [];
    for (const [name, mix] of Object.entries(MIXES)) {
      const seconds = {
        off: [] as number[],
        ahead: [] as number[],
        keep: [] as number[],
        kept: [] as number[],
      };
      for (let round = 0; round < (name === SHORT ? rounds : Math.min(rounds, 3)); round++) {
        seconds.off.push(...(await makespans('off', mix)));
        seconds.ahead.push(...(await makespans('ahead', mix)));
        if (name !== SHORT) continue;
        const [keep = 0, kept = 0] = await makespans('keep', mix, mix);
        seconds.keep.push(keep);
        seconds.kept.push(kept);
      }
      const times = (warmth: 'ahead' | 'keep' | 'kept') =>
        seconds[warmth].map((value, round) => value / (seconds.off[round] ?? 0));
      figures.push(
        { what: `${name}: off`, values: seconds.off, unit: 's' },
        { what: `${name}: ahead`, values: seconds.ahead, unit: 's' },
        {
          what: `${name}: ahead, times off`,
          values: times('ahead'),
          unit: '×',
          bound: { atMost: name === LONG ? 1 : 1.05 },
        },
      );
      if (name !== SHORT) continue;
      figures.push(
        { what: `${name}: keep`, values: seconds.keep, unit: 's' },
        { what: `${name}: keep, times off`, values: times('keep'), unit: '×', bound: { atMost: 1 / 3 } },
        { what: `${name}: keep, the next job, times off`, values: times('kept'), unit: '×' },
      );
    }
    return figures;
  },
};

const configOf = (warmth: Warmth): string => `[client]
command = "${claudeBinary()}"
[verify]
auto = false
[workspace]
isolation = "shared"
[workers]
warm = "${warmth}"
`;

/** Of each mix, one after the other. */
async function measure(
  { root, environment }: Project,
  mixes: readonly (readonly number[])[],
): Promise<number[]> {
  await using klauss = await Orchestrator.open({ project: root, environment });
  await klauss.startWorkers(WORKERS);
  await run(klauss, [0]);
  const seconds: number[] = [];
  for (const mix of mixes) {
    const startedAt = performance.now();
    await run(klauss, mix);
    seconds.push((performance.now() - startedAt) / 1000);
  }
  await klauss.stopWorkers({ graceSeconds: 0 });
  return seconds;
}

async function run(klauss: Orchestrator, mix: readonly number[]): Promise<void> {
  const job = await klauss.createJob('Measure', { detach: true });
  await klauss.addSubtasks(
    job,
    mix.map((seconds, n) => ({ key: `t${n}`, prompt: `Take ${seconds} s.` })),
  );
  const { job: end } = await klauss.waitAndCollect(job);
  if (end.status !== 'completed') throw new Error(`The job ended ${end.status}.`);
}
