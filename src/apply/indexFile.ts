/** The user's index: what changes in it when HEAD moves. All else in it, staged work and flags, stays. */

import { KlaussError } from '../domain/errors.ts';
import { mergeTrees } from '../git/commits.ts';
import type { Repository } from '../git/repository.ts';
import { copyIndex, replaceIndex, type Scratch, withIndex } from '../git/tree.ts';
import { changesBetween, entriesOf, type PathChange, sameEntry } from './change.ts';
import { syncDirectory } from './files.ts';
import type { Holding } from './holding.ts';
import { madeIndex } from './indexLock.ts';
import { cannotTellApart, named } from './refusals.ts';
import { updateIndex } from './updateIndex.ts';
import { flaggedPaths, mark } from './workingTree.ts';

/** What the index has staged, and what it is to have. */
export interface IndexDraft {
  /** Trees. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly PathChange[];
}

/**
 * What changes in the index when HEAD goes from one commit or tree to the next, so that what is staged stays staged.
 * @throws KlaussError `state`: it has unmerged entries; `conflict`: what is staged cannot be told from the change
 */
export async function draftIndex(
  repository: Repository,
  scratch: Scratch,
  head: { readonly from: string; readonly to: string },
): Promise<IndexDraft> {
  await refuseUnmerged(repository);
  const before = await stagedTree(repository, scratch);
  const merged = await mergeTrees(repository, { base: head.from, ours: before, theirs: head.to });
  if (merged.kind === 'conflict') throw cannotTellApart(merged.files);
  return { before, after: merged.tree, changes: await changesBetween(repository, before, merged.tree) };
}

async function refuseUnmerged(repository: Repository): Promise<void> {
  const unmerged = await repository.list(['ls-files', '-u', '-z']);
  if (unmerged.length === 0) return;
  const files = [...new Set(unmerged.map((line) => line.slice(line.indexOf('\t') + 1)))];
  throw new KlaussError('state', `The index has unmerged files: ${named(files)}.`, {
    hint: 'Finish or abort the merge first, or apply without a commit.',
    details: { files },
  });
}

/** Puts a new index in place, with the changes made wherever the entry is still what it was. The lock must be held. */
export async function changeIndex(
  repository: Repository,
  holding: Holding,
  changes: readonly PathChange[],
): Promise<void> {
  const entries = await entriesOf(repository, await stagedTree(repository, holding.scratch));
  const open = changes.filter(({ path, before }) => sameEntry(entries.get(path) ?? null, before));
  if (open.length === 0) return;
  const { assumed, skipped } = await flaggedPaths(repository);
  const left = new Set(open.flatMap(({ path, after }) => (after === null ? [] : [path])));
  await putIndex(repository, holding, async (index) => {
    // What goes makes room: a file for the directory of its name, and the other way round.
    const lines = open
      .toSorted((one, other) => Number(one.after !== null) - Number(other.after !== null))
      .map(({ path, before, after }) => `${after?.mode ?? '0'} ${(after ?? before)?.oid}\t${path}`);
    await updateIndex(repository, index, { args: ['-z', '--index-info'], input: lines });
    const still = (paths: readonly string[]): string[] => paths.filter((path) => left.has(path));
    await mark(repository, index, '--skip-worktree', still(skipped));
    await mark(repository, index, '--assume-unchanged', still(assumed));
  });
}

/** Notes in the index what the files look like now, so that nothing seems changed that is not. The lock must be held. */
export async function refreshIndex(repository: Repository, holding: Holding): Promise<void> {
  await putIndex(repository, holding, async (index) => {
    await updateIndex(repository, index, { args: ['-q', '--refresh'] });
  });
}

async function putIndex(
  repository: Repository,
  holding: Holding,
  change: (index: string) => Promise<void>,
): Promise<void> {
  const made = madeIndex(repository, holding);
  await copyIndex(repository, made);
  await change(made);
  await replaceIndex(repository, made);
  await syncDirectory(repository.gitDir);
}

/** The tree of what is staged; entries that are only intended to be added are not in it. */
export async function stagedTree(repository: Repository, scratch: Scratch): Promise<string> {
  return await withIndex(scratch, async (index) => {
    await copyIndex(repository, index);
    return await repository.line(['write-tree'], { index });
  });
}
