import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { ChildTask } from '../apply/child.ts';
import { optionsOf } from '../apply/ground.ts';
import { makeApplying } from './applying.ts';
import * as shapes from './shapes.ts';

const fileShape = z.strictObject({ path: z.string(), status: z.enum(['added', 'modified', 'deleted']) });
const appliedShape = z.strictObject({
  job: shapes.job,
  applied: shapes.job.shape.applied,
  dry_run: z.boolean(),
  mode: z.enum(['uncommitted', 'commit', 'merge', 'branch']),
  tasks: z.array(z.string()),
  files: z.array(fileShape),
  stat: z.string(),
  commit: z.string().nullable(),
  branch: z.string().nullable(),
  kept: z.array(z.strictObject({ path: z.string(), oid: z.string().nullable() })),
  holds_snapshot: z.boolean(),
  notes: z.array(z.string()),
});

test.concurrent('apply: the newest finished job with something new, as uncommitted changes', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const first = await applying.job([{ key: 'one', edits: { 'one.txt': 'one\n' } }]);
  const second = await applying.job();
  await applying.job([{ key: 'not yet'.replace(' ', '-') }]);
  const end = await project.klauss('apply');
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toBe(
    [
      `Landed as uncommitted changes: 3 tasks of job ${second.id}: login, style, docs.`,
      ' a.txt     | 2 +-',
      ' login.txt | 1 +',
      ' 2 files changed, 2 insertions(+), 1 deletion(-)',
      `\`klauss rollback ${second.id}\` takes it back.`,
    ].join('\n'),
  );
  expect(await project.read('login.txt')).toBe('login, documented\n');
  expect((await project.klauss('apply')).stdout).toContain(`1 task of job ${first.id}: one.`);
  const none = await project.klauss('apply');
  expect(none).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('Nothing to apply') });
  const again = await project.klauss('apply', second.id);
  expect(again).toMatchObject({ exitCode: 0, stdout: `Job ${second.id} is applied already.` });
});

test.concurrent('apply --json, --commit, --message', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const { id } = await applying.job();
  const dry = await project.klauss('apply', id, '--commit', '--dry-run', '--json');
  expect(dry).toMatchObject({ exitCode: 0, stderr: '' });
  expect(appliedShape.parse(dry.json())).toMatchObject({ dry_run: true, applied: null, commit: null });
  expect(await project.git('status', '--porcelain')).toBe('');

  const end = await project.klauss('apply', id, '--commit', '-m', 'Mine, all mine', '--json');
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  const landed = appliedShape.parse(end.json());
  expect(landed).toMatchObject({
    dry_run: false,
    mode: 'commit',
    applied: { mode: 'commit', tasks: ['login', 'style', 'docs'], branch: 'refs/heads/main' },
    files: [
      { path: 'a.txt', status: 'modified' },
      { path: 'login.txt', status: 'added' },
    ],
    commit: await project.git('rev-parse', 'HEAD'),
    holds_snapshot: false,
    notes: [],
  });
  expect(landed.job.applied).toEqual(landed.applied);
  expect(await project.git('log', '-1', '--format=%B')).toBe('Mine, all mine\n');
  expect(await project.git('status', '--porcelain')).toBe('');
  const status = await project.klauss('status', id);
  expect(status.stdout).toContain(`klauss rollback ${id} takes it back`);
});

test.concurrent('apply --merge and --task, several times', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const { id } = await applying.job();
  const some = await project.klauss('apply', id, '--task', 'style', '--merge', '--task=docs');
  expect(some).toMatchObject({ exitCode: 0, stderr: '' });
  expect(some.stdout).toMatch(
    new RegExp(`^Landed as merge [0-9a-f]{12} on main: 3 tasks of job ${id}: style, docs, login\\.`),
  );
  const bad = await project.klauss('apply', id, '--task', 'none', '--json');
  expect(bad).toMatchObject({ exitCode: 2 });
  expect(shapes.error.parse(bad.json()).error.code).toBe('not_found');
});

test.concurrent('apply --branch leaves the tree alone, and tells what the branch holds', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  await project.write('b.txt', 'mine\n');
  const { id } = await applying.job();
  const end = await project.klauss('apply', '--branch', 'result', id);
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toContain(
    `Branch result holds 3 tasks of job ${id}: login, style, docs. Your tree is as it was.`,
  );
  expect(end.stdout).toContain('work that you had not committed');
  expect(await project.git('status', '--porcelain')).toBe(' M b.txt');
  const taken = await project.klauss('apply', id, '--branch', 'result');
  expect(taken).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('There is a branch `result` already.'),
  });
});

test.concurrent('apply: a conflict changes nothing, names the files, and is exit code 1', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const { id } = await applying.job();
  await project.write('a.txt', 'mine\n');
  const end = await project.klauss('apply', id);
  expect(end).toMatchObject({ exitCode: 1, stdout: '' });
  expect(end.stderr).toContain('klauss: Your tree has other changes in the same places of a.txt.');
  expect(end.stderr).toContain('Nothing was changed.');
  const json = await project.klauss('apply', id, '--json');
  expect(json.exitCode).toBe(1);
  expect(shapes.error.parse(json.json()).error).toMatchObject({
    code: 'conflict',
    details: { files: ['a.txt'] },
  });
  expect(await project.git('status', '--porcelain')).toBe(' M a.txt');
  expect((await project.klauss('apply', id, '--branch', 'beside')).exitCode).toBe(0);
});

test.concurrent('apply: what is not finished or failed is told', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const unfinished = await applying.job([{ key: 'done', edits: { 'done.txt': 'done\n' } }, { key: 'later' }]);
  const end = await project.klauss('apply', unfinished.id);
  expect(end.exitCode).toBe(0);
  expect(end.stdout).toContain('is not finished (1 completed, 1 pending); the rest can be applied later.');
  await unfinished.finish([{ key: 'later', edits: { 'later.txt': 'later\n' } }]);
  const rest = await project.klauss('apply', unfinished.id);
  expect(rest.stdout).toMatch(/^Landed as uncommitted changes: 1 task of job \w+: later\./);

  const failed = await applying.job([
    { key: 'good', edits: { 'good.txt': 'good\n' } },
    { key: 'bad', edits: null },
  ]);
  const half = await project.klauss('apply', failed.id);
  expect(half.stdout).toContain(`Of job ${failed.id} bad failed: \`klauss status ${failed.id}\` tells why.`);
});

test.concurrent('apply: a job that worked in the project itself, and one that has nothing', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const nothing = await project.klauss('apply');
  expect(nothing).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Nothing was submitted') });
  const shared = await applying.job([{ key: 'a', edits: {} }], { shared: true });
  expect(await project.klauss('apply', shared.id)).toMatchObject({
    exitCode: 1,
    stdout: `Job ${shared.id}: its tasks worked in the project itself: there is nothing to apply.`,
  });
  const empty = await applying.job([{ key: 'a', edits: {} }]);
  expect(await project.klauss('apply', empty.id, '--json')).toMatchObject({ exitCode: 1 });
});

test.concurrent.each([
  [['--commit', '--merge'], /exclude each other/],
  [['--merge', '--branch', 'x'], /exclude each other/],
  [['--message', 'x'], /is for --commit and --merge/],
  [['--commit', '--message', ' '], /followed by a text/],
  [['--task', ''], /key of a task/],
  [['--branch', 'a..b'], /cannot be the name of a branch/],
  [['--comit'], /has no option --comit/],
])('apply %j is refused', async (args, message) => {
  await using applying = await makeApplying();
  const { id } = await applying.job();
  const end = await applying.project.klauss('apply', id, ...args);
  expect(end).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(message) });
  expect(await applying.project.git('status', '--porcelain')).toBe('');
});

test.concurrent('rollback takes it back, and refuses what would lose work', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const { id } = await applying.job();
  expect(await project.klauss('rollback', id)).toMatchObject({
    exitCode: 1,
    stdout: `Job ${id} is not applied: there is nothing to take back.`,
  });
  await project.klauss('apply', id);
  await project.write('a.txt', 'styled, and mine\n');
  const refused = await project.klauss('rollback', id);
  expect(refused).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('a.txt') });
  await project.write('a.txt', 'styled\n');
  const end = await project.klauss('rollback', id);
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toContain(`Job ${id} is taken back out of your tree.`);
  expect(end.stdout).toContain(`\`klauss apply ${id}\` lands it again.`);
  expect(await project.git('status', '--porcelain')).toBe('');

  await project.klauss('apply', id, '--commit');
  const json = await project.klauss('rollback', id, '--json');
  expect(json.json()).toMatchObject({
    job: { id, applied: null },
    rolled_back: { mode: 'commit', branch: 'refs/heads/main' },
    commit: await project.git('rev-parse', 'HEAD'),
    files: [
      { path: 'a.txt', status: 'modified' },
      { path: 'login.txt', status: 'deleted' },
    ],
  });
  expect(await project.git('diff', '--stat', 'HEAD~2', 'HEAD')).toBe('');
});

test.concurrent('rollback asks, where the configuration says so', async () => {
  await using applying = await makeApplying({ config: '[safety]\nconfirm_destructive = true\n' });
  const { project } = applying;
  const { id } = await applying.job();
  await project.klauss('apply', id);
  const asked = await project.klauss('rollback', id);
  expect(asked).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Say so with --yes.') });
  expect(await project.read('a.txt')).toBe('styled\n');
  expect(await project.klauss('rollback', id, '--yes')).toMatchObject({ exitCode: 0 });
  expect(await project.read('a.txt')).toBe('a\n');
});

test.concurrent('an apply that was killed is finished by whatever command comes next', async () => {
  await using applying = await makeApplying();
  const { project, ground } = applying;
  const fixture = await applying.job();
  const tip = await project.git('rev-parse', `klauss/${fixture.id}/integration`);
  const base = (await fixture.job()).base ?? '';
  const task: ChildTask = {
    root: project.root,
    scratch: join(project.root, '.klauss', 'tmp'),
    options: { ...optionsOf(base, tip), job: fixture.id, mode: 'commit', holds: { tip, tasks: ['login'] } },
    steps: 8,
  };
  const child = await execa(
    process.execPath,
    [join(import.meta.dirname, '..', 'apply', 'child.ts'), JSON.stringify(task)],
    { env: ground.environment, extendEnv: false, reject: false },
  );
  expect(child.signal).toBe('SIGKILL');
  expect(await project.git('status', '--porcelain')).not.toBe('');
  const end = await project.klauss('list', '--json');
  expect(end).toMatchObject({
    exitCode: 0,
    stderr: `The landing of job ${fixture.id} was interrupted; it is finished now.`,
  });
  expect(end.json<unknown[]>()).toHaveLength(3);
  expect(await project.git('status', '--porcelain')).toBe('');
  expect((await fixture.job()).applied).toMatchObject({ mode: 'commit', tip });
  expect(await project.klauss('list')).toMatchObject({ stderr: '' });
});
