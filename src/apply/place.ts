/** Bringing staged files into the working tree, each whole at once, and never over what somebody has changed. */

import type { BigIntStats } from 'node:fs';
import { chmod, mkdir, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, EXECUTABLE, type PathChange, SYMLINK } from './change.ts';
import { parentsOf, statAt } from './disk.ts';
import { moveNew } from './files.ts';
import { isStill, type Seen } from './look.ts';

/** A path that was left as somebody else has made it meanwhile. */
export interface Kept {
  readonly path: string;
  /** What it would have become; null: it would have been deleted. */
  readonly oid: string | null;
}

export interface Placing {
  /** Top of the working tree. */
  readonly root: string;
  /** Where the new files stand, below the same paths. */
  readonly staged: string;
  readonly seen: ReadonlyMap<string, Seen>;
  readonly step: (name: string) => Promise<void>;
}

/** Makes all changes whose path is still as it was before; those that are made already are passed over. */
export async function placeFiles(placing: Placing, changes: readonly PathChange[]): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  // First what goes: it makes room for a directory where a file was, and the other way round.
  const leaving = changes.filter(({ after }) => after === null);
  const coming = changes.filter(({ after }) => after !== null);
  for (const change of [...leaving, ...coming]) {
    const seen = placing.seen.get(change.path);
    if (seen?.side === 'after') continue;
    const done =
      seen?.side === 'before' &&
      isStill(placing.root, change.path, seen) &&
      (change.after === null ? await take(placing, change.path) : await put(placing, change, seen));
    if (!done) kept.push({ path: change.path, oid: change.after?.oid ?? null });
    await placing.step(`file ${change.path}`);
  }
  return kept;
}

/** Removes a file, and the directories that it was the last in. */
async function take({ root }: Placing, path: string): Promise<true> {
  await unlink(join(root, path));
  for (const parent of parentsOf(path).reverse()) {
    if (!(await removedIfEmpty(join(root, parent)))) break;
  }
  return true;
}

/** @returns false: somebody has put something else there */
async function put({ root, staged }: Placing, change: PathChange, { stat }: Seen): Promise<boolean> {
  const [from, to] = [join(staged, change.path), join(root, change.path)];
  if (!(await makeParents(root, change.path))) return false;
  if (stat === null) return (await makeRoom(root, change.path)) && (await moveNew(from, to));
  await keepMode(from, stat, change.after);
  await rename(from, to);
  return true;
}

/** The directories above a path, made where they are missing. False: one of them is something else. */
async function makeParents(root: string, path: string): Promise<boolean> {
  for (const parent of parentsOf(path)) {
    const found = statAt(root, parent);
    if (found === null) await mkdir(join(root, parent));
    else if (!found.isDirectory()) return false;
  }
  return true;
}

/** Removes empty directories that stand where a file is to be. */
async function makeRoom(root: string, path: string): Promise<boolean> {
  const found = statAt(root, path);
  if (found === null) return true;
  if (!found.isDirectory()) return false;
  const names = await readdir(join(root, path));
  for (const name of names) if (!(await makeRoom(root, `${path}/${name}`))) return false;
  return await removedIfEmpty(join(root, path));
}

async function removedIfEmpty(directory: string): Promise<boolean> {
  return await rmdir(directory).then(
    () => true,
    () => false,
  );
}

/** A file that is replaced keeps its permissions, whether it can be run excepted. */
async function keepMode(staged: string, old: BigIntStats, after: Entry | null): Promise<void> {
  if (!old.isFile() || after?.mode === SYMLINK) return;
  const mode = Number(old.mode) & 0o7777;
  const runnable = mode & 0o111 || (mode & 0o444) >> 2;
  await chmod(staged, (mode & ~0o111) | (after?.mode === EXECUTABLE ? runnable : 0));
}
