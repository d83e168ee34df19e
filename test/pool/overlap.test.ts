import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks, WorkersOutput } from '../support/plan.ts';
import { makeProject, STUB_CONFIG } from '../support/project.ts';

type Planned = { readonly key: string; readonly touches: readonly string[] };

/**
 * Runs jobs of shared tasks, each of which takes two seconds, with four workers.
 * @returns for each key, the keys of those that ran while it did
 */
async function runBeside(
  jobs: readonly (readonly Planned[])[],
  config = '',
): Promise<Record<string, string[]>> {
  await using project = await makeProject({ config: STUB_CONFIG + config });
  const log = join(project.root, 'runs.log');
  const submitted: JobAndTasks[] = [];
  for (const tasks of jobs) {
    const prompts = tasks.map((task) => ({
      ...task,
      prompt: `stub:log=${log} stub:sleep=2`,
      isolation: 'shared',
    }));
    await project.write('plan.json', { tasks: prompts });
    submitted.push((await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>());
  }
  await project.klauss('start', '4');
  for (const { job } of submitted) expect((await project.klauss('wait', job.id)).exitCode).toBe(0);

  const beside: Record<string, string[]> = {};
  const running = new Set<string>();
  for (const line of (await readFile(log, 'utf8')).trimEnd().split('\n')) {
    const [what, key = ''] = line.split(' ');
    if (what === 'end') {
      running.delete(key);
      continue;
    }
    beside[key] = [...running];
    for (const other of running) beside[other]?.push(key);
    running.add(key);
  }
  for (const keys of Object.values(beside)) keys.sort();
  return beside;
}

test('two tasks that may touch the same file run one after the other, a third runs beside them', async () => {
  const beside = await runBeside([
    [
      { key: 'a', touches: ['src/auth/**'] },
      { key: 'b', touches: ['src/**/*.ts'] },
      { key: 'c', touches: ['docs/*.md'] },
    ],
  ]);
  expect(beside['a']).toEqual(['c']);
  expect(beside['b']).not.toContain('a');
});

test('tasks of other jobs that work in the same directory count as well', async () => {
  const beside = await runBeside([
    [{ key: 'a', touches: ['src/auth'] }],
    [
      { key: 'b', touches: ['src/auth/login.ts'] },
      { key: 'c', touches: ['src/user'] },
    ],
  ]);
  expect(beside['a']).toEqual(['c']);
  expect(beside['b']).not.toContain('a');
});

test('with overlap = "allow" they run at once', async () => {
  const tasks = [
    { key: 'a', touches: ['src/**'] },
    { key: 'b', touches: ['src/**'] },
  ];
  const beside = await runBeside([tasks], '[workspace]\noverlap = "allow"\n');
  expect(beside).toEqual({ a: ['b'], b: ['a'] });
});

test('a pool that waits for a running task neither spins nor goes away, and grows no further than it may', async () => {
  const config = STUB_CONFIG.replace('[workers]', '[workers]\ndefault_count = 2\nidle_timeout = 1');
  await using project = await makeProject({ config: `${config}[defaults]\npoll_interval = 3600\n` });
  const log = join(project.root, 'runs.log');
  const prompt = `stub:log=${log} stub:sleep=3`;
  const tasks = ['a', 'b', 'c'].map((key) => ({ key, touches: ['x'], prompt, isolation: 'shared' }));
  await project.write('plan.json', { tasks });
  const pool = async () => (await project.klauss('workers', '--json')).json<WorkersOutput>().pool;
  await project.klauss('submit-file', 'plan.json', '--start');
  const first = await pool();
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('start c');

  expect(await pool()).toMatchObject({ pid: first?.pid, workers: 2 });
  // Six seconds have passed in which it had tasks, and workers for them, that must not run.
  expect(await cpuSeconds(first?.pid ?? 0)).toBeLessThan(3);
});

async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const TICKS_PER_SECOND = 100;
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
