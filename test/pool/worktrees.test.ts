/** Tasks in worktrees, from the submission to the integration branch, with the stub client and real git. */

import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG, stubClient } from '../support/project.ts';

const FILES = { 'README.md': 'A project.\n', 'list.txt': 'one\ntwo\nthree\n', '.gitignore': 'ignored/\n' };

const inWorktrees = (workspace = '', files: Readonly<Record<string, string>> = FILES) =>
  makeProject({ config: `${STUB_CONFIG}\n[workspace]\n${workspace}\n`, files });

/** Writes a shell script beside the project, for the stub to run in its worktree; the directive for it. */
async function run(project: Project, name: string, script: string): Promise<string> {
  const path = join(dirname(project.root), name);
  await writeFile(path, script);
  return `stub:run=${path}`;
}

interface Finished {
  readonly job: string;
  readonly exitCode: number | undefined;
  readonly tasks: Readonly<Record<string, TaskOutput>>;
  /** The text of a file on the integration branch. */
  readonly merged: (path: string) => Promise<string>;
}

/** Runs a plan to its end. */
async function finish(project: Project, tasks: readonly object[], workers = 4): Promise<Finished> {
  await project.write('../plan.json', { goal: 'Try it', tasks });
  const submitted = await project.klauss('submit-file', '../plan.json', '--start', `${workers}`);
  expect(submitted.stderr).toBe('');
  return await waitFor(project);
}

async function waitFor(project: Project): Promise<Finished> {
  const end = await project.klauss('wait', '--json');
  const { job, tasks } = end.json<JobAndTasks>();
  return {
    job: job.id,
    exitCode: end.exitCode,
    tasks: Object.fromEntries(tasks.map((task) => [task.key, task])),
    merged: (path) => project.git('show', `klauss/${job.id}/integration:${path}`),
  };
}

/** The worktrees that are left, after the pool has ended. */
async function worktreesLeft(project: Project): Promise<readonly string[]> {
  await project.klauss('stop');
  const registered = (await project.git('worktree', 'list', '--porcelain'))
    .split('\n')
    .filter((line) => line.startsWith('worktree '));
  const directory = join(project.root, '.klauss', 'worktrees');
  return [...registered.slice(1), ...(existsSync(directory) ? await readdir(directory) : [])];
}

test("each task has a worktree of its own, and its work is merged; the user's tree stays as it was", async () => {
  await using project = await inWorktrees();
  await project.write('wip.txt', 'not committed\n');
  const look = await run(project, 'look.sh', 'cat wip.txt README.md > seen-$1.txt; pwd > where-$1.txt');
  const { exitCode, tasks, job, merged } = await finish(project, [
    { key: 'a', prompt: look },
    { key: 'b', prompt: look },
    {
      key: 'c',
      prompt: `stub:write=c.txt`,
      depends_on: ['a', 'b'],
      expected_outputs: ['c.txt'],
      verify: ['cat seen-a.txt seen-b.txt'],
    },
  ]);
  expect(exitCode).toBe(0);
  expect(await project.git('status', '--short')).toBe('?? wip.txt');
  expect(await project.git('stash', 'list')).toBe('');
  expect(await merged('seen-a.txt')).toBe('not committed\nA project.');
  expect(await merged('where-b.txt')).toBe(join(project.root, '.klauss', 'worktrees', job, 'b'));
  expect(await merged('c.txt')).toBe('written by c');
  expect(tasks['a']).toMatchObject({
    isolation: 'worktree',
    branch: `klauss/${job}/a`,
    commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    landed: expect.stringMatching(/^[0-9a-f]{40}$/),
    files_changed: ['seen-a.txt', 'where-a.txt'],
  });
  const author = await project.git('log', '-1', '--format=%an <%ae>%n%B', `klauss/${job}/a`);
  expect(author).toContain('A User <user@example.org>\n');
  expect(author).toContain(`Klauss-Job: ${job}\nKlauss-Task: a\n`);
  expect(await worktreesLeft(project)).toEqual([]);
  expect(await project.git('fsck', '--no-dangling')).toBe('');
});

test('a conflict goes back to the session that made it, which resolves it', async () => {
  await using project = await inWorktrees();
  await project.onResume('printf "one\\nTWO by both\\nthree\\n" > list.txt');
  const { exitCode, tasks, merged } = await finish(project, [
    { key: 'a', prompt: await run(project, 'a.sh', 'sed -i "s/two/TWO by a/" list.txt; sleep 0.5') },
    { key: 'b', prompt: await run(project, 'b.sh', 'sed -i "s/two/TWO by b/" list.txt; sleep 1') },
  ]);
  expect(exitCode).toBe(0);
  expect([tasks['a']?.resolves, tasks['b']?.resolves]).toEqual([0, 1]);
  expect(await merged('list.txt')).toBe('one\nTWO by both\nthree');
  const { attempts } = (await project.klauss('show', `${tasks['b']?.id}`, '--json')).json<{
    attempts: object[];
  }>();
  expect(attempts).toHaveLength(1);
  expect(tasks['b']?.cost_usd).toBeCloseTo(0.02);
});

test('a conflict that is not resolved fails the task: its branch stays, and what is independent goes on', async () => {
  await using project = await inWorktrees('resolve_attempts = 1');
  const { tasks, job, merged } = await finish(project, [
    { key: 'a', prompt: await run(project, 'a.sh', 'sed -i "s/two/TWO by a/" list.txt; sleep 0.5') },
    { key: 'b', prompt: await run(project, 'b.sh', 'sed -i "s/two/TWO by b/" list.txt; sleep 1') },
    { key: 'after', prompt: 'stub:write=after.txt', depends_on: ['a'] },
    { key: 'lost', prompt: 'stub:write=lost.txt', depends_on: ['b'] },
  ]);
  expect(tasks['b']).toMatchObject({ status: 'failed', reason: 'conflict', resolves: 1 });
  expect(tasks['b']?.error).toContain('list.txt');
  expect([tasks['a']?.status, tasks['after']?.status, tasks['lost']?.status]).toEqual([
    'completed',
    'completed',
    'skipped',
  ]);
  expect(await merged('list.txt')).toBe('one\nTWO by a\nthree');
  expect(await project.git('show', `klauss/${job}/b:list.txt`)).toBe('one\nTWO by b\nthree');
  expect(await worktreesLeft(project)).toEqual([]);
});

test('what is green alone and red together goes back with the output of the gate', async () => {
  await using project = await inWorktrees();
  const gate = '! { [ -e a.txt ] && [ -e b.txt ] && [ ! -e both.txt ]; } || { echo needs both.txt; exit 1; }';
  await project.onResume('echo both > both.txt');
  const { exitCode, tasks, merged, job } = await finish(project, [
    { key: 'a', prompt: 'stub:write=a.txt stub:sleep=0.3', verify: [gate] },
    { key: 'b', prompt: 'stub:write=b.txt stub:sleep=0.8', verify: [gate] },
  ]);
  expect(exitCode).toBe(0);
  expect(tasks['b']?.resolves).toBe(1);
  expect(await merged('both.txt')).toBe('both');
  const events = (await project.read(`.klauss/logs/${job}/b.1.jsonl`))
    .split('\n')
    .filter((line) => line.includes('"init"'));
  expect(events).toHaveLength(2);
});

test('a tip that stays red fails the task with the reason gates, and the tip as it was', async () => {
  await using project = await inWorktrees('resolve_attempts = 2');
  const gate = '! { [ -e a.txt ] && [ -e b.txt ]; }';
  const { tasks, job } = await finish(project, [
    { key: 'a', prompt: 'stub:write=a.txt stub:sleep=0.3', verify: [gate] },
    { key: 'b', prompt: 'stub:write=b.txt stub:sleep=0.8', verify: [gate] },
    { key: 'c', prompt: 'stub:write=c.txt stub:sleep=0.8' },
  ]);
  expect(tasks['b']).toMatchObject({ status: 'failed', reason: 'gates' });
  expect([tasks['a']?.status, tasks['c']?.status]).toEqual(['completed', 'completed']);
  expect(await project.git('ls-tree', '--name-only', `klauss/${job}/integration`)).not.toContain('b.txt');
});

test('an expected output that git ignores is not taken for one', async () => {
  await using project = await inWorktrees();
  const { tasks } = await finish(project, [
    {
      key: 'a',
      prompt: await run(project, 'a.sh', 'mkdir ignored; echo x > ignored/x.txt'),
      expected_outputs: ['ignored/x.txt'],
      max_retries: 0,
    },
  ]);
  expect(tasks['a']).toMatchObject({ status: 'failed', reason: 'outputs' });
  expect(tasks['a']?.error).toContain('ignored/x.txt');
});

test('what gates leave behind is no part of the result', async () => {
  await using project = await inWorktrees();
  const { job, exitCode } = await finish(project, [
    { key: 'a', prompt: 'stub:write=a.txt', verify: ['echo x > coverage.txt; echo changed >> README.md'] },
  ]);
  expect(exitCode).toBe(0);
  expect(await project.git('diff', '--name-only', 'HEAD', `klauss/${job}/integration`)).toBe('a.txt');
});

test('setup, links and .worktreeinclude make a worktree ready to work in, and are not committed', async () => {
  await using project = await inWorktrees('setup = "echo ready > setup.txt"\nlink = ["modules"]', {
    ...FILES,
    '.gitignore': '.env\n',
    '.worktreeinclude': '.env\n',
  });
  await project.write('.env', 'SECRET=1\n');
  await project.write('modules/m.js', 'm\n');
  await project.git('add', 'modules');
  await project.git('rm', '-rq', '--cached', 'modules');
  const see = await run(project, 'see.sh', 'cat .env modules/m.js setup.txt > seen.txt');
  const { job, merged, exitCode } = await finish(project, [{ key: 'a', prompt: see }]);
  expect(exitCode).toBe(0);
  expect(await merged('seen.txt')).toBe('SECRET=1\nm\nready');
  expect(
    await project.git('diff', '--name-only', `refs/klauss/${job}/base`, `klauss/${job}/integration`),
  ).toBe('seen.txt');
});

test('a setup that fails is told with its output, and costs no client', async () => {
  await using project = await inWorktrees('setup = "echo no network; exit 3"');
  const { tasks } = await finish(project, [{ key: 'a', prompt: 'Do it.', max_retries: 0 }]);
  expect(tasks['a']).toMatchObject({ status: 'failed', reason: 'error', cost_usd: 0 });
  expect(tasks['a']?.error).toContain('no network');
});

test('the work of a cancelled task is kept, and show names where', async () => {
  await using project = await inWorktrees();
  await project.write('../plan.json', [
    {
      key: 'a',
      prompt: `${await run(project, 'a.sh', 'echo half > half.txt; touch $HOME/started; sleep 1000')}`,
    },
  ]);
  await project.klauss('submit-file', '../plan.json', '--start', '1');
  await expect.poll(() => existsSync(join(dirname(project.root), 'started'))).toBe(true);
  await project.klauss('cancel', '1');
  const { tasks } = await waitFor(project);
  expect(tasks['a']?.status).toBe('cancelled');
  expect(await worktreesLeft(project)).toEqual([]);
  const { salvage } = (await project.klauss('show', '1', '--json')).json<{ salvage: string }>();
  expect(await project.git('show', `${salvage}:half.txt`)).toBe('half');
});

test('a failed attempt goes on in its worktree; a retry by hand begins in a fresh one', async () => {
  await using project = await inWorktrees();
  const count = await run(project, 'count.sh', 'echo x >> tries.txt');
  await project.resumeWith(count);
  const { tasks, job } = await finish(project, [
    { key: 'a', prompt: count, verify: ['false'], max_retries: 1 },
  ]);
  expect(tasks['a']).toMatchObject({ status: 'failed', reason: 'gates', attempt: 2 });
  expect(await project.git('show', `klauss/${job}/a:tries.txt`)).toBe('x\nx');
  await project.klauss('retry', job);
  const again = await waitFor(project);
  expect(again.tasks['a']).toMatchObject({ status: 'failed', attempt: 4 });
  expect(await project.git('show', `klauss/${job}/a:tries.txt`)).toBe('x\nx');
  await project.klauss('stop'); // the worktree is removed when the task has ended: the pool's end waits for that
  const kept = await project.git('log', '--format=%H', `refs/klauss/${job}/a/salvage`);
  expect(kept.split('\n').length).toBeGreaterThan(4);
});

test('a task that is stopped goes on where it was, in the same worktree', async () => {
  await using project = await inWorktrees();
  await project.onResume('echo second >> work.txt');
  const slow = await run(project, 'slow.sh', 'echo first > work.txt; touch $HOME/started; sleep 1000');
  await project.write('../plan.json', [{ key: 'a', prompt: slow }]);
  await project.klauss('submit-file', '../plan.json', '--start', '1');
  await expect.poll(() => existsSync(join(dirname(project.root), 'started'))).toBe(true);
  await project.klauss('stop', '--grace', '0');
  const { merged, exitCode } = await waitFor(project);
  expect(exitCode).toBe(0);
  expect(await merged('work.txt')).toBe('first\nsecond');
});

test('the files that running tasks really change are watched, and shown where they meet', async () => {
  await using project = await inWorktrees();
  const edit = await run(project, 'edit.sh', 'echo $1 >> list.txt; echo $1 > $1.txt; sleep 1000');
  await project.write('../plan.json', [
    { key: 'a', prompt: edit },
    { key: 'b', prompt: edit },
  ]);
  await project.klauss('submit-file', '../plan.json', '--start', '2');
  const shown = async () => (await project.klauss('show', '1', '--json')).json<{ files_changed: string[] }>();
  await expect.poll(async () => (await shown()).files_changed).toEqual(['a.txt', 'list.txt']);
  const { jobs } = (await project.klauss('status', '--json')).json<{ jobs: { id: string }[] }>();
  await expect
    .poll(async () => (await project.klauss('status', jobs[0]?.id ?? '')).stdout)
    .toContain('! list.txt is being changed by a and b');
});

/** git refuses to collect in the few milliseconds in which another git makes a worktree: its HEAD is no commit yet. */
async function collect(project: Project): Promise<void> {
  const collected = await project.git('gc', '--quiet', '--prune=now').catch((error: Error) => error.message);
  if (/bad object worktrees\/|commondir|'.git\/worktrees\//.test(collected)) await collect(project);
  else expect(collected).toBe('');
}

test('two jobs at once, and the user committing, switching branches and collecting garbage, disturb nobody', async () => {
  await using project = await inWorktrees();
  const tasks = (name: string) =>
    Array.from({ length: 4 }, (_, n) => ({
      key: `${name}${n}`,
      prompt: `stub:write=${name}${n}.txt stub:sleep=0.5`,
    }));
  for (const name of ['x', 'y']) {
    await project.write(`../${name}.json`, tasks(name));
    await project.klauss('submit-file', `../${name}.json`);
  }
  await project.klauss('start', '4');
  const waits = (await project.klauss('status', '--json'))
    .json<{ jobs: { id: string }[] }>()
    .jobs.map(({ id }) => ({
      id,
      end: project.klauss('wait', id, '--json'),
    }));
  for (let round = 0; round < 5; round++) {
    await project.write(`user-${round}.txt`, 'mine\n');
    await project.git('checkout', '-q', '-B', `branch-${round}`);
    await project.git('add', '--all');
    await project.git('commit', '-q', '-m', `Mine ${round}`);
    await collect(project);
  }
  for (const { id, end } of waits) {
    expect((await end).exitCode).toBe(0);
    const files = (await project.git('ls-tree', '--name-only', `klauss/${id}/integration`)).split('\n');
    expect(files.filter((file) => /^[xy]\d\.txt$/.test(file))).toHaveLength(4);
    expect(files.filter((file) => file.startsWith('user-'))).toEqual([]);
  }
  expect(await project.git('status', '--short')).toBe('');
  expect(await project.git('fsck', '--no-dangling')).toBe('');
});

test('where no worktrees can be made, tasks share the directory and the submission says why', async () => {
  await using project = await makeProject({ files: {}, config: STUB_CONFIG });
  await project.git('checkout', '-q', '--orphan', 'empty');
  await project.write('plan.json', [{ key: 'a', prompt: 'stub:write=a.txt' }]);
  const dry = await project.klauss('submit-file', 'plan.json', '--dry-run');
  expect(dry.stdout).toMatch(/share the project's directory: .*commit/);
  const refused = await makeProject({ files: FILES, config: `[client]\ncommand = "${stubClient}"\n` });
  await using _ = refused;
  await refused.git('checkout', '-q', '--orphan', 'empty');
  await refused.write('plan.json', [{ key: 'a', prompt: 'Do it.', isolation: 'worktree' }]);
  const end = await refused.klauss('submit-file', 'plan.json', '--json');
  expect(end.exitCode).toBe(2);
  expect(end.stdout).toContain('isolation');
});
