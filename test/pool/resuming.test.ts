/** What is paused, or dies, while a result is proved or merged: nothing is lost, and no client runs twice for it. */

import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { appeared, until } from '../commands/running.ts';
import type { JobAndTasks, TaskOutput, WorkersOutput } from '../support/plan.ts';
import { makeProject, type Project } from '../support/project.ts';

const FILES = { 'README.md': 'A project.\n', 'list.txt': 'one\ntwo\nthree\n' };

const beside = ({ root }: Project, name: string): string => join(dirname(root), name);

/** A shell command that makes the file `reached`, and ends only when something is written to a pipe. */
async function barrier(project: Project): Promise<string> {
  await execa('mkfifo', [beside(project, 'pipe')]);
  return `{ : > ${beside(project, 'reached')}; cat ${beside(project, 'pipe')}; }`;
}

const reached = (project: Project): Promise<void> => appeared(beside(project, 'reached'));
/** From now on the barrier holds nobody up. */
const lift = async (project: Project): Promise<void> => {
  await execa('rm', [beside(project, 'pipe')]);
  await writeFile(beside(project, 'pipe'), '');
};

/** Submits `a` and `b`, which run the script for their keys; `b` is not done before `a` has landed. */
async function submitPair(
  project: Project,
  script: (key: string) => string,
  more: object = {},
): Promise<string> {
  const pipe = beside(project, 'hold');
  await execa('mkfifo', [pipe]);
  await writeFile(beside(project, 'a.sh'), script('a'));
  await writeFile(beside(project, 'b.sh'), `${script('b')}; cat ${pipe}`);
  const prompt = (key: string): string => `stub:run=${beside(project, `${key}.sh`)}`;
  const job = await submit(
    project,
    ['a', 'b'].map((key) => ({ key, prompt: prompt(key), ...more })),
  );
  await until(project, async (queue) => (await queue.stats()).completed === 1);
  await writeFile(pipe, '');
  return job;
}

async function submit(project: Project, tasks: readonly object[]): Promise<string> {
  await project.write('../plan.json', { goal: 'Try it', tasks });
  const end = await project.klauss('submit-file', '../plan.json', '--start', '2', '--json');
  return end.json<JobAndTasks>().job.id;
}

/** Pauses the job; the task is then pending, with what it had reached. */
const paused = (phase: string) => async (project: Project, job: string, key: string) => {
  expect(await phaseOf(project, job, key)).toBe(phase);
  expect(await project.klauss('pause', job)).toMatchObject({ exitCode: 0 });
  await lift(project);
  expect(await project.klauss('resume', job)).toMatchObject({ exitCode: 0 });
};

/** Kills the pool; its successor ends what is left of it. */
const killed = (phase: string) => async (project: Project, job: string, key: string) => {
  expect(await phaseOf(project, job, key)).toBe(phase);
  const { pool } = (await project.klauss('workers', '--json')).json<WorkersOutput>();
  process.kill(pool?.pid ?? 0, 'SIGKILL');
  await lift(project);
};

async function phaseOf(project: Project, job: string, key: string): Promise<string | null | undefined> {
  return (await taskOf(project, job, key))?.phase;
}

async function taskOf(project: Project, job: string, key: string): Promise<TaskOutput | undefined> {
  const { tasks } = (await project.klauss('status', job, '--json')).json<JobAndTasks>();
  return tasks.find((task) => task.key === key);
}

/** The job completes; nothing counted as a failure, and the session stayed the same. */
async function finish(project: Project, job: string, key: string): Promise<void> {
  expect(await project.klauss('wait', job)).toMatchObject({ exitCode: 0 });
  const task = await until(project, async (queue) =>
    (await queue.tasks()).find((one) => one.key === key && one.status === 'completed'),
  );
  expect(task).toMatchObject({ attempt: 2, failures: 0 });
  const attempts = await until(project, (queue) => queue.attempts(task.id));
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['released', 'completed']);
}

/** How many times a client was run for a task, in all attempts. */
async function runs(project: Project, job: string, key: string): Promise<number> {
  const names = (await readdir(join(project.root, '.klauss/logs', job))).filter(
    (name) => name.startsWith(`${key}.`) && name.endsWith('.jsonl'),
  );
  const texts = await Promise.all(names.map((name) => project.read(`.klauss/logs/${job}/${name}`)));
  return texts.join('').split('"subtype":"init"').length - 1;
}

test.concurrent.each([
  ['paused', paused('prove')],
  ['killed', killed('prove')],
])('%s while its gates run, a task is proved anew', async (_, interrupt) => {
  await using project = await makeProject({ files: FILES });
  const gate = `${await barrier(project)}; test -e a.txt`;
  const job = await submit(project, [{ key: 'a', prompt: 'stub:write=a.txt', verify: [gate] }]);
  await reached(project);
  await interrupt(project, job, 'a');
  await finish(project, job, 'a');
  expect(await runs(project, job, 'a')).toBe(1);
  expect(await project.git('show', `klauss/${job}/integration:a.txt`)).toBe('written by a');
});

test.concurrent.each([
  ['paused', paused('merge')],
  ['killed', killed('merge')],
])(
  '%s while the gates of the merged tree run, a task is merged without another run',
  async (_, interrupt) => {
    await using project = await makeProject({ files: FILES });
    const gate = `test ! -e a.txt || test ! -e b.txt || ${await barrier(project)}`;
    const job = await submitPair(project, (key) => `echo by ${key} > ${key}.txt`, { verify: [gate] });
    await reached(project);
    await interrupt(project, job, 'b');
    await finish(project, job, 'b');
    expect(await runs(project, job, 'b')).toBe(1);
    expect(await project.git('show', `klauss/${job}/integration:b.txt`)).toBe('by b');
  },
);

test.concurrent.each([
  ['paused', paused('work')],
  ['killed', killed('work')],
])('%s while its session resolves a conflict, a task goes on with resolving it', async (_, interrupt) => {
  await using project = await makeProject({ files: FILES });
  await project.onResume(`${await barrier(project)}; printf 'one\\nTWO by both\\nthree\\n' > list.txt`);
  const job = await submitPair(project, (key) => `sed -i "s/two/TWO by ${key}/" list.txt`);
  await reached(project);
  await interrupt(project, job, 'b');
  await finish(project, job, 'b');
  expect(await project.git('show', `klauss/${job}/integration:list.txt`)).toBe('one\nTWO by both\nthree');
  expect((await taskOf(project, job, 'b'))?.resolves).toBe(1);
});
