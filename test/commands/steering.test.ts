import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject } from '../support/project.ts';
import { appeared, until, untilWorking } from './running.ts';
import { task } from './shapes.ts';

test.concurrent('stop JOB pauses one job and leaves the others; resume goes on with it', async () => {
  await using project = await makeProject();
  const go = join(project.root, 'go');
  const submit = async (prompt: string) =>
    (await project.klauss('submit', prompt, '--start', '2', '--json')).json<JobAndTasks>().job.id;
  const first = await submit(`stub:once=${go} stub:forever`);
  await appeared(go);
  const other = await submit('stub:sleep=60');
  await untilWorking(project, 2);
  const stopped = await project.klauss('stop', first, '--force');
  expect(stopped).toMatchObject({ exitCode: 0, stderr: '' });
  expect(stopped.stdout).toBe(
    `Job ${first} is stopped: 1 pending. \`klauss resume ${first}\` goes on with it.`,
  );
  const held = (await project.klauss('status', first)).stdout;
  expect(held).toMatch(/^Job \w+ \(paused\)/);
  expect(held).toContain('[pending (paused)]');
  expect(held).toContain(`Next: klauss resume ${first} goes on with it.`);
  expect((await project.klauss('status', other)).stdout).toMatch(/\(running\): 0 of 1 done, 1 in progress/);

  const resumed = await project.klauss('resume', first);
  expect(resumed).toMatchObject({ exitCode: 0, stderr: '' });
  expect(resumed.stdout).toContain(`Next: klauss wait ${first} follows it.`);
  const end = await project.klauss('wait', first, '--json');
  expect(end).toMatchObject({ exitCode: 0 });
  expect(end.json<JobAndTasks>().tasks).toMatchObject([{ status: 'completed', attempt: 2 }]);
});

test.concurrent('cancel ends one task, or a whole job', async () => {
  await using project = await makeProject();
  await project.write('plan.json', {
    tasks: [
      { key: 'a', prompt: 'stub:forever' },
      { key: 'b', prompt: 'Do it.', depends_on: ['a'] },
      { key: 'c', prompt: 'stub:forever' },
      { key: 'd', prompt: 'Do it.', depends_on: ['c'] },
    ],
  });
  const submitted = await project.klauss('submit-file', 'plan.json', '--start', '2', '--json');
  const { job } = submitted.json<JobAndTasks>();
  await untilWorking(project, 2);
  const one = await project.klauss('cancel', `${job.id}/a`);
  expect(one).toMatchObject({ exitCode: 0, stderr: '' });
  expect(one.stdout).toMatch(/^Task 1 \(\w+\/a\): being ended$/);
  await until(project, async (queue) => (await queue.stats()).skipped === 1);
  expect(task.parse((await project.klauss('show', '1', '--json')).json())).toMatchObject({
    status: 'cancelled',
  });

  const all = await project.klauss('cancel', job.id, '--json');
  expect(all).toMatchObject({ exitCode: 0, stderr: '' });
  const end = await project.klauss('wait', job.id);
  expect(end.exitCode).toBe(1);
  expect(end.stdout).toMatch(/^Job \w+ \(cancelled\)/);
  expect((await project.klauss('stats')).stdout).toMatch(/cancelled/);
  const late = await project.klauss('cancel', `${job.id}/b`);
  expect(late).toMatchObject({ exitCode: 2, stdout: '' });
});
