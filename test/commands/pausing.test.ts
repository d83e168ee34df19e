/** `pause` and `resume`: nothing is lost, whatever was running. */

import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { asJobId } from '../../src/domain/ids.ts';
import type { Attempt, Task } from '../../src/domain/records.ts';
import type { JobAndTasks, WorkersOutput } from '../support/plan.ts';
import { survivors } from '../support/processes.ts';
import { makeProject, type Project } from '../support/project.ts';
import { appeared, until, untilWorking } from './running.ts';
import { job as jobShape } from './shapes.ts';

const FILES = { 'README.md': 'A project.\n' };

/** A task whose client writes `half.txt`, makes `begun-KEY` beside the project, and stays at it. */
async function halfDone(project: Project): Promise<string> {
  const script = join(dirname(project.root), 'half.sh');
  await writeFile(script, `: > ${dirname(project.root)}/begun-$1; exec sleep 1000`);
  // Who goes on has the files of before, or makes nothing of them.
  await project.onResume('cp half.txt whole-$1.txt');
  return `stub:write=half.txt stub:run=${script}`;
}

const begun = (project: Project, key: string): Promise<void> =>
  appeared(join(dirname(project.root), `begun-${key}`));

async function submit(project: Project, tasks: readonly object[], ...args: readonly string[]) {
  await project.write('../plan.json', { goal: 'Try it', tasks });
  const end = await project.klauss('submit-file', '../plan.json', '--json', ...args);
  return end.json<JobAndTasks>().job.id;
}

/** The task of a job with that key, and its attempts. */
const look = (project: Project, job: string, key: string) =>
  until<{ task: Task; attempts: readonly Attempt[] }>(project, async (queue) => {
    const task = await queue.taskByKey(asJobId(job), key);
    return task !== null && { task, attempts: await queue.attempts(task.id) };
  });

/** Goes on with what was cut short once: the same session, on the same files, and no attempt lost. */
async function expectGoneOn(project: Project, job: string, key: string): Promise<void> {
  const end = await project.klauss('wait', job, '--json');
  expect(end).toMatchObject({ exitCode: 0 });
  const { task, attempts } = await look(project, job, key);
  expect(task).toMatchObject({ status: 'completed', attempt: 2, failures: 0 });
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['released', 'completed']);
  expect(attempts[1]?.clientSession).toBe(attempts[0]?.clientSession);
  expect(await project.git('show', `klauss/${job}/integration:whole-${key}.txt`)).toBe(`written by ${key}`);
}

test.concurrent('pause JOB ends what runs of it, and resume JOB goes on in the same session with its files', async () => {
  await using project = await makeProject({ files: FILES });
  const job = await submit(project, [{ key: 'a', prompt: await halfDone(project) }], '--start', '2');
  await begun(project, 'a');
  const paused = await project.klauss('pause', job);
  expect(paused).toMatchObject({
    exitCode: 0,
    stdout: `Job ${job} is paused: 1 pending. \`klauss resume ${job}\` goes on with it.`,
    stderr: '',
  });
  const { task, attempts } = await look(project, job, 'a');
  expect(task).toMatchObject({ status: 'pending', held: true, failures: 0, reason: null });
  expect(task.clientSession).toBe(attempts[0]?.clientSession);
  expect(await project.read(`.klauss/worktrees/${job}/a/half.txt`)).toBe('written by a\n');

  // Others go on; pausing what is paused changes nothing.
  const other = await submit(project, [{ key: 'b', prompt: 'Do it.' }]);
  expect(await project.klauss('wait', other)).toMatchObject({ exitCode: 0 });
  const again = await project.klauss('pause', job, '--json');
  expect(jobShape.parse(again.json<{ job: unknown }>().job)).toMatchObject({ status: 'paused' });
  expect(await look(project, job, 'a')).toMatchObject({ attempts: { length: 1 } });

  const resumed = await project.klauss('resume', job, '--json');
  expect(jobShape.parse(resumed.json<{ job: unknown }>().job)).toMatchObject({ id: job });
  await expectGoneOn(project, job, 'a');
});

test.concurrent('without a job, pause and resume take all that are unfinished, or say that there is none', async () => {
  await using project = await makeProject({ files: FILES });
  const prompt = await halfDone(project);
  const finished = await submit(project, [{ key: 'z', prompt: 'Do it.' }]);
  await project.klauss('wait', finished);
  const first = await submit(project, [{ key: 'a', prompt }], '--start', '2');
  const second = await submit(project, [
    { key: 'b', prompt },
    { key: 'c', prompt: 'Do it.', depends_on: ['b'] },
  ]);
  const third = await submit(project, [{ key: 'd', prompt: 'Do it.', priority: 1 }]);
  await project.klauss('pause', third);
  await Promise.all([begun(project, 'a'), begun(project, 'b')]);

  const paused = await project.klauss('pause');
  expect(paused).toMatchObject({ exitCode: 0, stderr: '' });
  expect(paused.stdout).toBe(
    [
      `Job ${second} is paused: 2 pending.`,
      `Job ${first} is paused: 1 pending.`,
      'Next: klauss resume goes on with all that is paused.',
    ].join('\n'),
  );
  expect((await project.klauss('stats', '--json')).json()).toMatchObject({ in_progress: 0, pending: 4 });
  expect(await project.klauss('pause')).toMatchObject({
    exitCode: 0,
    stdout: 'Nothing to pause: every job is finished or paused.',
  });
  expect((await project.klauss('pause', '--json')).json()).toEqual({ jobs: [] });

  const resumed = await project.klauss('resume', '--json');
  const { jobs } = resumed.json<{ jobs: { id: string; status: string }[] }>();
  expect(jobs.map((one) => jobShape.parse(one).id)).toEqual([third, second, first]);
  expect(jobs.some(({ status }) => status === 'paused')).toBe(false);
  await expectGoneOn(project, first, 'a');
  await expectGoneOn(project, second, 'b');
  expect(await project.klauss('wait', third)).toMatchObject({ exitCode: 0 });
  expect(await project.klauss('resume')).toMatchObject({ exitCode: 0, stdout: 'No job is paused.' });
});

test.concurrent('nothing of a paused job is claimed, though it is the most urgent', async () => {
  await using project = await makeProject();
  const held = await submit(project, [{ key: 'a', prompt: 'Do it.', priority: 9 }]);
  const paused = (await project.klauss('pause', '--json')).json<{ jobs: { id: string }[] }>();
  expect(paused.jobs).toMatchObject([{ id: held, status: 'paused' }]);
  const other = await submit(project, [{ key: 'b', prompt: 'Do it.' }], '--start', '1');
  expect(await project.klauss('wait', other)).toMatchObject({ exitCode: 0 });
  expect((await look(project, held, 'a')).task).toMatchObject({ status: 'pending', attempt: 0 });
  const text = await project.klauss('resume');
  // The pool runs: by now the task may even be done.
  expect(text.stdout).toMatch(/^Job \w+ \(\w+\): .*\nNext: klauss wait JOB follows one of them\.$/);
  expect(await project.klauss('wait', held)).toMatchObject({ exitCode: 0 });
  const late = await project.klauss('pause', held);
  expect(late).toMatchObject({ exitCode: 2, stdout: '' });
  expect(late.stderr).toContain(`Job ${held} cannot be paused: it is completed.`);
});

test.concurrent('a machine that restarts: all is dead, and what was running goes on where it was', async () => {
  await using project = await makeProject({ files: FILES });
  const prompt = await halfDone(project);
  const running = await submit(project, [{ key: 'a', prompt }], '--start', '2');
  const paused = await submit(project, [{ key: 'b', prompt }]);
  await Promise.all([begun(project, 'a'), begun(project, 'b')]);
  await project.klauss('pause', paused);
  await killAll(project);

  expect(await look(project, running, 'a')).toMatchObject({ task: { status: 'running' } });
  const resumed = await project.klauss('resume', '--json');
  expect(resumed.json()).toMatchObject({ jobs: [{ id: paused }] });
  await expectGoneOn(project, running, 'a');
  await expectGoneOn(project, paused, 'b');
});

test.concurrent('a machine that restarts: wait is enough, and resume says so when nothing is paused', async () => {
  await using project = await makeProject({ files: FILES });
  const job = await submit(project, [{ key: 'a', prompt: await halfDone(project) }], '--start', '1');
  await begun(project, 'a');
  await killAll(project);
  expect(await project.klauss('resume')).toMatchObject({
    exitCode: 0,
    stdout: 'No job is paused. `klauss start` starts the workers for what is unfinished.',
  });
  await expectGoneOn(project, job, 'a');
});

test.concurrent('what a pool that crashed left running is ended by pause', async () => {
  await using project = await makeProject({ files: FILES });
  const job = await submit(project, [{ key: 'a', prompt: await halfDone(project) }], '--start', '1');
  await begun(project, 'a');
  const { pool } = (await project.klauss('workers', '--json')).json<WorkersOutput>();
  process.kill(pool?.pid ?? 0, 'SIGKILL');
  const paused = await project.klauss('pause');
  expect(paused.stdout).toContain(`Job ${job} is paused: 1 pending.`);
  expect(await survivors(project.marker)).toEqual([]);
  await project.klauss('resume');
  await expectGoneOn(project, job, 'a');
});

test.concurrent('without a client nothing is resumed', async () => {
  await using project = await makeProject();
  const job = await submit(project, [{ key: 'a', prompt: 'Do it.' }]);
  await project.klauss('pause', job);
  await project.write('.klauss.toml', '[client]\ncommand = "/no/such/claude"\n');
  for (const which of [[], [job]]) {
    expect(await project.klauss('resume', ...which)).toMatchObject({ exitCode: 4, stdout: '' });
    expect((await project.klauss('status', job)).stdout).toMatch(/^Job \w+ \(paused\)/);
  }
});

/** Everything that Klauss started in a project dies at once, told nothing. */
async function killAll(project: Project): Promise<void> {
  await untilWorking(project);
  for (;;) {
    const alive = await survivors(project.marker);
    if (alive.length === 0) return;
    for (const { pid } of alive) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  }
}
