/** A job from its submission to its end, as the commands show it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { makeProject } from '../support/project.ts';
import { untilWorking } from './running.ts';
import { jobAndTasks, shownTask, task, workers } from './shapes.ts';

test.concurrent('a job that completes: progress on stderr, the result on stdout', async () => {
  await using project = await makeProject();
  await project.write('plan.json', {
    goal: 'Build it',
    tasks: [
      { key: 'api', prompt: 'stub:sleep=0.2 stub:write=api.txt', expected_outputs: ['api.txt'] },
      { key: 'web', prompt: 'Do it.', depends_on: ['api'], verify: ['test -e api.txt'] },
    ],
  });
  await project.klauss('submit-file', 'plan.json');
  const end = await project.klauss('wait');
  expect(end.exitCode).toBe(0);
  expect(end.stdout).toMatch(
    /^Job \w+ \(completed\): 2 completed, \$0\.02\. Goal: Build it\n- api \[completed, \d+s\] api is done \(api\.txt\)\n- web \[completed, \d+s\] web is done\nTime: .*\.\nMore: klauss results \w+ --full; .*$/,
  );
  const notes = end.stderr.split('\n');
  expect(notes.every((line) => /^Job \w+ \((pending|running)\): .* Goal: Build it$/.test(line))).toBe(true);
  expect(new Set(notes).size).toBe(notes.length);

  const again = await project.klauss('wait');
  expect(again).toMatchObject({ exitCode: 0, stdout: end.stdout, stderr: '' });
  const { job, tasks } = jobAndTasks.parse((await project.klauss('wait', '--json')).json());
  expect(job).toMatchObject({ status: 'completed', cost_usd: 0.02, tasks: { completed: 2, pending: 0 } });
  expect(tasks.map(({ status }) => status)).toEqual(['completed', 'completed']);
  expect((await project.klauss('status', job.id, '--json')).json()).toEqual({
    job: expect.objectContaining({ id: job.id, finished_at: job.finished_at }),
    tasks: tasks.map(({ id }) => expect.objectContaining({ id })),
  });

  const shown = shownTask.parse((await project.klauss('show', `${job.id}/web`, '--json')).json());
  expect(shown).toMatchObject({
    result: { status: 'done', summary: 'web is done' },
    attempts: [{ number: 1, outcome: 'completed', cost_usd: 0.01 }],
    receipt: { gates: [{ command: 'test -e api.txt', exit_code: 0 }], tool_calls: 1 },
  });
  const text = (await project.klauss('show', String(shown.id))).stdout;
  expect(text).toContain(`Task ${shown.id} (${job.id}/web): completed`);
  expect(text).toContain('test -e api.txt → exit 0');
  expect(text).toContain('1 tool call,');
  expect((await project.klauss('stats')).stdout).toBe('2 completed');
});

test.concurrent('a job that fails: exit code 1, why, and what to do; retry runs it again', async () => {
  await using project = await makeProject();
  const broken = join(project.root, 'broken');
  await project.write('plan.json', {
    tasks: [
      { key: 'a', prompt: `stub:once=${broken} stub:exit=3`, max_retries: 0 },
      { key: 'b', prompt: 'Do it.', depends_on: ['a'] },
      { key: 'c', prompt: 'Do it.' },
    ],
  });
  const { job } = (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>();
  const failed = await project.klauss('wait', job.id);
  expect(failed.exitCode).toBe(1);
  expect(failed.stdout).toContain('1 completed, 1 failed, 1 skipped');
  expect(failed.stdout).toMatch(/- a \[failed \(error\), \d+s\] The client exited with 3/);
  expect(failed.stdout).toContain(`Next: klauss show ${job.id}/a tells more; klauss retry ${job.id} runs`);
  expect(await project.klauss('wait', job.id)).toMatchObject({ exitCode: 1, stderr: '' });
  const listed = (await project.klauss('list', '--status', 'failed', '--json')).json<TaskOutput[]>();
  expect(listed).toMatchObject([{ key: 'a', status: 'failed', reason: 'error', attempt: 1 }]);

  const retried = await project.klauss('retry', job.id);
  expect(retried).toMatchObject({ exitCode: 0, stderr: '' });
  expect(retried.stdout).toBe(
    `To be run again: 2 tasks.\nNext: klauss wait ${job.id} starts workers and follows it.`,
  );
  expect(await project.klauss('wait', job.id)).toMatchObject({ exitCode: 0 });
  expect((await project.klauss('retry', job.id)).stdout).toBe(
    `Nothing to retry: nothing of job ${job.id} failed, was cancelled or was skipped.`,
  );
  const resumed = await project.klauss('resume', job.id);
  expect(resumed).toMatchObject({ exitCode: 2, stdout: '' });
  expect(resumed.stderr).toContain(`Job ${job.id} is completed: there is nothing to go on with.`);
});

test.concurrent('while it runs: list, workers, ps, status; wait gives up with 3 and the job goes on', async () => {
  await using project = await makeProject();
  await project.klauss('submit', 'stub:sleep=60', '--start', '1');
  await project.klauss('submit', 'Later.');
  await untilWorking(project);
  const inProgress = (await project.klauss('list', '--status', 'in_progress', '--json')).json<unknown[]>();
  expect(inProgress.map((one) => task.parse(one))).toMatchObject([
    { status: 'in_progress', phase: 'work', attempt: 1, worker: expect.stringContaining('worker_1@') },
  ]);
  expect((await project.klauss('list', '--status', 'running', '--json')).json()).toHaveLength(1);
  expect((await project.klauss('list', '--status', 'in_progress')).stdout).toContain('in_progress (work)');

  const { pool, workers: rows } = workers.parse((await project.klauss('workers', '--json')).json());
  expect(pool).toMatchObject({ state: 'running', workers: 1 });
  expect(rows).toMatchObject([{ status: 'busy', task: 1, pid: expect.any(Number) }]);
  expect((await project.klauss('workers')).stdout).toMatch(/^1 worker \(running\), process \d+\.\nWORKER/);
  const { processes } = (await project.klauss('ps', '--json')).json<{ processes: { pid: number }[] }>();
  const pids = processes.map(({ pid }) => pid);
  expect(pids).toContain(pool?.pid);
  expect(pids).toContain(rows[0]?.pid);
  expect((await project.klauss('ps')).stdout).toMatch(
    /node klauss --project project --db klauss\.db supervise/,
  );
  expect((await project.klauss('status')).stdout).toMatch(
    /^1 worker \(running\), process \d+\.\nJob \w+ \(running\): 0 of 1 done, 1 in progress\. Goal: .*\n {2}Now: \S+ \(work, \d+s\)\.\nJob \w+ \(pending\): 0 of 1 done\. Goal: Later\.$/,
  );
  expect((await project.klauss('dashboard')).stdout).toContain('in_progress (work)');

  const [running] = inProgress as TaskOutput[];
  const given = await project.klauss('wait', running?.job ?? '', '--timeout', '0.1005');
  expect(given.exitCode).toBe(3);
  expect(given.stdout).toMatch(
    /^Job \w+ \(running\): 1 in progress\..*\nJob \w+ is not finished; it goes on\.$/,
  );
  const json = await project.klauss('wait', running?.job ?? '', '--timeout', '0', '--json');
  expect(json).toMatchObject({ exitCode: 3, stderr: '' });
  jobAndTasks.parse(json.json());
  expect((await project.klauss('stats', '--json')).json()).toMatchObject({ in_progress: 1, pending: 1 });
});

test.concurrent('conventions of all jobs and of one are shown to the worker', async () => {
  await using project = await makeProject();
  // The stub does what it finds in its prompt: so the files prove what the worker was told.
  expect((await project.klauss('conventions', 'style=stub:write=all.txt')).stdout).toBe(
    'style: stub:write=all.txt',
  );
  await project.write('plan.json', {
    conventions: { log: `stub:log=${join(project.root, 'plan.log')}` },
    tasks: [{ prompt: 'Do it.' }],
  });
  const { job } = (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>();
  const set = await project.klauss('conventions', 'effort=stub:sleep=0.1', '--job', job.id, '--json');
  expect(set.json()).toEqual({
    style: 'stub:write=all.txt',
    log: `stub:log=${join(project.root, 'plan.log')}`,
    effort: 'stub:sleep=0.1',
  });
  expect((await project.klauss('conventions', '--json')).json()).toEqual({ style: 'stub:write=all.txt' });
  expect((await project.klauss('conventions', 'nonsense')).exitCode).toBe(2);
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
  expect(existsSync(join(project.root, 'all.txt'))).toBe(true);
  expect(existsSync(join(project.root, 'plan.log'))).toBe(true);
});
