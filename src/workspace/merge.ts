/** Giving a merge to the worker: with conflict markers in the files, as git shows it to people. */

import { existsSync } from 'node:fs';
import { lstat, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError } from '../git/run.ts';
import { backToBranch } from './checkOut.ts';
import type { Prepared } from './prepared.ts';
import { noteRecord, readRecord } from './record.ts';

/** What must not come from the user's configuration. */
const MERGE = [
  '-c',
  'rerere.enabled=false',
  'merge',
  '--quiet',
  '--no-commit',
  '--no-ff',
  '--no-autostash',
  '--no-verify-signatures',
] as const;

/**
 * Begins to merge a commit into the task's branch. Everything of the worker's must be sealed before; `seal` concludes
 * it when the worker is done.
 * @returns the files that conflict
 * @throws GitError it cannot be merged at all
 */
export async function startMerge(prepared: Prepared, tip: string): Promise<string[]> {
  const { repository } = prepared;
  await backToBranch(prepared);
  await noteRecord(prepared, { away: true });
  await makeWay(prepared, tip);
  const args = [...MERGE, tip];
  const end = await repository.run(args, { variables: await repository.identity(), answers: [1, 2, 128] });
  const begun = existsSync(join(repository.gitDir, 'MERGE_HEAD'));
  if (end.exitCode !== 0 && !begun) throw new GitError(args, end, repository.root);
  const files = await unmerged(prepared);
  await noteRecord(prepared, { away: false, merging: { tip, files } });
  return files;
}

/** git overwrites no untracked file, so what the setup made goes where the merge brings something of that name. */
async function makeWay({ repository, except }: Prepared, tip: string): Promise<void> {
  if (except.length === 0) return;
  const brought = await repository.list(['ls-tree', '-z', '--name-only', tip, '--', ...except]);
  await Promise.all(brought.map((path) => rm(join(repository.root, path), { recursive: true, force: true })));
}

async function unmerged({ repository }: Prepared): Promise<string[]> {
  return [...new Set(await repository.list(['diff', '--name-only', '--diff-filter=U', '-z']))];
}

/**
 * Files that still have conflict markers in them.
 * @param files where to look; also in those of the merge that the worktree was given
 */
export async function markersLeft(prepared: Prepared, files: readonly string[]): Promise<string[]> {
  const { repository } = prepared;
  const merging = (await readRecord(repository))?.merging ?? null;
  const suspects = [...new Set([...files, ...(merging?.files ?? [])])];
  const marked = await Promise.all(suspects.map((path) => hasMarkers(join(repository.root, path))));
  return suspects.filter((_, index) => marked[index]);
}

async function hasMarkers(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (!found?.isFile()) return false;
  const text = await readFile(path, 'latin1');
  return /^<{7}(?: |\r?$)/m.test(text) && /^>{7}(?: |\r?$)/m.test(text);
}
