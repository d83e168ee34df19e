/** `[safety] confirm_destructive`, answered in a real terminal. Without one it is refused: see housekeeping, apply, pool/projects. */

import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { klaussBinary, makeProject, type Project, STUB_CONFIG } from '../support/project.ts';
import { startTerminal, type Terminal } from '../support/terminal.ts';
import { until, untilWorking } from './running.ts';

const QUESTION = /\[y\/N\]$/;

/** Types a command into a shell in a terminal; what is said before and after is on its screen. */
async function ask(project: Project, ...args: readonly string[]): Promise<Terminal> {
  const script = '"$@"; echo "exit $?"; exec cat';
  const terminal = await startTerminal({
    command: ['sh', '-c', script, 'sh', process.execPath, klaussBinary, ...args],
    cwd: project.root,
    env: project.environment,
  });
  await terminal.waitFor(QUESTION);
  return terminal;
}

test('on a terminal the user is asked, and only a yes is a yes', async () => {
  await using project = await makeProject({
    config: `${STUB_CONFIG}[safety]\nconfirm_destructive = true\n`,
  });
  const { job } = (await project.klauss('submit', 'Do it.', '--json')).json<JobAndTasks>();
  await project.klauss('wait');
  const clean = ['clean', '--older-than', '0'] as const;
  for (const keys of [['Enter'], ['n', 'Enter'], ['C-c'], ['C-d'], ['y', 'C-c']]) {
    await using terminal = await ask(project, ...clean);
    expect(await terminal.screen()).toMatch(new RegExp(`This would remove:\njob ${job.id}\nGo on\\? `));
    await terminal.press(...keys);
    const screen = await terminal.waitFor(/exit \d+/);
    expect(screen, keys.join(' ')).toMatch(
      /\nklauss: Interrupted: nothing was changed\.\nRun the same command again when it suits you\.\nexit 130$/,
    );
  }
  expect((await project.klauss('list', '--json')).json()).toHaveLength(1);
  await using terminal = await ask(project, ...clean);
  await terminal.type('yes');
  await terminal.press('Enter');
  expect(await terminal.waitFor(/exit \d+/)).toMatch(/Removed 1 finished job: \w+\.\nexit 0$/);
}, 60_000);

test('what would be cut short is named, with what it has cost', async () => {
  await using project = await makeProject({
    config: `${STUB_CONFIG}[safety]\nconfirm_destructive = true\n`,
  });
  await project.resumeWith('stub:forever');
  await project.write('plan.json', [{ key: 'long', prompt: 'Do it.', verify: ['false'], max_retries: 1 }]);
  const submitted = await project.klauss('submit-file', 'plan.json', '--start', '1', '--json');
  const { job } = submitted.json<JobAndTasks>();
  await until(project, async (queue) =>
    (await queue.tasks({ status: 'running' })).some(({ attempt }) => attempt === 2),
  );
  await untilWorking(project);
  await using cancelling = await ask(project, 'cancel', `${job.id}/long`);
  await cancelling.press('Enter');
  expect(await cancelling.waitFor(/exit \d+/)).toContain(
    `This would end and cancel 1 running task (${job.id}/long; 1 worker, $0.01 in earlier attempts).`,
  );
  await using stopping = await ask(project, 'stop', '--force');
  await stopping.press('y', 'Enter');
  expect(await stopping.waitFor(/exit \d+/)).toMatch(/They go back to pending\..*Stopped\..*exit 0$/s);

  // What is pending only, and what is stopped gently, is not asked for.
  expect(await project.klauss('cancel', job.id)).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await project.klauss('kill')).toMatchObject({ exitCode: 0, stdout: 'No workers run.' });
}, 60_000);
