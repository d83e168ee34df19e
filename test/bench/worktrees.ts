/** What isolation costs. */

import { execa } from 'execa';
import type { Isolation } from '../../src/domain/states.ts';
import { Orchestrator } from '../../src/index.ts';
import { makeProject, type Project, stubClient } from '../support/project.ts';
import type { Bench, Figure } from './bench.ts';

const TASKS = 6;

/** Seconds for each task, without and with worktrees. */
interface Round {
  readonly shared: number;
  readonly worktree: number;
}

export const worktrees: Bench = {
  name: 'worktrees',
  title: 'What a worktree adds to a task',
  about: `The same plan with the stub client in worktrees and in the shared directory, in turn, on one worker: the difference, divided by the number of tasks, is what worktree, commit and merge add to each. In a repository of 20 files and in one of 50,000, with one pool for all jobs; and once with a new pool for each job, as a supervisor that has grown takes longer to start processes.`,
  run: async (rounds) => [
    ...(await measure('20 files, a new pool for each job', {
      files: 20,
      rounds,
      newPools: true,
      atMostMs: 150,
    })),
    ...(await measure('20 files, one pool', { files: 20, rounds, newPools: false, atMostMs: 150 })),
    ...(await measure('50,000 files, one pool', {
      files: 50_000,
      rounds: Math.min(rounds, 3),
      newPools: false,
      atMostMs: 2000,
    })),
  ],
};

interface Measurement {
  readonly files: number;
  readonly rounds: number;
  readonly newPools: boolean;
  /** What a task may take more. */
  readonly atMostMs: number;
}

async function measure(
  name: string,
  { files, rounds, newPools, atMostMs }: Measurement,
): Promise<readonly Figure[]> {
  await using project = await makeProject({
    config: `[client]\ncommand = "${stubClient}"\n[safety]\nallow_external_dirs = true\n`,
    files: { 'README.md': 'A project.\n' },
  });
  await addFiles(project, files);
  await using klauss = await Orchestrator.open({ project: project.root, environment: project.environment });
  const results: Round[] = [];
  const inPool = async (isolation: Isolation, round: number): Promise<number> => {
    if (newPools) await klauss.stopWorkers({ graceSeconds: 0 });
    await klauss.startWorkers(1);
    return await run(klauss, isolation, round);
  };
  for (let round = 0; round < rounds; round++) {
    const shared = await inPool('shared', round);
    results.push({ shared, worktree: await inPool('worktree', round) });
  }
  const added = results.map(({ shared, worktree }) => (worktree - shared) * 1000);
  const shared = results.map((result) => result.shared * 1000);
  return [
    { what: `${name}: more in a worktree`, values: added, unit: 'ms', bound: { atMost: atMostMs } },
    { what: `${name}: a task in the shared directory`, values: shared, unit: 'ms' },
  ];
}

/** Seconds for each task of a job, from the end of its submission to its own. */
async function run(klauss: Orchestrator, isolation: Isolation, round: number): Promise<number> {
  const job = await klauss.createJob('Measure', { detach: true });
  await klauss.addSubtasks(
    job,
    Array.from({ length: TASKS }, (_, n) => ({
      key: `t${n}`,
      prompt: `stub:write=${isolation}-${round}-${n}.txt`,
      isolation,
    })),
  );
  // The snapshot belongs to the submission, and is taken once for all of them.
  const startedAt = performance.now();
  const { job: end } = await klauss.waitAndCollect(job);
  if (end.status !== 'completed') throw new Error(`The job ended ${end.status}.`);
  return (performance.now() - startedAt) / 1000 / TASKS;
}

/** In one commit, through `git fast-import`: writing them one by one would take longer than the measurement. */
async function addFiles({ root, environment }: Project, count: number): Promise<void> {
  const commit =
    'commit refs/heads/main\ncommitter A User <user@example.org> 1700000000 +0000\ndata 5\nFiles\nfrom refs/heads/main^0\n';
  const entries = Array.from({ length: count }, (_, n) => {
    const text = `export const value${n} = ${n};\n`.repeat(20);
    return `M 100644 inline src/d${n % 200}/f${n}.ts\ndata ${Buffer.byteLength(text)}\n${text}`;
  });
  const options = { cwd: root, env: environment, extendEnv: false };
  await execa('git', ['fast-import', '--quiet'], { ...options, input: commit + entries.join('\n') });
  await execa('git', ['reset', '--quiet', '--hard'], options);
}
