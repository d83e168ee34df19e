import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { addAll, copyIndex, type Scratch, withIndex } from '../git/tree.ts';
import { fileAt } from './disk.ts';
import { updateIndex } from './updateIndex.ts';

export interface WorkingTreeOptions extends Scratch {
  /** Paths that count although git ignores them: an earlier landing brought them. */
  readonly known: readonly string[];
}

/**
 * The tree of all that stands in the user's working tree, untracked files included. Unlike that of a snapshot it also
 * sees what git was told not to look at (`assume-unchanged`, `skip-worktree`): nothing of it may be overwritten.
 */
export async function workingTree(
  repository: Repository,
  { directory, known }: WorkingTreeOptions,
): Promise<string> {
  return await withIndex({ directory }, async (index) => {
    await copyIndex(repository, index);
    await lookEverywhere(repository, index);
    await addAll(repository, index, []);
    await addKnown(repository, index, known);
    return await repository.line(['write-tree'], { index });
  });
}

/** Takes the flags away that keep git from looking at files. What a sparse checkout leaves out stays as the index has it. */
async function lookEverywhere(repository: Repository, index: string): Promise<void> {
  const flagged = await flaggedPaths(repository, index);
  const present = flagged.skipped.filter(
    (path) => lstatSync(join(repository.root, path), { throwIfNoEntry: false }) !== undefined,
  );
  await mark(repository, index, '--no-assume-unchanged', flagged.assumed);
  await mark(repository, index, '--no-skip-worktree', present);
}

/** The paths of an index that carry one of the flags, or both. */
export async function flaggedPaths(
  repository: Repository,
  index?: string,
): Promise<{ readonly assumed: readonly string[]; readonly skipped: readonly string[] }> {
  // "H path": a small letter for assume-unchanged, an S for skip-worktree
  const lines = await repository.list(['ls-files', '-v', '-z'], index === undefined ? {} : { index });
  const withTag = (test: RegExp): string[] =>
    lines.filter((line) => test.test(line)).map((line) => line.slice(2));
  return { assumed: withTag(/^[a-z] /), skipped: withTag(/^s /i) };
}

/** Sets or takes away one flag of some entries. */
export async function mark(
  repository: Repository,
  index: string,
  flag: '--assume-unchanged' | '--no-assume-unchanged' | '--skip-worktree' | '--no-skip-worktree',
  paths: readonly string[],
): Promise<void> {
  if (paths.length === 0) return;
  await updateIndex(repository, index, { args: [flag, '-z', '--stdin'], input: paths });
}

async function addKnown(repository: Repository, index: string, known: readonly string[]): Promise<void> {
  if (known.length === 0) return;
  const tracked = new Set(await repository.list(['ls-files', '-z'], { index }));
  const ignored = known.filter((path) => !tracked.has(path) && fileAt(repository.root, path) !== null);
  if (ignored.length === 0) return;
  await updateIndex(repository, index, { args: ['--add', '-z', '--stdin'], input: ignored });
}
