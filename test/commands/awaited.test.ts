import { expect, test } from 'vitest';
import { makeProject } from '../support/project.ts';

test('a plan that is being written is awaited', async () => {
  await using project = await makeProject();
  const checking = project.start('submit-file', 'plans/p.json', '--dry-run', '--await', '60');
  await project.write('plans/p.json', [{ key: 'a', prompt: 'Do it.' }]);
  const { exitCode, stdout } = await checking;
  expect(exitCode).toBe(0);
  expect(stdout).toContain('1 task');
});

test('one that does not come is not finished yet: exit code 3, and nothing is changed', async () => {
  await using project = await makeProject();
  const end = await project.klauss('submit-file', 'p.json', '--await', '0.2');
  expect(end).toMatchObject({ exitCode: 3, stdout: 'p.json is not written yet.' });
  expect((await project.klauss('stats', '--json')).json()).toMatchObject({ pending: 0 });
});
