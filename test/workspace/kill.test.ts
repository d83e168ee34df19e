/** The supervisor is killed at any moment, with or without the git processes that it has started. */

import { createHash } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { listWorktrees, sweep } from '../../src/workspace/remove.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { prepare, siteOf, taskOf } from './siteOf.ts';

const KILLS = 24;

/** Starts a supervisor and kills it after so many milliseconds of work; what its workers wrote. */
async function killed(
  { root, scratch }: TestRepository,
  { seed, after, group }: { readonly seed: number; readonly after: number; readonly group: boolean },
): Promise<readonly string[]> {
  const marker = { KLAUSS_TEST_KILL: `${process.pid}-${seed}` };
  const supervisor = execa(
    process.execPath,
    [join(import.meta.dirname, 'killed.ts'), root, join(scratch, 'state'), String(seed)],
    { env: marker, reject: false, detached: true, buffer: true },
  );
  supervisor.stdout.once('data', () => void sleep(after).then(() => end()));
  const end = (): void => {
    if (supervisor.pid !== undefined) process.kill(group ? -supervisor.pid : supervisor.pid, 'SIGKILL');
  };
  const { stdout, stderr } = await supervisor;
  expect(stderr).toBe('');
  if (group) await expectNoSurvivors(marker);
  return stdout.split('\n').filter((line) => /^\d+ [abc] \d+$/.test(line));
}

/** Locks of git processes that were killed are taken for stale after a while: it has passed. */
async function letTimePass(root: string): Promise<void> {
  for (const place of ['.git/refs/heads/klauss', '.git/refs/klauss', '.git/worktrees']) {
    const names = await readdir(join(root, place), { recursive: true }).catch(() => []);
    for (const name of names.filter((each) => /\.lock$|^[^/]+$/.test(each)))
      await utimes(join(root, place, name), 0, 0).catch(() => {});
  }
}

test('nothing that a worker wrote is lost, and nothing is left', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n' } });
  const { git, root, scratch } = repository;
  await git('switch', '-q', '-c', 'others');
  await repository.write('others.txt', 'others\n');
  await repository.commit();
  await git('switch', '-q', 'main');
  await writeFile(join(scratch, 'state'), '{}');
  const head = await git('rev-parse', 'HEAD');

  const written: string[] = [];
  for (let seed = 1; seed <= KILLS; seed++) {
    const group = seed % 2 === 0;
    written.push(...(await killed(repository, { seed, after: (seed * 131) % 700, group })));
    if (group) await letTimePass(root);
  }
  await letTimePass(root);
  expect(written.length).toBeGreaterThan(KILLS);

  const site = await siteOf(repository);
  expect(await prepare(site, taskOf(site))).toMatchObject({ path: join(site.worktrees, 'k3f9x2', 'a') });
  await sweep(site, () => false);
  expect(site.logged).toEqual([]);
  expect(await listWorktrees(site)).toEqual([]);
  expect((await git('worktree', 'list')).split('\n')).toHaveLength(1);
  const kept = new Set(
    (await git('rev-list', '--objects', '--all')).split('\n').map((line) => line.split(' ')[0]),
  );
  const lost = written.filter((text) => {
    const blob = createHash('sha1').update(`blob ${text.length}\0${text}`).digest('hex');
    return !kept.has(blob);
  });
  expect(lost).toEqual([]);
  await git('fsck', '--strict', '--no-progress', '--no-dangling');
  const files = await readdir(join(root, '.git'), { recursive: true });
  expect(files.filter((name) => /\.lock$|^worktrees\/|klauss-|\.keep$/.test(name))).toEqual([]);
  expect(await readdir(join(root, '.klauss'), { recursive: true })).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/removed-/)]),
  );
  expect(await git('rev-parse', 'HEAD', 'main')).toBe(`${head}\n${head}`);
  expect(await git('status', '--porcelain')).toBe('');
});
