/** Many worktrees at once, and the user at work in the same repository. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asJobId } from '../../src/domain/ids.ts';
import { changedFiles } from '../../src/workspace/changedFiles.ts';
import { checkOut, putBack } from '../../src/workspace/checkOut.ts';
import { branchOf, salvageRef } from '../../src/workspace/names.ts';
import { listWorktrees, removeWorktree } from '../../src/workspace/remove.ts';
import { seal } from '../../src/workspace/seal.ts';
import { anchorSnapshot, takeSnapshot } from '../../src/workspace/snapshot.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { job, prepare, siteOf, type TestSite, taskOf } from './siteOf.ts';

const WORKERS = 8;
const ROUNDS = 3;

/** A worker's share: prepare, work, seal, look at it, remove; every second time without sealing. */
async function share(site: TestSite, worker: number): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const key = `${worker}-${round}`;
    const task = taskOf(site, { key });
    const prepared = await prepare(site, task);
    const text = `the work of ${key}\n`;
    await writeFile(join(prepared.path, `${key}.txt`), text);
    if (round % 2 === 0) {
      const sealed = await seal(prepared, task, { hooks: false });
      if (sealed.kind !== 'sealed') return expect.fail(sealed.message);
      expect(sealed.files).toEqual([`${key}.txt`]);
      await checkOut(prepared, prepared.base);
      await putBack(prepared, sealed.commit);
    }
    expect(await changedFiles(prepared)).toEqual([`${key}.txt`]);
    await (await removeWorktree(site, job, key)).removed;
  }
}

/** It may refuse: a worktree is half made, or it has just taken what is being made anew. */
const collect = async (git: TestRepository['git']): Promise<unknown> =>
  await git('gc', '-q', '--prune=now').catch(() => {});

/** Commits, switches branches, and collects garbage as thoroughly as git can, until it is told to stop. */
async function user({ git, write }: TestRepository, signal: AbortSignal): Promise<number> {
  let rounds = 0;
  for (; !signal.aborted; rounds++) {
    await write(`mine/${rounds}.txt`, `mine ${rounds}\n`);
    await git('add', 'mine');
    await git('commit', '-q', '-m', `mine ${rounds}`);
    await git('switch', '-q', '-C', `topic-${rounds % 2}`);
    await collect(git);
  }
  return rounds;
}

test('eight workers, and the user who commits, switches and collects', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n', 'deep/b.txt': 'b\n' } });
  const site = await siteOf(repository);
  const controller = new AbortController();
  const using = user(repository, controller.signal);
  try {
    await Promise.all(Array.from({ length: WORKERS }, (_, worker) => share(site, worker)));
  } finally {
    controller.abort();
  }
  expect(await using).toBeGreaterThan(0);
  expect(await listWorktrees(site)).toEqual([]);
  expect(await repository.git('worktree', 'list')).not.toContain('k3f9x2');
  for (let worker = 0; worker < WORKERS; worker++) {
    for (let round = 0; round < ROUNDS; round++) {
      const key = `${worker}-${round}`;
      expect(await repository.git('show', `${salvageRef(job, key)}:${key}.txt`)).toBe(`the work of ${key}`);
      const inBranch = await repository.git('ls-tree', '--name-only', branchOf(job, key));
      expect(inBranch.includes(`${key}.txt`)).toBe(round % 2 === 0);
    }
  }
  await repository.git('gc', '-q', '--prune=now');
  await repository.git('fsck', '--strict', '--no-progress');
  expect(await repository.git('status', '--porcelain')).toBe('');
  expect(site.logged).toEqual([]);
});

test('snapshots while the user collects', async () => {
  await using repository = await makeRepository({ files: { 'a.txt': 'a\n' } });
  const site = await siteOf(repository);
  const controller = new AbortController();
  const collecting = (async () => {
    while (!controller.signal.aborted) await collect(repository.git);
  })();
  const bases: string[] = [];
  try {
    for (let round = 0; round < 12; round++) {
      await repository.write(`deep/${round}/new.txt`, `${round}\n`);
      const base = await takeSnapshot(site.repository, { directory: site.scratch });
      await anchorSnapshot(site.repository, asJobId(`job${String(round).padStart(3, '0')}`), base);
      bases.push(base);
    }
  } finally {
    controller.abort();
    await collecting;
  }
  await repository.git('gc', '-q', '--prune=now');
  await repository.git('fsck', '--strict', '--no-progress');
  for (const [round, base] of bases.entries())
    expect(await repository.git('show', `${base}:deep/${round}/new.txt`)).toBe(String(round));
});
