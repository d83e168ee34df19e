import { expect, test } from 'vitest';
import { identify } from '../../src/platform/processes.ts';
import { until } from '../commands/running.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject } from '../support/project.ts';
import { openSession } from './session.ts';

const QUIET = { exitCode: 0, stdout: '', stderr: '' };

test.concurrent('SessionStart registers the session with the process of its client, and says nothing without work', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  await project.klauss('conventions', 'tone=dry');
  expect(await session.hook('session-start', { source: 'startup' })).toMatchObject(QUIET);
  const sessions = await until(project, async (queue) => queue.sessions());
  expect(sessions).toMatchObject([{ id: 'session-one', process: identify(session.pid), endedAt: null }]);
});

test.concurrent('what a Bash call submits belongs to its session, which it registers when no hook did', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  const submitted = await session.klauss(['submit', 'Do it.', '--json']);
  expect(JSON.parse(submitted.stdout)).toMatchObject({ job: { session: 'session-one' } });
  const detached = await session.klauss(['submit', 'Do it.', '--detach', '--json']);
  expect(JSON.parse(detached.stdout)).toMatchObject({ job: { session: null } });
  const sessions = await until(project, async (queue) => queue.sessions());
  expect(sessions).toMatchObject([{ id: 'session-one', process: identify(session.pid) }]);
});

test.concurrent('it tells the user and the model in one line of unfinished work, the same line', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  await project.write('plan.json', { goal: 'Build the shop', tasks: [{ prompt: 'One' }, { prompt: 'Two' }] });
  const submitted = await project.klauss('submit-file', 'plan.json', '--json');
  const { job } = submitted.json<JobAndTasks>();
  const line = `Klauss: job ${job.id} "Build the shop" is pending: 2 pending. \`klauss wait ${job.id}\` goes on with it.`;
  const one = await session.hook('session-start', { source: 'startup' });
  expect(one).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(one.stdout)).toEqual({
    systemMessage: line,
    hookSpecificOutput: { hookEventName: 'SessionStart', additionalContext: line },
  });
  expect(one.stdout.trimEnd()).not.toContain('\n');

  await project.klauss('submit', 'Do it.');
  const two = await session.hook('session-start', { source: 'compact' });
  const { systemMessage } = JSON.parse(two.stdout) as { systemMessage: string };
  expect(systemMessage).toMatch(/^Klauss: job \w+ "Do it\." .* 1 more is unfinished: `klauss status`\.$/);
});

test.concurrent('the work of another session is told only when that session is gone', async () => {
  await using project = await makeProject();
  await using other = openSession(project, 'session-other');
  await using session = openSession(project, 'session-one');
  await other.klauss(['submit', 'Do it.']);
  expect(await session.hook('session-start', { source: 'startup' })).toMatchObject(QUIET);
  await other.kill();
  const told = await session.hook('session-start', { source: 'startup' });
  expect(JSON.parse(told.stdout)).toMatchObject({ systemMessage: expect.stringContaining('"Do it."') });
});

test.concurrent('a session that is resumed in a new process is told of its own paused job', async () => {
  await using project = await makeProject();
  const before = openSession(project, 'session-one');
  await before.klauss(['submit', 'Do it.']);
  await before.hook('session-end', { reason: 'prompt_input_exit' });
  await before.kill();
  await using after = openSession(project, 'session-one');
  const told = await after.hook('session-start', { source: 'resume' });
  expect(JSON.parse(told.stdout)).toMatchObject({
    systemMessage: expect.stringMatching(/is paused: 1 pending\. `klauss wait \w+` goes on with it\.$/),
  });
  // Within a session, what is not the result costs tokens.
  expect(await after.klauss(['wait'])).toMatchObject({ exitCode: 0, stderr: '' });
});
