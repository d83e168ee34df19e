/** Done means proven: what becomes of workers that say "done" and lie, with the stub client in worktrees. */

import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';

const FILES = {
  'README.md': 'A project.\n',
  'src/a.txt': 'right\n',
  'test/a.test.sh': 'grep -q right src/a.txt\n',
  'check.sh': 'for file in test/*.test.sh; do sh "$file" || { echo "$file failed"; exit 1; }; done\n',
};

/** The same with a test script, which is found. */
const PACKAGE = { ...FILES, 'package.json': JSON.stringify({ scripts: { test: 'sh check.sh' } }) };

const project = (verify = '') =>
  makeProject({ config: `${STUB_CONFIG}\n[verify]\n${verify}\n`, files: FILES });

interface Shown extends TaskOutput {
  readonly receipt: Readonly<Record<string, unknown>> | null;
  readonly attempts: readonly {
    readonly outcome: string;
    readonly session: string;
    readonly error: string;
  }[];
}

/** The directive for a shell script that the stub is to run in its worktree. */
async function script(of: Project, name: string, text: string): Promise<string> {
  const path = join(dirname(of.root), name);
  await writeFile(path, text);
  return `stub:run=${path}`;
}

/** Runs one task to its end. */
async function runOne(of: Project, task: object): Promise<Shown> {
  await of.write('../plan.json', [{ key: 'a', ...task }]);
  await of.klauss('submit-file', '../plan.json', '--start', '1');
  await of.klauss('wait', '--json');
  return (await of.klauss('show', '1', '--json')).json<Shown>();
}

/** Sessions of its attempts; one when all went on in the same. */
const sessions = ({ attempts }: Shown): number => new Set(attempts.map(({ session }) => session)).size;

test('one that does nothing and says done fails, and is told so in its session first', async () => {
  await using ground = await project();
  await ground.resumeWith('stub:idle');
  const task = await runOne(ground, { prompt: 'stub:idle' });
  expect(task).toMatchObject({ status: 'failed', reason: 'outputs', attempt: 2, receipt: null });
  expect(task.error).toContain('without a single tool call');
  expect(sessions(task)).toBe(1);
});

test('one that changes nothing has to say why', async () => {
  await using ground = await project();
  await ground.resumeWith('stub:lie');
  const liar = await runOne(ground, { prompt: 'stub:lie' });
  expect(liar).toMatchObject({ status: 'failed', reason: 'outputs', attempt: 2 });
  expect(liar.error).toContain('no file differs from what it started from');
});

test('the reason why nothing had to change is in the receipt, with what was proved', async () => {
  await using ground = await project('commands = ["sh check.sh"]');
  const task = await runOne(ground, { prompt: 'Look.' });
  expect(task).toMatchObject({ status: 'completed', attempt: 1 });
  const head = await ground.git('rev-parse', `klauss/${task.job}/integration`);
  const tree = await ground.git('rev-parse', `${head}^{tree}`);
  const { receipt } = task;
  expect(receipt).toMatchObject({
    commit: head,
    tree,
    unchanged: 'this is the stub',
    attempt: 1,
    tool_calls: 1,
  });
  expect(receipt?.['gates']).toMatchObject([
    { command: 'sh check.sh', directory: ground.root, source: 'config', exit_code: 0, waived: null },
  ]);
});

test('one that writes its output file empty fails', async () => {
  await using ground = await project();
  const empty = await script(ground, 'empty.sh', ': > made.txt');
  const task = await runOne(ground, { prompt: empty, expected_outputs: ['made.txt'] });
  expect(task).toMatchObject({
    status: 'failed',
    reason: 'outputs',
    attempt: 2,
    error: 'Expected outputs are empty: made.txt',
  });
});

test('one that breaks another module fails by the gates of the project', async () => {
  await using ground = await project('commands = ["sh check.sh"]');
  const broken = await script(ground, 'break.sh', 'echo wrong > src/a.txt; echo mine > src/b.txt');
  const task = await runOne(ground, { prompt: broken });
  expect(task).toMatchObject({ status: 'failed', reason: 'gates', attempt: 2 });
  expect(task.error).toContain('test/a.test.sh failed');
});

test('without any word on gates, what is found in the tree proves it', async () => {
  await using ground = await makeProject({ files: PACKAGE });
  const breaks = 'echo wrong > src/a.txt';
  const task = await runOne(ground, { prompt: await script(ground, 'break.sh', breaks) });
  expect(task).toMatchObject({ status: 'failed', reason: 'gates', attempt: 2 });
  expect(task.error).toContain('Gate `npm test` exited');
});

test('the script that a gate runs is not for the worker to change, unless its task says so', async () => {
  const cheats = `echo wrong > src/a.txt; echo '{"scripts":{"test":"true","more":"true"}}' > package.json`;
  await using ground = await makeProject({ files: PACKAGE });
  const task = await runOne(ground, { prompt: await script(ground, 'cheat.sh', cheats) });
  expect(task).toMatchObject({ status: 'failed', reason: 'gates', attempt: 2 });
  expect(task.error).toContain('The script `test` of package.json was changed');

  await using other = await makeProject({ files: PACKAGE });
  const named = await runOne(other, {
    prompt: await script(other, 'cheat.sh', cheats),
    touches: ['package.json'],
  });
  expect(named).toMatchObject({ status: 'completed', attempt: 1 });
});

test('what gates rest on cannot be deleted: npm would take the package.json of the user above the worktree', async () => {
  await using ground = await makeProject({ files: PACKAGE });
  const breaks = 'echo wrong > src/a.txt; rm package.json';
  const task = await runOne(ground, { prompt: await script(ground, 'break.sh', breaks) });
  expect(task).toMatchObject({ status: 'failed', reason: 'gates', attempt: 2 });
  expect(task.error).toContain('`touches`: package.json');
});

test('what was found and had failed before is waived, on the task and on the merged tree', async () => {
  await using ground = await makeProject({ files: { ...PACKAGE, 'src/a.txt': 'wrong\n' } });
  const task = await runOne(ground, { prompt: 'stub:write=b.txt' });
  expect(task).toMatchObject({ status: 'completed', attempt: 1, gates: [] });
  expect(task.receipt?.['gates']).toMatchObject([
    { command: 'npm test', source: 'detected', exit_code: 1, waived: 'it failed before the work as well' },
  ]);
  expect(await ground.git('show', `klauss/${task.job}/integration:src/a.txt`)).toBe('wrong');
});

test('one that deletes the test that fails does not get away with it', async () => {
  await using ground = await project('commands = ["sh check.sh"]');
  const deletes = 'echo wrong > src/a.txt; rm test/a.test.sh; echo true > test/b.test.sh';
  const task = await runOne(ground, { prompt: await script(ground, 'delete.sh', deletes) });
  expect(task).toMatchObject({ status: 'failed', reason: 'gates', attempt: 2 });
  expect(task.error).toBe(
    'Deleted, though gates rest on it and the task does not name it in `touches`: test/a.test.sh',
  );
});

test('a test may be moved, and deleted by a task that names it', async () => {
  await using ground = await project('commands = ["sh check.sh"]');
  const moved = await runOne(ground, {
    prompt: await script(
      ground,
      'move.sh',
      'mkdir test/more; mv test/a.test.sh test/more/; echo true > test/b.test.sh',
    ),
  });
  expect(moved).toMatchObject({ status: 'completed', attempt: 1 });

  await using other = await project('commands = ["sh check.sh"]');
  const named = await runOne(other, {
    prompt: await script(other, 'delete.sh', 'rm test/a.test.sh; echo true > test/b.test.sh'),
    touches: ['test/**'],
  });
  expect(named).toMatchObject({ status: 'completed', attempt: 1 });
});

test('one that succeeds on the second try is told exactly what failed, in its session', async () => {
  await using ground = await project();
  const half = await script(ground, 'half.sh', 'echo half > made.txt');
  await ground.onResume('echo whole > made.txt');
  const task = await runOne(ground, {
    prompt: half,
    verify: ['grep whole made.txt || { echo "only half"; exit 7; }'],
  });
  expect(task).toMatchObject({ status: 'completed', attempt: 2, reason: null, error: null });
  expect(task.attempts).toMatchObject([
    { outcome: 'failed', reason: 'gates', error: expect.stringContaining('exited 7'), cost_usd: 0.01 },
    { outcome: 'completed', cost_usd: 0.01 },
  ]);
  expect(task.attempts[0]?.error).toContain('only half');
  expect(sessions(task)).toBe(1);
});

test('one that fails in the same way again is not tried for ever', async () => {
  await using ground = await project();
  const task = await runOne(ground, {
    prompt: 'Do it.',
    verify: ['echo "at $(date +%N)"; false'],
    max_retries: 50,
  });
  expect(task).toMatchObject({ status: 'failed', reason: 'gates', attempt: 2 });
  expect(task.error).toContain('It failed in the same way before, so it was not tried again.');
});

test('gates of several workers run one at a time, where the limit says so', async () => {
  await using ground = await project('max_parallel = 1');
  const lock = join(dirname(ground.root), 'lock');
  const alone = `mkdir ${lock} && sleep 0.2 && rmdir ${lock}`;
  const tasks = ['a', 'b', 'c'].map((key) => ({
    key,
    prompt: `stub:write=${key}.txt`,
    verify: [`: ${key}; ${alone}`],
  }));
  await ground.write('../plan.json', tasks);
  await ground.klauss('submit-file', '../plan.json', '--start', '3');
  const { job } = (await ground.klauss('wait', '--json')).json<JobAndTasks>();
  expect(job.tasks).toMatchObject({ completed: 3 });
});

test('a blocked worker may think again', async () => {
  await using ground = await project();
  const task = await runOne(ground, { prompt: 'stub:blocked' });
  expect(task).toMatchObject({ status: 'completed', attempt: 2 });
  expect(sessions(task)).toBe(1);
});

test('a crash begins afresh, and is told what stands in the tree', async () => {
  await using ground = await project('commands = ["true"]');
  const half = await script(ground, 'half.sh', 'echo half > half.txt');
  await ground.write('.klauss.toml', `${STUB_CONFIG}\n[monitoring]\ndetailed_logging = true\n`);
  const task = await runOne(ground, { prompt: `stub:once=../once ${half} stub:exit=3` });
  expect(task).toMatchObject({ status: 'completed', attempt: 2 });
  expect(sessions(task)).toBe(2);
  const log = await ground.read('.klauss/logs/worker_1.log');
  expect(log).toContain('Its changes are still in the tree, and may be half done: `half.txt`.');
});
