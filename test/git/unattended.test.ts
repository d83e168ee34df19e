import { execa } from 'execa';
import { expect, test } from 'vitest';
import { unattendedGit } from '../../src/git/unattended.ts';
import { makeRepository } from '../support/repository.ts';

test('a git that a worker starts does not collect, and keeps what its environment had set before', async () => {
  await using repository = await makeRepository();
  const before = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'user.name',
    GIT_CONFIG_VALUE_0: 'By environment',
  };
  for (const [given, name] of [
    [{}, 'A User'],
    [before, 'By environment'],
  ] as const) {
    const env = unattendedGit({ ...repository.environment, ...given });
    const get = async (key: string): Promise<string> =>
      (await execa('git', ['config', '--get', key], { cwd: repository.root, env, extendEnv: false })).stdout;
    expect(await get('user.name')).toBe(name);
    expect(await get('maintenance.auto')).toBe('false');
    const trace = await execa('git', ['commit', '--allow-empty', '-m', 'Another'], {
      cwd: repository.root,
      env: { ...env, GIT_TRACE: '1' },
      extendEnv: false,
    });
    expect(trace.stderr).not.toMatch(/run_command: git (maintenance|gc)/);
  }
});
