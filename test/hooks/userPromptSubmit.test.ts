/** What a session hears at its next turn, and that it hears it once. */

import { execa } from 'execa';
import { expect, test } from 'vitest';
import { asPoolId } from '../../src/domain/ids.ts';
import { makeGate, until, untilWorking } from '../commands/running.ts';
import { pool } from '../queue/helpers.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, type Project } from '../support/project.ts';
import { type ClientSession, openSession } from './session.ts';

const QUIET = { exitCode: 0, stdout: '', stderr: '' };

/** Submits a plan in a session, with workers; returns the job's id. */
async function submit(project: Project, session: ClientSession, plan: object): Promise<string> {
  await project.write('plan.json', plan);
  const end = await session.klauss(['submit-file', 'plan.json', '--start', '2', '--json']);
  return (JSON.parse(end.stdout) as JobAndTasks).job.id;
}

/** The same for one task, and waits for its end where the session does not see it. */
async function runBehind(project: Project, session: ClientSession, plan: object): Promise<string> {
  const id = await submit(project, session, plan);
  await project.klauss('wait', id, '--no-start');
  return id;
}

/** The line that a turn begins with, or what the hook said instead. */
async function turn(session: ClientSession, options = {}): Promise<string> {
  const { stdout, ...end } = await session.hook('user-prompt-submit', { prompt: 'Go on.' }, options);
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  if (stdout === '') return '';
  const { systemMessage, ...rest } = JSON.parse(stdout);
  expect(rest).toEqual({
    hookSpecificOutput: { hookEventName: 'UserPromptSubmit', additionalContext: systemMessage },
  });
  expect(systemMessage).not.toContain('\n');
  return systemMessage;
}

const one = (goal: string, prompt = 'Do it.') => ({ goal, tasks: [{ key: 'a', prompt, max_retries: 0 }] });

test.concurrent('a job that ended is told once, to its own session', async () => {
  await using project = await makeProject({ files: { 'a.txt': 'a\n' } });
  await using session = openSession(project, 'session-one');
  await using other = openSession(project, 'session-other');
  await other.klauss(['submit', 'stub:forever']);
  const id = await runBehind(project, session, one('Build it', 'stub:write=b.txt'));
  // As Claude Code starts it, with nothing of anybody's environment but what the hook is promised.
  const hook = await execa(
    'env',
    [
      '-i',
      `PATH=${project.environment['PATH']}`,
      `HOME=${project.environment['HOME']}`,
      `CLAUDE_PROJECT_DIR=${project.root}`,
      'sh',
      'hooks/run.sh',
      'user-prompt-submit',
    ],
    {
      input: JSON.stringify({
        session_id: session.id,
        cwd: project.root,
        hook_event_name: 'UserPromptSubmit',
        prompt: 'Go on.',
      }),
    },
  );
  const line = `Klauss: job ${id} "Build it" completed: 1 of 1 tasks, $0.01; not applied yet: klauss apply ${id}.`;
  expect(hook).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(hook.stdout)).toEqual({
    systemMessage: line,
    hookSpecificOutput: { hookEventName: 'UserPromptSubmit', additionalContext: line },
  });
  expect(await session.hook('user-prompt-submit')).toMatchObject(QUIET);
  expect(await other.hook('user-prompt-submit')).toMatchObject(QUIET);
});

test.concurrent('several that ended are one line; what failed says where to look', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  const failed = await runBehind(project, session, one('Break it', 'stub:exit=3'));
  const completed = await runBehind(project, session, one('Build it'));
  expect(await turn(session)).toBe(
    `Klauss: job ${failed} "Break it" failed: 0 of 1 tasks, $0.01; why: klauss results ${failed}, again: klauss retry ${failed}. ` +
      `Also job ${completed} "Build it" completed: 1 of 1 tasks, $0.01.`,
  );
  for (const number of [1, 2, 3, 4]) await runBehind(project, session, one(`Goal ${number}`));
  expect(await turn(session)).toMatch(
    /^Klauss: job \w+ "Goal 2" .* Also job \w+ "Goal 4" .* Also 1 more ended before: klauss status\.$/,
  );
  expect(await turn(session)).toBe('');
});

test.concurrent.each(['wait', 'results', 'status'])(
  'what the session saw by `klauss %s` is not told again',
  async (command) => {
    await using project = await makeProject();
    await using session = openSession(project, 'session-one');
    const id = await submit(project, session, one('Build it'));
    if (command !== 'wait') await project.klauss('wait', id, '--no-start');
    const seen = await session.klauss([command, id]);
    expect(seen.stdout).toMatch(new RegExp(`^Job ${id} \\(completed\\)`));
    expect(seen.stdout).not.toContain('Klauss: job');
    expect(await turn(session)).toBe('');
  },
);

test.concurrent('what it cancelled itself is told only if that takes until later', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  await session.klauss(['submit', 'Do it.']);
  const waiting = await until(project, async (queue) => (await queue.jobs())[0]);
  await session.klauss(['cancel', waiting.id]);
  expect(await turn(session)).toBe('');
  const running = await submit(project, session, one('Build it', 'stub:forever'));
  await untilWorking(project);
  await session.klauss(['cancel', running]);
  await project.klauss('wait', running, '--no-start');
  expect(await turn(session)).toContain(`job ${running} "Build it" was cancelled: 0 of 1 tasks`);
});

test.concurrent('the list of jobs counts as heard as well; what somebody else looked at does not', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  await runBehind(project, session, one('Build it'));
  await project.klauss('status');
  await project.klauss('results');
  expect(await turn(session)).toContain('"Build it" completed');
  await runBehind(project, session, one('Build more'));
  await session.klauss(['status']);
  expect(await turn(session)).toBe('');
});

test.concurrent('waiting for one job tells what became of another meanwhile, which is then no news', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  const other = await runBehind(project, session, one('Build it'));
  const id = await submit(project, session, one('Wait for it'));
  const waited = await session.klauss(['wait', id]);
  const line = `Klauss: job ${other} "Build it" completed: 1 of 1 tasks, $0.01.`;
  expect(waited.stdout).toMatch(new RegExp(`^Job ${id} \\(completed\\)`));
  expect(waited.stdout.trimEnd().split('\n').at(-1)).toBe(line);
  expect(await turn(session)).toBe('');

  const next = await runBehind(project, session, one('Build more'));
  const json = await session.klauss(['results', id, '--json']);
  JSON.parse(json.stdout);
  expect(json.stderr).toMatch(new RegExp(`^Klauss: job ${next} "Build more" completed`));
  expect(await turn(session)).toBe('');
});

test.concurrent('a wait that gives up before the end has told nothing', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  const gate = await makeGate(project, 'pipe');
  const id = await submit(project, session, one('Build it', gate.directive));
  expect(await session.klauss(['wait', id, '--timeout', '0'])).toMatchObject({ exitCode: 3 });
  expect(await turn(session)).toBe('');
  await gate.open();
  await project.klauss('wait', id, '--no-start');
  expect(await turn(session)).toContain(`job ${id} "Build it" completed`);
});

test.concurrent('after /clear the next session of the client hears what the last one did not', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  const cleared = { session: 'session-two' };
  const id = await runBehind(project, session, one('Build it'));
  await session.hook('session-end', { reason: 'clear' });
  await session.hook('session-start', { source: 'clear' }, cleared);
  expect(await turn(session, cleared)).toContain(`job ${id} "Build it" completed`);
  expect(await turn(session, cleared)).toBe('');
});

test.concurrent('workers that stopped by themselves are told with what is to be done', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  await session.klauss(['submit', 'Do it.']);
  expect(await turn(session)).toBe('');
  const halt = { message: 'The API refuses the login: no key.', hint: 'Log in again.' };
  await until(project, async (queue) => {
    await queue.enterPool(pool(asPoolId('a')), null);
    await queue.updatePool(asPoolId('a'), { halt });
    await queue.updatePool(asPoolId('a'), { state: 'stopped' });
    return true;
  });
  expect(await turn(session)).toBe(
    'Klauss: the workers have stopped: The API refuses the login: no key. Log in again.',
  );
  expect(await turn(session)).toBe('');
});
