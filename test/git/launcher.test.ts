import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { Launcher } from '../../src/git/launcher.ts';
import { GitError, git } from '../../src/git/run.ts';
import { expectNoSurvivors, survivors } from '../support/processes.ts';
import { gitEnvironment } from '../support/repository.ts';

/** A launcher whose processes can be found, with `git pause` and what it runs in. */
async function makeLauncher() {
  const cwd = await mkdtemp(join(tmpdir(), 'klauss-launcher-'));
  const marker = { KLAUSS_LAUNCHER_TEST: cwd };
  await writeFile(join(cwd, '.gitconfig'), `[alias]\n\tpause = "!touch '${cwd}/begun' && exec sleep 1000"\n`);
  const environment = { ...gitEnvironment(cwd), ...marker };
  const launcher = new Launcher(environment);
  const shells = async () => (await survivors(marker)).filter(({ command }) => command === '/bin/sh');
  const pauses = async () => (await survivors(marker)).filter(({ command }) => command === 'sleep 1000');
  const call = async (...args: string[]) => await git(args, { cwd, environment, launcher });
  return {
    cwd,
    marker,
    launcher,
    shells,
    pauses,
    call,
    [Symbol.asyncDispose]: async () => {
      await launcher[Symbol.asyncDispose]();
      await rm(cwd, { recursive: true });
    },
  };
}

test('shells are used again, and there are no more than calls at once', async () => {
  await using made = await makeLauncher();
  expect(await made.shells()).toEqual([]);
  for (let n = 0; n < 5; n++) await made.call('version');
  expect(await made.shells()).toHaveLength(1);
  await Promise.all(Array.from({ length: 3 }, () => made.call('version')));
  expect(await made.shells()).toHaveLength(3);
  await made.launcher[Symbol.asyncDispose]();
  await expectNoSurvivors(made.marker);
});

test('git that is ended by a signal is told', async () => {
  await using made = await makeLauncher();
  const call = expect(made.call('pause')).rejects.toThrow(/git pause failed in .*: ended by SIGKILL/);
  await expect.poll(made.pauses).toHaveLength(1);
  // git itself is its parent; a shell that dies of a signal would be told by git as an exit code.
  for (const { parent } of await made.pauses()) process.kill(parent, 'SIGKILL');
  await call;
  for (const { pid } of await made.pauses()) process.kill(pid, 'SIGKILL');
  expect((await made.call('version')).stdout).toMatch(/^git version/);
});

test('a shell that dies takes its call with it, and no other', async () => {
  await using made = await makeLauncher();
  const call = expect(made.call('pause')).rejects.toThrow(GitError);
  await expect.poll(made.pauses).toHaveLength(1);
  const [shell] = await made.shells();
  for (const { pid } of [shell, ...(await made.pauses())].filter((each) => each !== undefined))
    process.kill(pid, 'SIGKILL');
  await call;
  expect((await made.call('version')).stdout).toMatch(/^git version/);
});

test('an idle shell that dies is not used again', async () => {
  await using made = await makeLauncher();
  await made.call('version');
  const [shell] = await made.shells();
  process.kill(shell?.pid ?? 0, 'SIGKILL');
  await expectNoSurvivors(made.marker);
  expect((await made.call('version')).stdout).toMatch(/^git version/);
});

test('the shells end when the process dies that started them', async () => {
  await using made = await makeLauncher();
  const script = `
    const { Launcher } = await import('${new URL('../../src/git/launcher.ts', import.meta.url)}');
    const environment = { ...process.env };
    await new Launcher(environment).run({ args: ['version'], cwd: '/', environment });
    process.kill(process.pid, 'SIGKILL');`;
  const environment = { ...gitEnvironment(made.cwd), ...made.marker };
  const { signal } = await execa(process.execPath, ['--input-type=module', '--eval', script], {
    env: environment,
    extendEnv: false,
    reject: false,
  });
  expect(signal).toBe('SIGKILL');
  await expectNoSurvivors(made.marker);
});
