/** Where a hook has nothing to do, or cannot. */

import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { until, untilWorking } from '../commands/running.ts';
import { makeProject, repository } from '../support/project.ts';
import { openSession } from './session.ts';

const NAMES = ['session-start', 'user-prompt-submit', 'stop', 'session-end'] as const;
const QUIET = { exitCode: 0, stdout: '', stderr: '' };

test.concurrent('where Klauss was never used, a hook loads nothing but itself', async () => {
  await using project = await makeProject();
  // A copy of itself alone: whatever it would load is not there, and neither is Node.
  const copy = join(project.root, 'elsewhere', 'hooks', 'run.sh');
  await mkdir(join(project.root, 'elsewhere', 'hooks'), { recursive: true });
  await copyFile(join(repository, 'hooks', 'run.sh'), copy);
  const hook = (name: string) =>
    execa('sh', [copy, name], {
      cwd: project.root,
      env: { ...project.environment, CLAUDE_PROJECT_DIR: project.root },
      extendEnv: false,
      reject: false,
      input: JSON.stringify({ session_id: 'session-one', cwd: project.root }),
    });
  for (const name of NAMES) expect(await hook(name), name).toMatchObject(QUIET);

  await mkdir(join(project.root, '.klauss'));
  const used = await hook('stop');
  expect(used).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('hooks/run.cjs') });
});

test.concurrent('in a worker, hooks do nothing at all', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  await session.klauss(['submit', 'stub:sleep=60', '--start', '1']);
  await untilWorking(project);
  const before = await until(project, async (queue) => [await queue.lastEvent()]);
  const environment = { KLAUSS_WORKER: 'worker_1@pool' };
  for (const name of NAMES) {
    const end = await session.hook(name, { reason: 'other' }, { session: 'session-of-worker', environment });
    expect(end, name).toMatchObject(QUIET);
    const own = await session.hook(name, { reason: 'other' }, { environment });
    expect(own, name).toMatchObject(QUIET);
  }
  expect(await until(project, async (queue) => [await queue.lastEvent()])).toEqual(before);
});

test.concurrent.each([
  ['garbage', 'garbage\nin two lines', 'this is no JSON'],
  ['nothing', '', 'this is no JSON'],
  ['no session', '{"cwd": "/"}', 'this has no session_id'],
  ['null', 'null', 'this has no session_id'],
])('%s on stdin is said in one line and never stops the session', async (_, input, told) => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  await mkdir(join(project.root, '.klauss'));
  for (const name of NAMES) {
    const end = await session.hook(name, {}, { input });
    expect(end, name).toMatchObject({ exitCode: 1, stdout: '' }); // 2 would
    expect(end.stderr).toMatch(/^klauss: .*\n$/);
    expect(end.stderr).toContain(told);
  }
});

test.concurrent('an unknown hook, a wrong configuration: one line, and the session goes on', async () => {
  await using project = await makeProject({ config: '[workers]\nnumber = 3\n' });
  await using session = openSession(project, 'session-one');
  await mkdir(join(project.root, '.klauss'));
  const wrong = await session.hook('stop');
  expect(wrong).toMatchObject({ exitCode: 1, stdout: '' });
  expect(wrong.stderr).toContain('.klauss.toml');
  await project.write('.klauss.toml', '');
  const unknown = await session.hook('pre-tool-use' as 'stop');
  expect(unknown).toMatchObject({ exitCode: 1, stderr: 'klauss: There is no hook `pre-tool-use`.\n' });
});

test.concurrent('the queue may stand elsewhere', async () => {
  await using project = await makeProject();
  await using session = openSession(project, 'session-one');
  const environment = { KLAUSS_DB_PATH: join(project.root, 'other.db') };
  await session.klauss(['submit', 'Do it.', '--detach'], { environment });
  const told = await session.hook('session-start', { source: 'startup' }, { environment });
  expect(JSON.parse(told.stdout)).toMatchObject({ systemMessage: expect.stringContaining('"Do it."') });
});
