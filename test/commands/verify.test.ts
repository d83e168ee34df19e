/** A receipt is checkable later. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';

const FILES = { 'README.md': 'A project.\n', '.gitignore': 'ignored/\n' };

/** One task that wrote made.txt, completed; its `JOB/KEY`. */
async function completed(project: Project, task: object = {}): Promise<string> {
  await project.write('../plan.json', [
    { key: 'a', prompt: 'stub:write=made.txt', expected_outputs: ['made.txt'], ...task },
  ]);
  await project.klauss('submit-file', '../plan.json', '--start', '1');
  const { job } = (await project.klauss('wait', '--json')).json<JobAndTasks>();
  expect(job.status).toBe('completed');
  return `${job.id}/a`;
}

interface Verified {
  readonly proved: boolean;
  readonly commit: string | null;
  readonly gates: readonly { readonly command: string; readonly exit_code: number }[];
  readonly faults: readonly string[];
}

test('what was proved in a worktree is proved again there, whatever the tree of the user holds', async () => {
  await using project = await makeProject({ files: FILES });
  const task = await completed(project, { verify: ['grep -q written made.txt', 'pwd > where.txt'] });
  await project.klauss('stop'); // the task's own worktree is gone then
  const branches = await project.git('for-each-ref');
  const { exitCode, stdout } = await project.klauss('verify', task);
  expect(stdout).toMatch(
    /^Task 1 \(\w+\/a\): proved again on commit [0-9a-f]{12}\.\n {2}output made\.txt: made\.txt\n {2}gate `grep -q written made\.txt`: exit 0, /,
  );
  expect(exitCode).toBe(0);
  const again = (await project.klauss('verify', '1', '--json')).json<Verified>();
  expect(again).toMatchObject({ proved: true, faults: [], gates: [{ exit_code: 0 }, { exit_code: 0 }] });
  // Nothing is left of it.
  expect(await project.git('for-each-ref')).toBe(branches);
  expect((await project.git('worktree', 'list')).split('\n')).toHaveLength(1);
  expect(await project.git('status', '--short')).toBe('');
});

test('an output that the plan names by its path in the project is looked for in the worktree', async () => {
  await using project = await makeProject({ files: FILES });
  const task = await completed(project, { expected_outputs: [join(project.root, 'made.txt')] });
  expect((await project.klauss('verify', task)).exitCode).toBe(0);
});

test('what does not hold any more is told', async () => {
  await using project = await makeProject({ files: FILES });
  const switched = join(project.root, 'ignored', 'off');
  const task = await completed(project, {
    verify: [`test ! -e ${switched} || { echo "it is off"; exit 3; }`],
  });
  await project.write('ignored/off', '');
  const { exitCode, stdout } = await project.klauss('verify', task);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('not proved on commit');
  expect(stdout).toContain('exit 3');
  expect(stdout).toContain('it is off');
});

test('a task that shared the directory is looked at there, as it is now', async () => {
  await using project = await makeProject();
  const task = await completed(project, { verify: ['grep -q written made.txt'] });
  expect((await project.klauss('verify', task)).stdout).toContain('proved again in the project as it is now');
  await project.write('made.txt', '');
  const { exitCode, stdout } = await project.klauss('verify', task, '--json');
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    proved: false,
    commit: null,
    faults: ['Expected outputs are empty: made.txt', '`grep -q written made.txt` exits 1'],
  });
});

test('what never completed has nothing to verify', async () => {
  await using project = await makeProject({ config: `${STUB_CONFIG}\n` });
  await project.klauss('submit', 'Do it.');
  const { exitCode, stderr } = await project.klauss('verify', '1');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('has no receipt: it is pending.');
});
