import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { until } from '../commands/running.ts';
import { manyTasks, type WorkersOutput } from '../support/plan.ts';
import { makeProject, stubClient } from '../support/project.ts';

const CONFIG = `[client]
command = "${stubClient}"
[workers]
min_free_memory_mb = 0
`;

// `npm run bench -- memory` runs it for longer, and in worktrees: there it is 90 MB at the most.
test('with ten workers and 10,000 tasks, the supervisor stays under 100 MB', async () => {
  await using project = await makeProject({ config: CONFIG, files: { 'README.md': 'A project.\n' } });
  const prompt = 'This is what is to be done, at some length. '.repeat(22);
  const { tasks, goal } = manyTasks(10_000, '');
  const plan = { goal, tasks: tasks.map((task) => ({ ...task, prompt, isolation: 'shared' })) };
  await project.write('plan.json', plan);
  expect(await project.klauss('submit-file', 'plan.json', '--start', '10')).toMatchObject({ exitCode: 0 });
  await until(project, async (queue) => (await queue.stats()).completed >= 150);
  const { pool } = (await project.klauss('workers', '--json')).json<WorkersOutput>();
  // Its highest until now, as the system has noted it (man 5 proc).
  const status = await readFile(`/proc/${pool?.pid}/status`, 'utf8');
  expect(Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024).toBeLessThan(100);
});
