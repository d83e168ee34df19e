/** `[notify]`: what a pool tells a command, what not, and that neither a crash nor a slow receiver changes that. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { appeared, makeGate, until, untilWorking } from '../commands/running.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { expectNoSurvivors, survivors } from '../support/processes.ts';
import { makeProject, type Project, type ProjectOptions, STUB_CONFIG } from '../support/project.ts';

/** What the command was told. */
interface Told {
  readonly variables: Readonly<Record<string, string>>;
  readonly directory: string;
  readonly payload: {
    readonly event: string;
    readonly text: string;
    readonly status: string;
    readonly project: string;
    readonly at: string;
    readonly hint: string;
    readonly job: (Record<string, unknown> & { readonly id: string; readonly goal: string }) | null;
  };
}

/** Keeps all that it is told, each time in a file of its own that appears as a whole. */
const KEEP =
  'tmp=$(mktemp -d) && env > $tmp/env && pwd > $tmp/pwd && cat > $tmp/stdin && mv $tmp "$HOME/told/"';

interface Given extends ProjectOptions {
  readonly notify?: string;
  readonly more?: string;
}

async function notified({ notify = '', more = '', ...options }: Given = {}): Promise<Project> {
  const command = `[notify]\ncommand = '${KEEP}'\n${notify}`;
  const project = await makeProject({ config: `${STUB_CONFIG}${command}${more}`, ...options });
  await mkdir(join(dirname(project.root), 'told'), { recursive: true });
  await mkdir(join(dirname(project.root), 'tmp'), { recursive: true });
  return project;
}

/** To be asked when the pool has ended: then all is told. In the order in which it happened. */
async function toldIn(project: Project): Promise<readonly Told[]> {
  const directory = join(dirname(project.root), 'told');
  const told = await Promise.all(
    (await readdir(directory)).map(async (name) => {
      const read = (file: string): Promise<string> => readFile(join(directory, name, file), 'utf8');
      const lines = (await read('env')).trim().split('\n');
      return {
        variables: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))),
        directory: (await read('pwd')).trim(),
        payload: JSON.parse(await read('stdin')) as Told['payload'],
      };
    }),
  );
  return told.sort((one, other) => one.payload.at.localeCompare(other.payload.at));
}

const told = async (project: Project): Promise<readonly string[]> =>
  (await toldIn(project)).map(({ payload }) => `${payload.event} ${payload.job?.goal ?? payload.status}`);

async function submit(
  project: Project,
  goal: string,
  tasks: readonly object[],
  more: object = {},
): Promise<string> {
  await project.write('plan.json', { goal, tasks, ...more });
  const end = await project.klauss('submit-file', 'plan.json', '--json');
  expect(end.stderr).toBe('');
  return end.json<JobAndTasks>().job.id;
}

const poolLog = (project: Project): Promise<string> => project.read('.klauss/logs/pool.log');

test('the end of a job is told once: by stdin, by variables, in the project, with no secret', async () => {
  const environment = { GITHUB_TOKEN: 'a-secret-of-mine', PUSH_TOKEN: 'a-token-to-push', TMPDIR: '../tmp' };
  await using project = await notified({ environment, more: '[env]\npass = ["PUSH_TOKEN"]\n' });
  const goal = 'Log in with a-secret-of-mine\n$(touch "$HOME/pwned") `id` <!channel> \u001b[31m';
  const id = await submit(project, goal, [
    { key: 'a', prompt: 'x' },
    { key: 'b', prompt: 'y' },
  ]);
  expect(await project.klauss('wait', id)).toMatchObject({ exitCode: 0 });
  expect(await project.klauss('stop')).toMatchObject({ exitCode: 0 });

  const all = await toldIn(project);
  expect(all).toHaveLength(1);
  const [{ payload, variables, directory } = {} as Told] = all;
  const shown = 'Log in with [masked] $(touch "$HOME/pwned") `id`';
  expect(payload).toEqual({
    event: 'end',
    status: 'completed',
    text: expect.stringMatching(/^Klauss: job \w{6} ".*" completed: 2 of 2 tasks, \$0\.02 in \d+s\.$/),
    project: 'project',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    hint: `klauss results ${id} tells what came of it.`,
    job: {
      id,
      goal: `${shown} <!channel>`,
      status: 'completed',
      reason: null,
      tasks: { pending: 0, in_progress: 0, completed: 2, failed: 0, cancelled: 0, skipped: 0 },
      cost_usd: 0.02,
      budget_usd: null,
      created_at: expect.any(String),
      finished_at: payload?.at,
    },
  });
  expect(payload?.text).toContain(`job ${id} "${shown} ‹!channel›" completed`);
  expect(directory).toBe(project.root);
  expect(variables).toMatchObject({
    KLAUSS_EVENT: 'end',
    KLAUSS_MESSAGE: payload?.text,
    KLAUSS_STATUS: 'completed',
    KLAUSS_JOB: id,
    KLAUSS_GOAL: `${shown} <!channel>`,
    KLAUSS_PROJECT: 'project',
    KLAUSS_HINT: payload?.hint,
    PUSH_TOKEN: 'a-token-to-push',
  });
  expect(variables).not.toHaveProperty('GITHUB_TOKEN');
  expect(await readdir(dirname(project.root))).not.toContain('pwned');
  expect(await poolLog(project)).toContain('notify (end, command): told');
});

test('failures and workers that stopped are told as such, and nothing that was not asked for', async () => {
  await using project = await notified({ notify: 'on = ["failure"]\n' });
  await submit(project, 'Well', [{ key: 'a', prompt: 'x' }]);
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
  const id = await submit(project, 'Badly', [
    { key: 'a', prompt: 'stub:exit=1', max_retries: 0 },
    { key: 'b', prompt: 'x', depends_on: ['a'] },
    { key: 'c', prompt: 'y' },
  ]);
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 1 });
  await submit(project, 'Never', [{ key: 'a', prompt: 'stub:api=401' }]);
  await until(project, async (queue) => (await queue.currentPool()) === null);

  const all = await toldIn(project);
  expect(all.map(({ payload }) => payload)).toMatchObject([
    {
      event: 'failure',
      status: 'failed',
      text: expect.stringMatching(
        /"Badly" failed: 1 of 3 tasks completed, 1 failed \(error\), 1 skipped, \$\d\.\d\d in \d+s\.$/,
      ),
      hint: `klauss results ${id} tells why; klauss retry ${id} runs what failed again.`,
    },
    {
      event: 'failure',
      status: 'halted',
      text: expect.stringMatching(/^Klauss: the workers have stopped: The API refuses the login: .*401/),
      hint: expect.stringContaining('Log in again'),
      job: null,
    },
  ]);
  expect(all[1]?.variables).toMatchObject({ KLAUSS_JOB: '', KLAUSS_GOAL: '', KLAUSS_STATUS: 'halted' });
});

test('what somebody cancelled is not told; what went on and ended by itself is', async () => {
  await using project = await notified();
  const job = await submit(project, 'Given up', [
    { key: 'a', prompt: 'stub:exit=1', max_retries: 0 },
    { key: 'b', prompt: 'stub:forever' },
    { key: 'c', prompt: 'x', depends_on: ['b'] },
  ]);
  await project.klauss('start', '2');
  await until(project, async (queue) => (await queue.stats()).failed === 1);
  await untilWorking(project);
  await project.klauss('cancel', job);
  await until(project, async (queue) => (await queue.jobs({ unfinished: true })).length === 0);
  const gate = await makeGate(project, 'gate');
  const rest = await submit(project, 'All but one', [
    { key: 'a', prompt: gate.directive },
    { key: 'b', prompt: 'y', depends_on: ['a'] },
  ]);
  await project.klauss('cancel', `${rest}/b`);
  await gate.open();
  await project.klauss('wait', rest);
  await project.klauss('stop');
  expect(await told(project)).toEqual(['end All but one']);
  const [{ payload } = {} as Told] = await toldIn(project);
  expect(payload).toMatchObject({
    status: 'cancelled',
    text: expect.stringContaining('ended: 1 of 2 tasks completed, 1 cancelled,'),
  });
});

test('a parking is told once, however often it is extended, and the next one again', async () => {
  await using project = await notified({ more: '[limits]\npark_initial = 1\n' });
  const beside = (name: string): string => join(dirname(project.root), name);
  await project.resumeWith(`stub:once=${beside('second')} stub:idle stub:api=429`);
  await submit(project, 'Slowly', [
    { key: 'a', prompt: `stub:once=${beside('first')} stub:idle stub:api=429` },
  ]);
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
  const parkings = (): Promise<number> =>
    until(project, async (queue) => {
      const events = await queue.events({ after: 0, limit: 1000 });
      return events.filter(({ kind, data }) => kind === 'pool.held' && data['kind'] === 'limit').length;
    });
  expect(await parkings()).toBeGreaterThanOrEqual(2);
  // This one is answered before it is refused.
  await submit(project, 'Again', [{ key: 'a', prompt: `stub:once=${beside('third')} stub:api=429` }]);
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
  await project.klauss('stop');
  expect(await told(project)).toEqual(['parked parked', 'end Slowly', 'parked parked', 'end Again']);
  const [{ payload } = {} as Told] = await toldIn(project);
  expect(payload?.text).toMatch(/^Klauss: Parked until \d\d:\d\d:\d\d: .*429/);
});

test('a pool that died while it was parked has told so, and its successor does not again', async () => {
  await using project = await notified({ more: '[limits]\npark_initial = 3000\n' });
  const once = `stub:once=${join(dirname(project.root), 'once')}`;
  await submit(project, 'Parked', [{ key: 'a', prompt: `${once} stub:api=429` }]);
  await project.klauss('start', '1');
  const held = (not: string) =>
    until(project, async (queue) => {
      const pool = await queue.currentPool();
      return pool?.id !== not && pool?.hold?.kind === 'limit' && pool;
    });
  const pool = await held('');
  await until(
    project,
    async (queue) => (await queue.lastParking((await queue.toldBy(pool.id)) + 1)) !== null,
  );
  process.kill(pool.process.pid, 'SIGKILL');
  await project.klauss('start');
  await held(pool.id);
  await project.klauss('stop');
  expect(await told(project)).toEqual(['parked parked']);
});

test('a job that ends for want of money is told as that, and not as a failure', async () => {
  await using project = await notified({ more: '[budget]\nper_task = 5\n' });
  await submit(
    project,
    'Dear',
    [
      { key: 'a', prompt: 'x' },
      { key: 'b', prompt: 'y', depends_on: ['a'] },
    ],
    {
      budget_usd: 0.015,
    },
  );
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 1 });
  await project.klauss('stop');
  expect((await toldIn(project)).map(({ payload }) => payload)).toMatchObject([
    {
      event: 'budget',
      text: expect.stringMatching(
        /"Dear" ended for want of money: 1 of 2 tasks completed, 1 failed \(budget\), \$0\.01 of \$0\.0[12] in \d+s\. The budget of the job is spent:/,
      ),
    },
  ]);
});

test('what a pool had no time to tell when it was killed is told by its successor, once', async () => {
  await using project = await notified();
  // Told while the first job's end is still being told, and cut off there.
  const gate = join(dirname(project.root), 'gate');
  await execa('mkfifo', [gate]);
  const config = await project.read('.klauss.toml');
  await project.write(
    '.klauss.toml',
    config.replace(
      KEEP,
      `touch "$HOME/begun-$KLAUSS_JOB"; [ "$KLAUSS_GOAL" != First ] || cat ${gate}; ${KEEP}`,
    ),
  );
  const first = await submit(project, 'First', [{ key: 'a', prompt: 'x' }]);
  const begun = appeared(join(dirname(project.root), `begun-${first}`));
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
  await begun;
  // Nobody who works is kept waiting by that.
  await submit(project, 'Second', [{ key: 'a', prompt: 'y' }]);
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
  expect(await told(project)).toEqual([]);
  const pool = await until(project, (queue) => queue.currentPool());
  process.kill(pool.process.pid, 'SIGKILL');

  await project.klauss('start', '1');
  // What it was in the middle of was ended with it, and is begun again.
  await writeFile(gate, '');
  await until(project, async (queue) => {
    const [current, events] = [await queue.currentPool(), await queue.events({ after: 0, limit: 1000 })];
    const last = events.findLast(({ kind }) => kind === 'job.finished');
    return current !== null && last !== undefined && (await queue.toldBy(current.id)) >= last.id;
  });
  await project.klauss('stop');
  expect(await told(project)).toEqual(['end First', 'end Second']);
  await project.klauss('start', '1');
  await project.klauss('stop');
  expect(await told(project)).toEqual(['end First', 'end Second']);
});

test('a command that never ends keeps no pool, and nothing is left of it', async () => {
  const hang = `setsid sleep 1000 & touch "$HOME/told/hangs"; sleep 1000`;
  await using project = await makeProject({ config: `${STUB_CONFIG}[notify]\ncommand = '${hang}'\n` });
  const directory = join(dirname(project.root), 'told');
  await mkdir(directory);
  await submit(project, 'Hangs', [{ key: 'a', prompt: 'x' }]);
  const hangs = appeared(join(directory, 'hangs'));
  await project.klauss('wait');
  await hangs;
  const sleepers = async () =>
    (await survivors(project.marker)).filter(({ command }) => command.startsWith('sleep'));
  await expect.poll(async () => (await sleepers()).length).toBe(2);
  expect(await project.klauss('stop')).toMatchObject({ exitCode: 0 });
  await expectNoSurvivors(project.marker, 1);
  expect(await poolLog(project)).toContain('notify (end, command): the command was ended after');
  expect(await poolLog(project)).toMatch(/pool \w+ stopped\n$/);
});

test('one that is killed in the middle of telling leaves nothing either', async () => {
  const hang = `touch "$HOME/told/hangs"; sleep 1000`;
  await using project = await makeProject({ config: `${STUB_CONFIG}[notify]\ncommand = '${hang}'\n` });
  const directory = join(dirname(project.root), 'told');
  await mkdir(directory);
  await submit(project, 'Hangs', [{ key: 'a', prompt: 'x' }]);
  const hangs = appeared(join(directory, 'hangs'));
  await project.klauss('wait');
  await hangs;
  const pool = await until(project, (queue) => queue.currentPool());
  process.kill(pool.process.pid, 'SIGKILL');
  await project.klauss('stop');
  await expectNoSurvivors(project.marker, 1);
});

test('a command that fails, or reads nothing, fails nothing; its output is in the log', async () => {
  const config = `${STUB_CONFIG}[notify]\ncommand = 'echo no such receiver >&2; exit 3'\n`;
  await using project = await makeProject({ config });
  await submit(project, 'Untold', [{ key: 'a', prompt: 'x' }]);
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
  expect(await project.klauss('stop')).toMatchObject({ exitCode: 0 });
  expect(await poolLog(project)).toMatch(
    /notify \(end, command\): the command exited 3 after \d\.\d s: no such receiver/,
  );
  expect(await project.read('.klauss/logs/notify.log')).toBe('no such receiver\n');
});

test('jobs of projects that share a queue are told by their own, and what concerns the workers by each', async () => {
  const own = (name: string) => `[notify]\ncommand = 'export BY=${name}; ${KEEP}'\n`;
  await using front = await makeProject({ config: `${STUB_CONFIG}${own('front')}` });
  await mkdir(join(dirname(front.root), 'told'));
  const shared = '[coordination]\nshared_db = "../project/.klauss/klauss.db"\nenabled = true\n';
  const api = await makeProject({
    beside: front,
    name: 'api',
    config: `${STUB_CONFIG}${shared}${own('api')}`,
  });
  const silent = await makeProject({ beside: front, name: 'silent', config: `${STUB_CONFIG}${shared}` });
  for (const project of [front, api, silent]) await submit(project, 'Job', [{ key: 'a', prompt: 'x' }]);
  await front.klauss('start', '2');
  await until(front, async (queue) => (await queue.stats()).completed === 3);
  await front.klauss('stop');
  const by = async () =>
    (await toldIn(front))
      .map(({ payload, variables, directory }) => ({
        by: variables['BY'],
        directory,
        project: payload.project,
      }))
      .sort((one, other) => (one.by ?? '').localeCompare(other.by ?? ''));
  const both = [
    { by: 'api', directory: api.root, project: 'api' },
    { by: 'front', directory: front.root, project: 'project' },
  ];
  expect(await by()).toEqual(both);

  for (const project of [front, api])
    await submit(project, 'No login', [{ key: 'a', prompt: 'stub:api=401' }]);
  await front.klauss('start', '1');
  await until(front, async (queue) => (await queue.currentPool()) === null);
  expect((await by()).filter(({ by }) => by === 'api')).toHaveLength(2);
  expect(await by()).toHaveLength(4);
});
