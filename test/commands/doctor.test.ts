/** Every bad state is made for real, found, and told with what mends it. */

import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, open, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { asSessionId } from '../../src/domain/ids.ts';
import { identify, isAlive } from '../../src/platform/processes.ts';
import { openQueue } from '../../src/queue/open.ts';
import type { JobAndTasks, WorkersOutput } from '../support/plan.ts';
import {
  makeProject,
  type Project,
  type ProjectOptions,
  repository,
  STUB_CONFIG,
  stubClient,
} from '../support/project.ts';
import { run, untilWorking } from './running.ts';

interface Examined {
  readonly ok: boolean;
  readonly checks: readonly {
    readonly name: string;
    readonly status: 'ok' | 'warning' | 'problem';
    readonly message: string;
    readonly fix: string | null;
  }[];
}

/** What is not well. */
async function complaints(project: Project): Promise<readonly string[]> {
  const end = await project.klauss('doctor', '--json');
  expect(end.stderr).toBe('');
  const { ok, checks } = end.json<Examined>();
  expect(ok).toBe(checks.every(({ status }) => status !== 'problem'));
  expect(end.exitCode).toBe(ok ? 0 : 4);
  for (const { status, fix } of checks) expect(fix === null).toBe(status === 'ok');
  return checks.flatMap(({ name, status, message, fix }) =>
    status === 'ok' ? [] : `${status} ${name}: ${message} -> ${fix}`,
  );
}

/** A project in which all is well: a repository, a client of a tested version, a key. */
async function soundProject({ config = '', ...options }: ProjectOptions = {}): Promise<Project> {
  const project = await makeProject({
    files: { 'README.md': 'A project.\n' },
    ...options,
    environment: { ANTHROPIC_API_KEY: 'none', ...options.environment },
    config: `${STUB_CONFIG}${config}`,
  });
  await sayVersion(project, 'echo "2.1.330 (Claude Code)"');
  return project;
}

/** Puts a client in front of the stub that answers `--version` with a shell command of its own. */
async function sayVersion(project: Project, command: string): Promise<void> {
  const script = `#!/bin/sh\nif [ "$1" = --version ]; then ${command}; exit; fi\nexec '${stubClient}' "$@"\n`;
  const client = await project.write('client', script);
  await chmod(client, 0o755);
  const config = await project.read('.klauss.toml');
  await project.write('.klauss.toml', config.replace(/^command = .*$/m, `command = "${client}"`));
}

const database = ({ root }: Project): string => join(root, '.klauss', 'klauss.db');

test.concurrent('where all is well, it says so, and changes nothing', async () => {
  await using project = await soundProject();
  const first = await project.klauss('doctor');
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  expect(first.stdout).toMatch(/\nAll is well\.$/);
  expect(existsSync(join(project.root, '.klauss'))).toBe(false);

  await project.klauss('submit', 'Do it.', '--start', '2');
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
  const { checks } = (await project.klauss('doctor', '--json')).json<Examined>();
  expect(checks.map(({ name, status }) => `${name} ${status}`)).toEqual(
    [
      'node',
      'client',
      'login',
      'git',
      'configuration',
      'plugin',
      'disk',
      'memory',
      'sandbox',
      'database',
      'pool',
      'leftovers',
    ].map((name) => `${name} ok`),
  );
  const messages = Object.fromEntries(checks.map(({ name, message }) => [name, message]));
  expect(messages).toMatchObject({
    client: `Claude Code 2.1.330, ${join(project.root, 'client')}`,
    login: expect.stringContaining('ANTHROPIC_API_KEY'),
    database: expect.stringMatching(/klauss\.db, 1 job, 1 task, \d+ events, schema \d+$/),
    pool: expect.stringMatching(/^pool \w+, process \d+, 2 workers, running$/),
    leftovers: 'nothing was left behind',
  });
});

test.concurrent('outside of a project and of git, without a client and a login', async () => {
  await using project = await makeProject();
  const bare = join(project.root, '..', 'bare');
  await mkdir(bare);
  const end = await run(project, ['doctor'], {
    cwd: bare,
    environment: { KLAUSS_CLAUDE: '/no/such/claude' },
  });
  expect(end).toMatchObject({ exitCode: 4, stderr: '' });
  expect(end.stdout).toMatch(
    /^problem +client +\/no\/such\/claude is no executable file\.\n +-> Install Claude Code/m,
  );
  expect(end.stdout).toMatch(/^problem +login +neither .*\n +-> Run `claude` and log in/m);
  expect(end.stdout).toMatch(/^warning +git .*not in the working tree.*\n +-> .*git init/m);
  expect(end.stdout).toMatch(/^ok +configuration +as built in/m);
  expect(existsSync(join(bare, '.klauss'))).toBe(false);
});

test.concurrent('a client that is too old, too new, or broken', async () => {
  await using project = await soundProject();
  const told = async (command: string) => {
    await sayVersion(project, command);
    return (await complaints(project)).join('\n');
  };
  expect(await told('echo 2.1.9')).toMatch(/^warning client: .*older than 2\.1\.295.* -> Update it/);
  expect(await told('echo 2.2.0')).toMatch(/^warning client: .*newer than 2\.1\.330.* -> .*update Klauss/);
  expect(await told('echo who knows')).toMatch(/^warning client: .*does not tell its version: who knows/);
  expect(await told('exit 3')).toMatch(/^problem client: .*exit code 3/);
});

test.concurrent('a configuration at fault is told and stops nothing; so is a machine without room', async () => {
  await using project = await soundProject({
    config: 'min_free_memory_mb = 1e9\n[workspace]\nmin_free_disk_mb = 1e9\n',
  });
  expect(await complaints(project)).toEqual([
    expect.stringMatching(/^problem disk: .*min_free_disk_mb -> .*klauss clean/),
    expect.stringMatching(
      /^problem memory: .*a worker takes 290 MB.*min_free_memory_mb\) -> End other programs/,
    ),
  ]);
  await project.write('.klauss.toml', '[workers]\ndefault_coun = 3\nmax_count = "many"\n');
  expect(await complaints(project)).toContainEqual(
    expect.stringMatching(
      /^problem configuration: .*line 3: workers\.max_count.*line 2: workers\.default_coun.* -> Correct/,
    ),
  );
  await project.write('.klauss.toml', '[workers\n');
  expect(await complaints(project)).toContainEqual(
    expect.stringMatching(/^problem configuration: .*line 1, column \d+: .* -> Correct/),
  );
  expect((await project.klauss('list')).exitCode).toBe(2);
});

test.concurrent('a database that is damaged, no database, or from a newer Klauss', async () => {
  await using project = await soundProject();
  const plan = { tasks: Array.from({ length: 300 }, () => ({ prompt: 'Do it. '.repeat(20) })) };
  await project.write('plan.json', plan);
  await project.klauss('submit-file', 'plan.json');
  const path = database(project);
  {
    await using file = await open(path, 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(8192, 0x5a), 0, 8192, Math.floor(size / 8192) * 4096);
  }
  expect(await complaints(project)).toEqual([
    expect.stringMatching(/^problem database: .*is damaged.* -> Move it away/),
  ]);
  await writeFile(path, 'This is not a database, whatever its name may say about it. '.repeat(20));
  expect(await complaints(project)).toEqual([
    expect.stringMatching(/^problem database: .*is not a database.* -> Choose/),
  ]);
  await writeFile(path, '');
  expect(await complaints(project), 'as good as none').toEqual([]);
  await (await openQueue({ path }))[Symbol.asyncDispose]();
  await execa(
    process.execPath,
    ['-e', `new (require('better-sqlite3'))(${JSON.stringify(path)}).pragma('user_version = 99')`],
    {
      cwd: repository,
    },
  );
  expect(await complaints(project)).toEqual([
    expect.stringMatching(/^problem database: .*schema version 99.* -> Update Klauss/),
  ]);
});

test.concurrent('what a pool left that died, and one that does not answer', async () => {
  await using project = await soundProject();
  await project.klauss('submit', 'stub:child stub:silent', '--start', '1');
  await untilWorking(project);
  const { pool } = (await project.klauss('workers', '--json')).json<WorkersOutput>();
  const pid = pool?.pid ?? 0;
  const identity = identify(pid) ?? { pid, startedAt: '' };
  process.kill(pid, 'SIGSTOP');
  expect(await complaints(project)).toEqual([
    expect.stringMatching(new RegExp(`^problem pool: .*process ${pid}.*does not answer.* -> .*klauss kill`)),
  ]);
  process.kill(pid, 'SIGKILL');
  while (isAlive(identity)) await sleep(20); // no child of ours, so that is no event
  expect(await complaints(project)).toEqual([
    expect.stringMatching(/^warning leftovers: nobody listens any more on .*\.sock -> rm '/),
    expect.stringMatching(
      new RegExp(
        `^warning leftovers: pool \\w+, process ${pid}, died and left 1 task and processes [\\d, ]+ -> .*klauss start`,
      ),
    ),
  ]);
  await project.klauss('kill');
  expect(await complaints(project)).toEqual([]);
});

test.concurrent('locks, sessions, worktrees and a landing that nobody will finish', async () => {
  await using project = await soundProject();
  const { job } = (await project.klauss('submit', 'Do it.', '--json')).json<JobAndTasks>();
  const long = new Date(Date.now() - 3_600_000);
  for (const lock of ['.git/index.lock', '.git/objects/maintenance.lock']) {
    const path = await project.write(lock, '');
    await utimes(path, long, long);
  }
  await project.write('.git/HEAD.lock', ''); // somebody is at it
  await mkdir(join(project.root, '.klauss/worktrees', job.id, 'gone'), { recursive: true });
  const dead = { pid: 2 ** 22 + 1, startedAt: 'long ago' };
  const who = { id: '00000000-0000-4000-8000-000000000000', job: job.id, process: dead };
  await project.write('.klauss/landing/holder.1/who.json', who);
  {
    await using queue = await openQueue({ path: database(project) });
    await queue.registerSession(asSessionId('gone-session'), dead);
  }
  expect(await complaints(project)).toEqual([
    `problem leftovers: the landing of job ${job.id} was interrupted -> \`klauss status ${job.id}\` finishes it, or says what is in its way.`,
    expect.stringMatching(/^warning leftovers: 1 session .*gone-session -> .*klauss start/),
    expect.stringMatching(/^problem leftovers: .*index\.lock is 1h 0m old -> .*rm '.*index\.lock'/),
    expect.stringMatching(/^warning leftovers: .*maintenance\.lock is 1h 0m old -> /),
    expect.stringMatching(new RegExp(`^warning leftovers: 1 worktree .*${job.id}/gone -> .*klauss clean`)),
  ]);
});

test.concurrent('another Klauss in Claude Code, and one whose native module is missing', async () => {
  await using project = await soundProject();
  const places = [{ scope: 'user', installPath: '/elsewhere', version: '0.0.9' }];
  const home = project.environment['HOME'] ?? '';
  await mkdir(join(home, '.claude', 'plugins'), { recursive: true });
  await writeFile(
    join(home, '.claude', 'plugins', 'installed_plugins.json'),
    JSON.stringify({ version: 2, plugins: { 'klauss@klauss': places, 'other@klauss': [] } }),
  );
  expect(await complaints(project)).toEqual([
    expect.stringMatching(
      /^warning plugin: the plugin has version 0\.0\.9 \(\/elsewhere\).* -> .*plugin update/,
    ),
  ]);

  const bare = join(home, 'bare');
  for (const name of ['bin', 'dist/cli.js', 'dist/quick.cjs', 'package.json'])
    await cp(join(repository, name), join(bare, name), { recursive: true });
  const end = await execa(process.execPath, [join(bare, 'bin', 'klauss'), 'doctor'], {
    cwd: project.root,
    env: project.environment,
    extendEnv: false,
    reject: false,
  });
  expect(end).toMatchObject({ exitCode: 4, stderr: '' });
  expect(end.stdout).toMatch(
    /^problem +database +better-sqlite3 cannot be loaded.*\n +-> .*npm ci --ignore-scripts/m,
  );
  expect(end.stdout).toMatch(/^ok +leftovers/m);
});
