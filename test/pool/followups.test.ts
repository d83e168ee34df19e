/** Tasks that workers propose: they join the job where that is allowed, within bounds, or are only listed. */

import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';

interface Grown extends TaskOutput {
  readonly depth: number;
  readonly depends_on: readonly string[];
  readonly proposed_by: string | null;
}

/** Where the stub finds what the worker of a task is to propose; the directive for it. */
async function proposal(project: Project, name: string, followups: unknown): Promise<string> {
  await project.write(`../${name}.json`, followups as object);
  return `stub:followups=${join(dirname(project.root), `${name}.json`)}`;
}

async function finish(project: Project, plan: object): Promise<readonly Grown[]> {
  await project.write('../plan.json', plan);
  const submitted = await project.klauss('submit-file', '../plan.json', '--start', '1');
  expect(submitted.exitCode).toBe(0);
  return (await project.klauss('wait', '--json')).json<JobAndTasks & { readonly tasks: readonly Grown[] }>()
    .tasks;
}

const summary = (tasks: readonly Grown[]) =>
  tasks.map(({ key, status, depth, proposed_by, depends_on }) => ({
    key,
    status,
    depth,
    proposed_by,
    depends_on,
  }));

test('what a worker proposes joins its job and runs after it, in a worktree that holds its work', async () => {
  await using project = await makeProject({ files: { 'README.md': 'A project.\n' } });
  const proposes = await proposal(project, 'two', [
    { key: 'mend', prompt: 'stub:write=mended.txt', expected_outputs: ['found.txt', 'mended.txt'] },
    { key: 'tell', prompt: 'Tell of it.', depends_on: ['mend'] },
  ]);
  const tasks = await finish(project, {
    allow_followups: true,
    tasks: [{ key: 'find', prompt: `stub:write=found.txt ${proposes}` }],
  });
  expect(summary(tasks)).toEqual([
    { key: 'find', status: 'completed', depth: 0, proposed_by: null, depends_on: [] },
    { key: 'mend', status: 'completed', depth: 1, proposed_by: 'find', depends_on: ['find'] },
    { key: 'tell', status: 'completed', depth: 1, proposed_by: 'find', depends_on: ['mend', 'find'] },
  ]);
});

test('without leave they are only listed', async () => {
  await using project = await makeProject();
  const proposes = await proposal(project, 'one', [{ key: 'more', prompt: 'Do more.' }]);
  const tasks = await finish(project, { tasks: [{ key: 'a', prompt: proposes }] });
  expect(tasks).toMatchObject([{ key: 'a', status: 'completed' }]);
  expect((await project.klauss('results')).stdout).toContain('Do more.');
});

test('their number and depth are bounded', async () => {
  await using project = await makeProject({
    config: `${STUB_CONFIG}\n[followups]\nallow = true\nmax_tasks = 3\nmax_depth = 2\n`,
  });
  const again = await proposal(project, 'again', [{ prompt: 'Deeper still.' }]);
  const deep = await proposal(project, 'deep', [{ prompt: again }]);
  const many = await proposal(project, 'many', [
    { key: 'm1', prompt: 'One.' },
    { key: 'm2', prompt: 'Two.' },
    { key: 'm3', prompt: 'Three.' },
  ]);
  const tasks = await finish(project, {
    tasks: [
      { key: 'a', prompt: deep },
      // After the others, which are more urgent.
      { key: 'b', prompt: many, priority: 0 },
    ],
  });
  // Two steps down, and no third; then there is room for one more.
  expect(
    tasks.filter(({ depth }) => depth > 0).map(({ depth, proposed_by }) => [depth, proposed_by]),
  ).toEqual([
    [1, 'a'],
    [2, expect.stringMatching(/^task-/)],
    [1, 'b'],
  ]);
  expect(tasks.every(({ status }) => status === 'completed')).toBe(true);
});

test('what is no task does not join, and the one that proposed it is completed all the same', async () => {
  await using project = await makeProject();
  const proposes = await proposal(project, 'bad', [{ key: 'x', prompt: 'Do x.', depends_on: ['nobody'] }]);
  const tasks = await finish(project, { allow_followups: true, tasks: [{ key: 'a', prompt: proposes }] });
  expect(tasks).toMatchObject([{ key: 'a', status: 'completed' }]);
  expect(await project.read('.klauss/logs/worker_1.log')).toContain('no task has the key "nobody"');
});

test('a report cannot widen what workers may do', async () => {
  await using project = await makeProject();
  const proposes = await proposal(project, 'wide', [
    {
      key: 'x',
      prompt: 'Do x.',
      verify: ['touch pwned'],
      allow_external: true,
      model: 'opus',
      working_dir: '/',
    },
  ]);
  const tasks = await finish(project, { allow_followups: true, tasks: [{ key: 'a', prompt: proposes }] });
  expect(tasks).toMatchObject([
    { key: 'a' },
    { key: 'x', status: 'completed', verify: null, model: null, working_dir: project.root },
  ]);
});

test("a proposal that reaches outside, or for what is another task's, does not join", async () => {
  await using project = await makeProject();
  const hostile = {
    reads: { key: 'x', prompt: 'Do x.', context_files: ['../../../etc/passwd'] },
    wildcard: { key: 'x', prompt: 'Do x.', context_files: ['/etc/*'] },
    writes: { key: 'x', prompt: 'Do x.', expected_outputs: ['/etc/x'] },
    collides: { key: 'reads', prompt: 'Do x.' },
    named: { key: '../../x', prompt: 'Do x.' },
    cyclic: { key: 'x', prompt: 'Do x.', depends_on: ['x'] },
  };
  const tasks: object[] = [];
  for (const [key, followup] of Object.entries(hostile))
    tasks.push({ key, prompt: await proposal(project, key, [followup]) });
  const ended = await finish(project, { allow_followups: true, tasks });
  expect(ended.map(({ key, status }) => [key, status])).toEqual(
    Object.keys(hostile).map((key) => [key, 'completed']),
  );
  const log = await project.read('.klauss/logs/worker_1.log');
  expect(log.match(/its follow-ups do not join the job/g)).toHaveLength(Object.keys(hostile).length);
});

test('a proposal cannot give leave to delete a test, or to change what a gate runs', async () => {
  await using project = await makeProject({
    config: `${STUB_CONFIG}\n[verify]\ncommands = ["npm run check"]\n`,
    files: { 'test/a.test.js': 'fail();\n', 'package.json': '{"scripts":{"check":"true"}}\n' },
  });
  const deleting = await project.write('../delete.sh', 'rm test/a.test.js\n');
  const changing = await project.write(
    '../change.sh',
    `echo '{"scripts":{"check":"exit 0"}}' > package.json\n`,
  );
  const proposes = await proposal(project, 'leave', [
    { key: 'delete', prompt: `stub:run=${deleting}`, touches: ['test/**'] },
    { key: 'change', prompt: `stub:run=${changing}`, touches: ['package.json'] },
  ]);
  const tasks = await finish(project, { allow_followups: true, tasks: [{ key: 'a', prompt: proposes }] });
  const may = expect.stringContaining('a task that a worker has proposed may not do that');
  expect(tasks).toMatchObject([
    { key: 'a', status: 'completed' },
    { key: 'delete', status: 'failed', reason: 'gates', error: may },
    { key: 'change', status: 'failed', reason: 'gates', error: may },
  ]);
});
