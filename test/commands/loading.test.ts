/** What is started all the time loads no more than it uses: see docs/decisions/0027. */

import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { openQueue } from '../../src/queue/open.ts';
import { POOL, pool } from '../queue/helpers.ts';
import { TELLING_LOADS } from '../support/loads.ts';
import { makeProject, type Project, repository, STUB_CONFIG } from '../support/project.ts';
import { run } from './running.ts';

const HOOKS = ['session-start', 'user-prompt-submit', 'stop', 'session-end'];

/** The files of Klauss, and the modules of Node that take a millisecond or more. */
const HEAVY = /read (?:.*\/(dist\/[\w.]+)|node:(?!fs$|path$|os$|util$|module$|timers\/promises$)(.*))$/gm;
const heavyOf = (stderr: string): readonly string[] => [
  ...new Set([...stderr.matchAll(HEAVY)].map(([, file, module]) => file ?? module ?? '')),
];

async function submit(project: Project): Promise<string> {
  const { json } = await project.klauss('submit', 'Do it.', '--detach', '--json');
  return json<{ job: { id: string } }>().job.id;
}

async function heavyOfHook(project: Project, name: string): Promise<readonly string[]> {
  const { stderr } = await execa(
    process.execPath,
    [TELLING_LOADS, join(repository, 'hooks', 'run.cjs'), name],
    {
      cwd: project.root,
      env: { ...project.environment, CLAUDE_PROJECT_DIR: project.root },
      extendEnv: false,
      input: JSON.stringify({ session_id: 'one', cwd: project.root }),
    },
  );
  return heavyOf(stderr);
}

test('what only looks at the queue loads one file, and no slow module of Node', async () => {
  await using project = await makeProject();
  const heavy = async (...args: readonly string[]) => {
    const { stderr, exitCode } = await run(project, args, { node: [TELLING_LOADS] });
    expect(exitCode).toBe(0);
    return heavyOf(stderr);
  };
  expect(await heavy('--version')).toEqual(['dist/quick.cjs']);
  for (const args of [['status'], ['stats'], ['list']])
    expect(await heavy(...args), `${args}, nothing yet`).toEqual(['dist/quick.cjs', 'dist/config.cjs']);
  const job = await submit(project);
  expect(await heavy('status'), 'the configuration is checked').toEqual([
    'dist/quick.cjs',
    'dist/config.cjs',
  ]);
  for (const args of [['status'], ['status', job], ['stats'], ['list'], ['results', job]])
    for (const more of [[], ['--json']])
      expect(await heavy(...args, ...more), `${args} ${more}`).toEqual(['dist/quick.cjs']);
});

test('so does every hook', async () => {
  await using project = await makeProject();
  await submit(project);
  expect(await heavyOfHook(project, 'stop'), 'the configuration is checked').toEqual([
    'dist/hook.cjs',
    'dist/config.cjs',
  ]);
  for (const name of HOOKS) expect(await heavyOfHook(project, name), name).toEqual(['dist/hook.cjs']);
});

test('also where a pool has died that left nothing', async () => {
  await using project = await makeProject();
  await submit(project);
  await using queue = await openQueue({ path: join(project.root, '.klauss', 'klauss.db') });
  await queue.enterPool(pool(POOL, { process: { pid: 1, startedAt: 'never' } }), null);
  await heavyOfHook(project, 'stop'); // the configuration is checked
  for (const name of HOOKS) expect(await heavyOfHook(project, name), name).toEqual(['dist/hook.cjs']);
});

test('they believe what was found in a configuration before; what decides on work does not', async () => {
  await using project = await makeProject({ config: `${STUB_CONFIG}max_count = 5\n` });
  await submit(project);
  const looked = await project.klauss('status');
  const checked = JSON.parse(await project.read('.klauss/checked.json'));
  const elsewhere = { path: join(project.root, 'elsewhere.db') };
  const forged = { workers: { ...checked.layer.workers, maxCount: 9 }, database: elsewhere };
  await project.write('.klauss/checked.json', { ...checked, layer: { ...checked.layer, ...forged } });
  expect((await project.klauss('status')).stdout).toBe('Nothing was submitted here yet.');
  expect((await project.klauss('show', '1')).exitCode).toBe(0);
  expect((await project.klauss('start', '6')).stderr).toContain('from 1 to 5');

  await project.write('.klauss/checked.json', 'damaged');
  expect(await project.klauss('status')).toMatchObject({ exitCode: 0, stdout: looked.stdout });
});

test('a wrong configuration is told by all of them in the same words, however often', async () => {
  await using project = await makeProject();
  await submit(project);
  await project.klauss('status');
  for (const wrong of ['[workers]\nnumber = 3\n', '[workers', '[workers]\ndefault_count = 11\n']) {
    await project.write('.klauss.toml', wrong);
    const { exitCode, stderr } = await project.klauss('workers');
    expect(exitCode).toBe(2);
    for (const command of ['status', 'status', 'list', 'stats', 'results'])
      expect(await project.klauss(command), command).toMatchObject({ exitCode, stderr, stdout: '' });
    const told = await project.klauss('workers', '--json');
    expect(await project.klauss('status', '--json')).toMatchObject({ exitCode, stdout: told.stdout });
  }
  await project.write('.klauss.toml', STUB_CONFIG);
});

test('what they do not know is asked of the whole command line', async () => {
  await using project = await makeProject();
  for (const args of [['--help'], ['status', '--help'], ['workers']]) {
    const { stderr, exitCode } = await run(project, args, { node: [TELLING_LOADS] });
    expect(exitCode).toBe(0);
    expect(heavyOf(stderr)).toEqual(expect.arrayContaining(['dist/quick.cjs', 'dist/cli.js']));
  }
});
