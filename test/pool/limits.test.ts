/** Usage limits, an overloaded API, a useless account: the pool as a whole answers, and no task is burnt. */

import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../commands/running.ts';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';

interface Shown extends TaskOutput {
  readonly attempts: readonly {
    readonly outcome: string;
    readonly session: string;
    readonly error: string;
  }[];
}

const beside = ({ root }: Project, name: string): string => join(dirname(root), name);

/** Three tasks at once: the first meets the API's answer when all have started, the others would go on for ever. */
async function submitThree(project: Project, answer: string): Promise<string> {
  const log = beside(project, 'log');
  const script = beside(project, 'wait.sh');
  await writeFile(script, `until [ "$(grep -c start ${log})" -ge 3 ]; do sleep 0.05; done\n`);
  const once = (key: string): string => `stub:once=${beside(project, `once-${key}`)} stub:log=${log}`;
  const tasks = [
    { key: 'a', prompt: `${once('a')} stub:run=${script} ${answer}` },
    { key: 'b', prompt: `${once('b')} stub:forever` },
    { key: 'c', prompt: `${once('c')} stub:forever` },
  ];
  await project.write('../plan.json', { goal: 'Three', tasks });
  const end = await project.klauss('submit-file', '../plan.json', '--start', '3', '--json');
  return end.json<JobAndTasks>().job.id;
}

async function shown(project: Project, job: string): Promise<readonly Shown[]> {
  return await Promise.all(
    ['a', 'b', 'c'].map(async (key) =>
      (await project.klauss('show', `${job}/${key}`, '--json')).json<Shown>(),
    ),
  );
}

test('one refused request parks all, and they go on in their sessions when that is over', async () => {
  await using project = await makeProject({ config: `${STUB_CONFIG}[limits]\npark_initial = 8\n` });
  const job = await submitThree(project, 'stub:api=429');
  const waiting = project.start('wait', job);
  const hold = await until(project, async (queue) => {
    const [pool, { pending }] = [await queue.currentPool(), await queue.stats()];
    return pending === 3 && pool?.hold;
  });
  expect(hold).toMatchObject({ kind: 'limit', message: expect.stringContaining('429') });
  const { pool } = (await project.klauss('workers', '--json')).json<{ pool: object }>();
  expect(pool).toMatchObject({ state: 'parked', hold: { kind: 'limit', until: expect.any(String) } });
  expect((await project.klauss('status')).stdout).toMatch(/^3 workers \(parked\).* Parked until \d\d:/);

  expect(await waiting).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Parked until') });
  for (const { attempts, key } of await shown(project, job)) {
    expect(attempts, key).toMatchObject([{ outcome: 'released' }, { outcome: 'completed' }]);
    expect(attempts[0]?.session, key).toBe(attempts[1]?.session);
  }
});

test('a pool that dies while it is parked leaves that to its successor', async () => {
  await using project = await makeProject({ config: `${STUB_CONFIG}[limits]\npark_initial = 3000\n` });
  const job = await submitThree(project, 'stub:api=429');
  const pool = await until(project, async (queue) => {
    const current = await queue.currentPool();
    return (await queue.stats()).pending === 3 && current?.hold != null && current;
  });
  process.kill(pool.process.pid, 'SIGKILL');
  await project.klauss('start');
  const successor = await until(project, async (queue) => {
    const current = await queue.currentPool();
    return current?.id !== pool.id && current?.hold != null && current;
  });
  expect(successor.hold).toEqual(pool.hold);
  expect((await shown(project, job)).map(({ attempts }) => attempts.length)).toEqual([1, 1, 1]);

  // Whoever stops it and starts it again wants to know whether the limit is still there.
  await project.klauss('stop');
  expect(await project.klauss('wait', job)).toMatchObject({ exitCode: 0 });
});

test.each([
  ['401', 'The API refuses the login', /\/login/],
  ['402', 'The account has no credit', /Add credit/],
])(
  'status %s stops the pool at once with what to do, and costs no task anything',
  async (status, why, what) => {
    await using project = await makeProject();
    const job = await submitThree(project, `stub:api=${status}`);
    const end = await project.klauss('wait', job, '--no-start', '--timeout', '0.1');
    expect(end.exitCode).toBe(3);
    await until(project, async (queue) => (await queue.currentPool()) === null);
    expect((await project.klauss('status')).stdout).toMatch(
      new RegExp(`They stopped: ${why}.*\n.*${what.source}`),
    );
    for (const { status: now, attempts, key } of await shown(project, job)) {
      expect({ key, now, outcomes: attempts.map(({ outcome }) => outcome) }).toEqual({
        key,
        now: 'pending',
        outcomes: ['released'],
      });
    }
    expect(await project.klauss('wait', job)).toMatchObject({ exitCode: 0 });
  },
);

test('whoever waits is told why the pool stopped, with an exit code of its own', async () => {
  await using project = await makeProject();
  const submitted = await project.klauss('submit', 'stub:api=401', '--json');
  const { job } = submitted.json<JobAndTasks>();
  expect(await project.klauss('wait', job.id)).toMatchObject({
    exitCode: 4,
    stdout: expect.stringMatching(/refuses the login.*\n.*klauss start/),
  });
});

test('an overloaded API is met with fewer workers', async () => {
  await using project = await makeProject();
  const log = beside(project, 'log');
  const overloaded = `stub:once=${beside(project, 'once')} stub:api=529`;
  const tasks = Array.from({ length: 8 }, (_, index) => ({
    key: `t${index}`,
    prompt: `stub:sleep=0.4 stub:log=${log} ${index === 0 ? overloaded : ''}`,
  }));
  await project.write('../plan.json', { goal: 'Eight', tasks });
  const { job } = (
    await project.klauss('submit-file', '../plan.json', '--start', '4', '--json')
  ).json<JobAndTasks>();
  expect(await project.klauss('wait', job.id)).toMatchObject({ exitCode: 0 });
  const at = await concurrency(log);
  expect(Math.max(...at.slice(0, 4))).toBe(4);
  // The last ones ran when the number had been lowered to two.
  expect(Math.max(...at.slice(-4))).toBeLessThanOrEqual(2);
});

/** How many ran after each start, by the log that the stub client writes. */
async function concurrency(log: string): Promise<readonly number[]> {
  let running = 0;
  const counts: number[] = [];
  for (const line of (await readFile(log, 'utf8')).trim().split('\n')) {
    running += line.startsWith('start') ? 1 : -1;
    if (line.startsWith('start')) counts.push(running);
  }
  return counts;
}

test.each([
  ['memory', '[workers]\nmin_free_memory_mb = 100000000', 'min_free_memory_mb'],
  ['disk', '[workspace]\nmin_free_disk_mb = 100000000', 'min_free_disk_mb'],
])('nothing is started for which there is no room: %s', async (kind, setting, name) => {
  const config = setting.startsWith('[workers]')
    ? STUB_CONFIG.replace('[workers]', setting)
    : `${STUB_CONFIG}${setting}\n`;
  await using project = await makeProject({ config });
  await project.klauss('submit', 'Do it.', '--start');
  const hold = await until(project, async (queue) => (await queue.currentPool())?.hold);
  expect(hold).toMatchObject({ kind, message: expect.stringContaining(name) });
  expect((await project.klauss('status')).stdout).toContain(`Held back (${kind}): `);
  expect((await project.klauss('stats', '--json')).json()).toMatchObject({ pending: 1, in_progress: 0 });
});

test('whoever changes a budget while workers run is told that they do not know of it', async () => {
  await using project = await makeProject();
  await project.klauss('start', '1');
  expect((await project.klauss('submit', 'Do it.', '--start')).stderr).toBe('');
  await project.write('.klauss.toml', `${STUB_CONFIG}[budget]\nper_day = 0.05\n`);
  const end = await project.klauss('submit', 'Do it.', '--start');
  expect(end.stderr).toContain('The workers run with the configuration that they were started with');
});
