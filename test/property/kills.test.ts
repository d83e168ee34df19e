/**
 * Random plans with random edits, while Klauss is killed between its steps: before or after a git call of its own, in
 * the supervisor and in `apply` and `rollback`. Whatever happens, the user's tree is untouched or fully applied, nothing
 * that a worker committed is lost, the repository is sound, and nothing is left after `clean`.
 *
 *   KLAUSS_SEEDS=100 npx vitest run test/property      for more seeds
 */

import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';
import { FILES, type Random, RESOLVE, randomFrom, randomScript } from './random.ts';

const SEEDS = Number(process.env['KLAUSS_SEEDS'] ?? 5);
let supervisorsKilled = 0;
const gitInFront = join(import.meta.dirname, '..', 'fixtures', 'git');

test.concurrent.each(Array.from({ length: SEEDS }, (_, seed) => seed + 1))(
  'killed at random, nothing is lost and nothing is left (seed %i)',
  async (seed) => {
    const random = randomFrom(seed);
    await using project = await makeProject({
      config: `${STUB_CONFIG}stale_timeout = 3\n`.replace('stale_timeout = 10\n', ''),
      files: FILES,
      environment: { PATH: `${gitInFront}:${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin` },
    });
    await project.onResume(RESOLVE);
    await dirty(project, random);
    const before = await treeOf(project);

    const job = await submit(project, random);
    await runToTheEnd(project, job, random);
    expect(await treeOf(project)).toBe(before);
    await expectReachable(project);
    await expectSound(project);

    const after = await integrated(project, job);
    await killed(project, random, 25, 'apply', job);
    await project.klauss('diff', job);
    expect([before, after]).toContain(await treeOf(project));
    await project.klauss('apply', job);
    expect(await treeOf(project)).toBe(after);
    await killed(project, random, 20, 'rollback', job);
    await project.klauss('diff', job);
    expect([before, after]).toContain(await treeOf(project));
    await expectSound(project);
    await project.klauss('stop');
    const cleaned = await project.klauss('clean', '--older-than', '0', '--force', '--json');
    expect(cleaned).toMatchObject({ exitCode: 0 });
    expect(await leftovers(project)).toEqual([]);
    await expectSound(project);
  },
);

test('there were supervisors that were killed', () => {
  expect(supervisorsKilled).toBeGreaterThan(0);
});

/** The user has work in progress: a changed, a staged and a new file. */
async function dirty(project: Project, random: Random): Promise<void> {
  if (random.chance(0.3)) return;
  await project.write('b.txt', `${await project.read('b.txt')}by the user\n`);
  await project.git('add', 'b.txt');
  await project.write('by the user.txt', 'not committed\n');
}

async function submit(project: Project, random: Random): Promise<string> {
  const keys = Array.from({ length: 3 + random.below(3) }, (_, index) => `t${index}`);
  const tasks = await Promise.all(
    keys.map(async (key, index) => {
      const script = join(dirname(project.root), `${key}.sh`);
      await writeFile(script, randomScript(random, key));
      const gates = random.chance(0.3) ? ['echo junk > junk.txt; true'] : [];
      const after = index > 0 && random.chance(0.3) ? [`t${random.below(index)}`] : [];
      return {
        key,
        prompt: `stub:sleep=0.${random.below(4)} stub:run=${script}`,
        verify: gates,
        depends_on: after,
      };
    }),
  );
  await project.write('../plan.json', { goal: 'Random', tasks });
  const end = await project.klauss('submit-file', '../plan.json', '--json');
  expect(end.stderr).toBe('');
  return end.json<JobAndTasks>().job.id;
}

/** Follows the job, with a few kills of the supervisor on the way. */
async function runToTheEnd(project: Project, job: string, random: Random): Promise<void> {
  for (let kills = 1 + random.below(4); ; kills--) {
    if (kills > 0) await killAt(project, random, 120);
    const end = await project.klauss('wait', job, '--timeout', kills > 0 ? '4' : '60', '--json');
    if (kills > 0 && !existsSync(killFile(project))) supervisorsKilled++;
    // Killed while it starts, the pool is an error of the command that starts it.
    if (end.exitCode !== 3 && end.json<Partial<JobAndTasks>>().job !== undefined) break;
  }
  await disarm(project);
}

/** Runs a command that is killed somewhere on its way, or not, when it has fewer steps. */
async function killed(
  project: Project,
  random: Random,
  steps: number,
  ...args: readonly string[]
): Promise<void> {
  await killAt(project, random, steps);
  await project.klauss(...args);
  await disarm(project);
}

const home = (project: Project): string => dirname(project.root);
/** Names the call at which somebody is killed; gone when that has happened. */
const killFile = (project: Project): string => join(home(project), 'kill-at');

async function killAt(project: Project, random: Random, steps: number): Promise<void> {
  await disarm(project);
  await writeFile(killFile(project), `${1 + random.below(steps)} ${random.pick(['before', 'after'])}\n`);
}

async function disarm(project: Project): Promise<void> {
  await execa('rm', ['-f', killFile(project), join(home(project), 'calls')]);
}

/** The tree of everything in the user's directory, made with an index of its own. */
async function treeOf(project: Project): Promise<string> {
  const index = join(home(project), `index-${Math.random()}`);
  const options = {
    cwd: project.root,
    env: { PATH: '/usr/bin:/bin', HOME: home(project), GIT_INDEX_FILE: index },
  };
  await execa('git', ['add', '--all'], { ...options, extendEnv: false });
  return (await execa('git', ['write-tree'], { ...options, extendEnv: false })).stdout;
}

const integrated = (project: Project, job: string): Promise<string> =>
  project.git('rev-parse', `klauss/${job}/integration^{tree}`);

/** What a worker committed is part of the history of some ref. */
async function expectReachable(project: Project): Promise<void> {
  const file = join(home(project), 'commits');
  const commits = existsSync(file) ? (await readFile(file, 'utf8')).trim().split('\n') : [];
  const reachable = new Set((await project.git('rev-list', '--all')).split('\n'));
  expect(commits.filter((commit) => !reachable.has(commit))).toEqual([]);
}

async function expectSound(project: Project): Promise<void> {
  expect(await project.git('fsck', '--no-dangling')).toBe('');
}

/** Worktrees, refs, branches and locks of Klauss, anywhere. */
async function leftovers(project: Project): Promise<readonly string[]> {
  const worktrees = (await project.git('worktree', 'list', '--porcelain')).match(/^worktree .*/gm) ?? [];
  const refs = (await project.git('for-each-ref', '--format=%(refname)')).split('\n');
  const files = await readdir(join(project.root, '.git'), { recursive: true });
  const own = await readdir(join(project.root, '.klauss'), { recursive: true });
  return [
    ...worktrees.slice(1),
    ...refs.filter((ref) => ref.includes('klauss')),
    ...files.filter((path) => path.endsWith('.lock')),
    ...own.filter((path) => /^(worktrees|tmp)\/|landing/.test(path) && !path.startsWith('tmp/index-')),
  ];
}
