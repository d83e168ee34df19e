import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { klaussBinary } from '../support/project.ts';
import { makeApplying } from './applying.ts';
import { appeared } from './running.ts';

test.concurrent('diff of a job and of a task', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const { id } = await applying.job();
  const names = await project.klauss('diff', '--name-only');
  expect(names).toMatchObject({ exitCode: 0, stdout: 'a.txt\nlogin.txt', stderr: '' });
  const stat = await project.klauss('diff', id, '--stat');
  expect(stat.stdout).toContain('2 files changed');
  const task = await project.klauss('diff', `${id}/docs`);
  expect(task.stdout).toMatch(/^diff --git a\/login.txt b\/login.txt/);
  expect(task.stdout).toContain('-login\n+login, documented');
  const json = await project.klauss('diff', `${id}/style`, '--json');
  expect(json.json()).toEqual({
    job: id,
    task: 'style',
    from: expect.any(String),
    to: expect.any(String),
    files: [{ path: 'a.txt', status: 'modified' }],
    patch: expect.stringContaining('+styled'),
  });
});

test.concurrent('diff tells of nothing on stderr, so that its output is a patch', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const { id } = await applying.job([{ key: 'a' }]);
  expect(await project.klauss('diff', id)).toMatchObject({
    exitCode: 0,
    stdout: '',
    stderr: `Nothing has changed in ${id} yet.`,
  });
  expect((await project.klauss('diff', `${id}/a`, '--json')).json()).toMatchObject({ files: [], patch: '' });
  const bad = await project.klauss('diff', id, '--stat', '--name-only');
  expect(bad).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('exclude each other') });
});

test.concurrent('diff is what git apply takes, byte for byte', async () => {
  await using applying = await makeApplying();
  const { project, ground } = applying;
  const fixture = await applying.job([{ key: 'a' }]);
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256));
  const latin = Buffer.from('caf\xe9\n', 'latin1');
  const base = (await fixture.job()).base ?? '';
  const tip = await ground.change(base, async (directory) => {
    await writeFile(join(directory, 'image.bin'), bytes);
    await writeFile(join(directory, 'latin.txt'), latin);
    await writeFile(join(directory, 'sp ace ü.txt'), 'x\n');
    await execa('git', ['mv', 'b.txt', 'moved.txt'], { cwd: directory });
  });
  await project.git('update-ref', `refs/heads/klauss/${fixture.id}/integration`, tip);
  const { stdout } = await execa(process.execPath, [klaussBinary, 'diff', fixture.id], {
    cwd: project.root,
    env: project.environment,
    extendEnv: false,
    encoding: 'buffer',
    stripFinalNewline: false,
  });
  await execa('git', ['apply', '--index', '-'], { cwd: project.root, input: Buffer.from(stdout) });
  expect(await project.git('write-tree')).toBe(await project.git('rev-parse', `${tip}^{tree}`));
});

test.concurrent('diff of a running task is what its worktree holds right now', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const home = dirname(project.root);
  const [script, pipe, ready] = [join(home, 'work.sh'), join(home, 'pipe'), join(home, 'ready')];
  await execa('mkfifo', [pipe]);
  await writeFile(script, `echo task > a.txt; echo new > new.txt; : > ${ready}; read line < ${pipe}\n`);
  const submitted = await project.klauss('submit', `stub:run=${script}`, '--start', '1', '--json');
  const { job, tasks } = submitted.json<JobAndTasks>();
  await appeared(ready);
  const diff = await project.klauss('diff', String(tasks[0]?.id), '--name-only');
  expect(diff).toMatchObject({ exitCode: 0, stdout: 'a.txt\nnew.txt', stderr: '' });
  expect(await project.git('status', '--porcelain')).toBe('');
  await writeFile(pipe, 'go\n');
  await project.klauss('wait', job.id);
  const landed = await project.klauss('diff', `${job.id}/${tasks[0]?.key}`, '--name-only');
  expect(landed).toMatchObject({ exitCode: 0, stdout: 'a.txt\nnew.txt' });
});
