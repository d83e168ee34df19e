/** One queue for several projects: each task is held to what its own project says, by a pool that was started in another. */

import { existsSync } from 'node:fs';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { until, untilWorking } from '../commands/running.ts';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG, stubClient } from '../support/project.ts';

/** Notes what each client is called with, by its key, before the stub takes its place. */
async function notingClient(base: string): Promise<string> {
  const path = join(base, 'client');
  const notes = '"$HOME/notes-$(basename "$PWD")"';
  await writeFile(
    path,
    `#!/bin/sh
case $1 in --version) exec ${stubClient} --version ;; esac
cat > ${notes}.prompt
echo "$PWD $*" > ${notes}
exec ${stubClient} "$@" < ${notes}.prompt
`,
  );
  await chmod(path, 0o755);
  return path;
}

interface Pair {
  /** Its queue is the shared one, and its pool serves it. */
  readonly front: Project;
  readonly api: Project;
}

/** Two repositories, the second of which shares the queue of the first. */
async function pair(apiConfig = '', frontConfig = ''): Promise<Pair> {
  const front = await makeProject({ config: `${STUB_CONFIG}${frontConfig}`, files: { 'a.txt': 'a\n' } });
  const shared = 'shared_db = "../project/.klauss/klauss.db"\nenabled = true\n';
  const config = `${STUB_CONFIG}[coordination]\n${shared}${apiConfig}`;
  return { front, api: await makeProject({ beside: front, name: 'api', config, files: { 'b.txt': 'b\n' } }) };
}

async function submit(
  project: Project,
  tasks: readonly object[],
  ...more: readonly string[]
): Promise<string> {
  await project.write('plan.json', tasks);
  const end = await project.klauss('submit-file', 'plan.json', '--json', ...more);
  expect(end.stderr).toBe('');
  return end.json<JobAndTasks>().job.id;
}

const tasksOf = async (project: Project, job: string): Promise<readonly TaskOutput[]> =>
  (await project.klauss('status', job, '--json')).json<JobAndTasks>().tasks;

interface Shown {
  readonly receipt: { readonly gates: readonly { readonly command: string; readonly directory: string }[] };
}

test('boundaries, permissions, gates and worktrees are those of the project of the task', async () => {
  const coordination = (path: string): string => `[coordination]\nenabled = true\nshared_db = "${path}"\n`;
  await using front = await makeProject({ config: '', files: { 'a.txt': 'a\n' } });
  const base = dirname(front.root);
  const client = await notingClient(base);
  const config = (more: string): string => STUB_CONFIG.replace(stubClient, client) + more;
  await front.write(
    '.klauss.toml',
    `${config('[permissions]\nallow = ["Bash(front *)"]\n[verify]\ncommands = ["test -f one.txt"]\n').replace(
      '[client]',
      '[client]\nmodel = "front-model"',
    )}${coordination('../queues/new/shared.db')}`,
  );
  await front.git('commit', '-qam', 'Configured');
  const api = await makeProject({
    beside: front,
    name: 'api',
    config: config(
      `[permissions]\nmode = "dontAsk"\nallow = ["Bash(api *)"]\n[verify]\ncommands = ["test -f two.txt"]\n[related_projects]\nlib = "../lib"\n${coordination('~/queues/new/shared.db')}`,
    ),
    files: { 'b.txt': 'b\n' },
  });
  await front.write('../lib/types.ts', 'export type Secretly = "in the prompt";\n');

  // What lies in a project that only the other one relates to is out of bounds here.
  await front.write('plan.json', [{ prompt: 'x', context_files: ['../lib/types.ts'] }]);
  expect((await front.klauss('submit-file', 'plan.json')).stderr).toContain('is outside the project');
  const ofApi = await submit(api, [
    { key: 'two', prompt: 'stub:write=two.txt', context_files: ['../lib/types.ts'] },
  ]);
  const ofFront = await submit(front, [{ key: 'one', prompt: 'stub:write=one.txt' }], '--start', '2');
  expect((await stat(join(base, 'queues'))).mode & 0o777).toBe(0o700);
  expect(existsSync(join(api.root, '.klauss', 'klauss.db'))).toBe(false);
  expect(await api.klauss('wait', '--no-start')).toMatchObject({ exitCode: 0 });
  expect(await front.klauss('wait', ofFront, '--no-start')).toMatchObject({ exitCode: 0 });

  const notes = (key: string): Promise<string> => readFile(join(base, `notes-${key}`), 'utf8');
  const two = await notes('two');
  expect(two).toContain(join(api.root, '.klauss', 'worktrees', ofApi, 'two'));
  expect(two).toContain('Bash(api *)');
  expect(two).toContain('dontAsk');
  expect(two).not.toMatch(/Bash\(front|front-model/);
  expect(await notes('two.prompt')).toContain('Secretly');
  const one = await notes('one');
  expect(one).toContain(join(front.root, '.klauss', 'worktrees', ofFront, 'one'));
  expect(one).toMatch(/front-model/);
  expect(one).not.toMatch(/Bash\(api|dontAsk/);
  const { receipt } = (await front.klauss('show', `${ofApi}/two`, '--json')).json<Shown>();
  expect(receipt.gates).toMatchObject([{ command: 'test -f two.txt', directory: api.root }]);

  // What is whose, seen from the other project.
  expect((await front.klauss('status')).stdout).toContain(`Job ${ofApi} (completed)`);
  expect((await front.klauss('status')).stdout).toContain(`In ${api.root}.`);
  for (const command of [
    ['apply', ofApi],
    ['rollback', ofApi],
    ['rollback', `${ofApi}/two`],
    ['diff', `${ofApi}/two`],
    ['verify', `${ofApi}/two`],
    ['submit', 'More.', '--job', ofApi],
  ]) {
    const refused = await front.klauss(...command);
    expect(refused, command.join(' ')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain(`Job ${ofApi} is of another project, ${api.root}`);
    expect(refused.stderr).toContain(
      `klauss --project ${api.root} ${command[0]}`.replace('submit', 'submit-file'),
    );
  }
  expect(await front.klauss('--project', api.root, 'apply', ofApi)).toMatchObject({ exitCode: 0 });
  expect(await api.read('two.txt')).toBe('written by two\n');
  // Without a job, it is the newest of this project.
  expect((await front.klauss('apply', '--json')).json()).toMatchObject({
    job: { id: ofFront, project: front.root },
  });
  expect(existsSync(join(front.root, 'two.txt'))).toBe(false);

  // The pool was started in the other project, and its logs are there.
  const logs = join(front.root, '.klauss', 'logs');
  expect((await api.klauss('logs', `${ofApi}/two`)).stdout).toContain(`[${ofApi}/two #1] completed`);
  expect((await api.klauss('logs')).stdout).toMatch(new RegExp(`In ${logs}:\\nNAME .*\\npool\\.log `));
  expect((await api.klauss('show', `${ofApi}/two`)).stdout).toContain(join(logs, ofApi, 'two.1.jsonl'));

  await api.klauss('stop');
  const cleaned = await api.klauss('clean', '--older-than', '0', '--json');
  expect(cleaned.json()).toMatchObject({
    removed: [ofApi],
    elsewhere: [{ job: ofFront, project: front.root }],
  });
  expect(existsSync(join(logs, ofApi))).toBe(false);
  expect(existsSync(join(logs, ofFront))).toBe(true);
  expect(await api.git('for-each-ref', 'refs/klauss', 'refs/heads/klauss')).toBe('');
  expect(await front.git('for-each-ref', 'refs/klauss')).toContain(ofFront);
}, 120_000);

test('a fault in the configuration of a project fails its tasks with that message, and nothing else', async () => {
  const { front, api } = await pair();
  await using _ = front;
  const ofApi = await submit(api, [{ key: 'a', prompt: 'stub:write=done.txt', max_retries: 3 }]);
  const sound = await api.read('.klauss.toml');
  await api.write('.klauss.toml', '[verify]\nauto = "perhaps"\n');
  const ofFront = await submit(front, [{ key: 'b', prompt: 'Do it.' }], '--start', '2');
  expect(await front.klauss('wait', ofFront)).toMatchObject({ exitCode: 0 });
  expect(await front.klauss('wait', ofApi)).toMatchObject({ exitCode: 1 });
  const [failed] = await tasksOf(front, ofApi);
  expect(failed).toMatchObject({ status: 'failed', reason: 'error', attempt: 1, cost_usd: 0 });
  expect(failed?.error).toMatch(/api\/\.klauss\.toml: line 2: verify\.auto must be/);

  // The same pool takes it up once it is corrected.
  await api.write('.klauss.toml', sound);
  await api.klauss('retry', ofApi);
  expect(await api.klauss('wait', ofApi, '--no-start')).toMatchObject({ exitCode: 0 });
}, 60_000);

test('a task in a related project is held to what that says, works in it directly, and this is told', async () => {
  await using front = await makeProject({
    config: `${STUB_CONFIG}[verify]\ncommands = ["test -f front.txt"]\n[related_projects]\napi = "../api"\ndocs = "../docs"\n`,
    files: { 'front.txt': '' },
  });
  const api = await makeProject({
    beside: front,
    name: 'api',
    config: '[verify]\ncommands = ["test -f api.txt"]\n',
    files: { 'a.txt': '' },
  });
  await front.write('../docs/Makefile', '');
  await front.write('plan.json', [
    { key: 'here', prompt: 'stub:write=here.txt' },
    { key: 'there', prompt: `stub:write=api.txt`, working_dir: 'api', expected_outputs: ['api.txt'] },
    { key: 'docs', prompt: 'stub:write=docs.txt', working_dir: 'docs' },
  ]);
  const submitted = await front.klauss('submit-file', 'plan.json');
  expect(submitted.stdout).toContain(`there: in ${api.root} itself, so what they change is there at once`);
  const end = await front.klauss('wait', '--json');
  expect(end).toMatchObject({ exitCode: 0 });
  const { job } = end.json<JobAndTasks>();
  const gatesOf = async (key: string) =>
    (await front.klauss('show', `${job.id}/${key}`, '--json')).json<Shown>().receipt.gates;
  expect(await gatesOf('here')).toMatchObject([{ command: 'test -f front.txt', directory: front.root }]);
  expect(await gatesOf('there')).toMatchObject([{ command: 'test -f api.txt', directory: api.root }]);
  // Gates of one project prove nothing of another.
  expect(await gatesOf('docs')).toEqual([]);
  expect(await api.read('api.txt')).toBe('written by there\n');
  expect((await front.klauss('apply', '--json')).json()).toMatchObject({ files: [{ path: 'here.txt' }] });
}, 60_000);

test('ending the pool says whose work that is, and is asked for where the project wants it', async () => {
  const { front, api } = await pair('[safety]\nconfirm_destructive = true\n');
  await using _ = front;
  const job = await submit(front, [{ key: 'long', prompt: 'stub:forever' }], '--start', '1');
  await untilWorking(front);
  for (const command of [['kill'], ['stop', '--force']]) {
    const refused = await api.klauss(...command);
    expect(refused, command.join(' ')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain(`This would end 1 running task (${job}/long; 1 worker).`);
    expect(refused.stderr).toContain(`Of the project ${front.root}: ${job}/long.`);
    expect(refused.stderr).toContain('Say so with --yes.');
  }
  const refused = await api.klauss('cancel', job, '--json');
  expect(refused.json()).toMatchObject({ error: { code: 'state', details: { tasks: [`${job}/long`] } } });
  expect(await until(front, async (queue) => queue.runningAttempts())).toHaveLength(1);

  // A session without a terminal can still stop gently, and say yes.
  const killed = await api.klauss('kill', '--yes');
  expect(killed).toMatchObject({ exitCode: 0, stdout: 'Killed.' });
  expect(killed.stderr).toContain(`Of the project ${front.root}: ${job}/long.`);
  expect(await api.klauss('cancel', job)).toMatchObject({ exitCode: 0 });
}, 60_000);
