/** What a landing would do, worked out without changing anything. */

import { mergeTrees } from '../git/commits.ts';
import type { Head } from '../git/head.ts';
import type { Repository } from '../git/repository.ts';
import type { Scratch } from '../git/tree.ts';
import { changesBetween, diffstat, type PathChange } from './change.ts';
import { statAt } from './disk.ts';
import { headToCommitOn } from './head.ts';
import { draftIndex, type IndexDraft } from './indexFile.ts';
import { type Change, type CommitMode, treeOnHead } from './newCommit.ts';
import { refuseObstacles } from './obstacles.ts';
import { conflicting, inTheWay } from './refusals.ts';
import { flaggedPaths, workingTree } from './workingTree.ts';

export interface Draft {
  /** Trees of the working tree: as it is, and as it is to be. */
  readonly before: string;
  readonly after: string;
  readonly files: readonly PathChange[];
  /** The change of the files, in git's words. */
  readonly stat: string;
  /** Null: no commit is made. */
  readonly commit: CommitDraft | null;
}

export interface CommitDraft {
  /** What it is made on. */
  readonly head: Head;
  /** What it is to hold. */
  readonly tree: string;
  readonly index: IndexDraft;
}

export interface DraftOptions {
  readonly scratch: Scratch;
  /** `<project>/.klauss` */
  readonly state: string;
  readonly change: Change;
  readonly mode: 'uncommitted' | CommitMode;
  /** What to do about a conflict, as a sentence. */
  readonly hint: string;
}

/**
 * Carries the change onto the user's tree as it stands, and onto HEAD's, three ways.
 * @throws KlaussError `conflict`: it does not fit; `state`: no commit can be made now
 */
export async function draft(repository: Repository, options: DraftOptions): Promise<Draft> {
  const { scratch, state, change, mode, hint } = options;
  const touched = await changesBetween(repository, change.from, change.to);
  const known = touched.flatMap(({ path, before }) => (before === null ? [] : [path]));
  const before = await workingTree(repository, { ...scratch, known });
  const merged = await mergeTrees(repository, { base: change.from, ours: before, theirs: change.to });
  if (merged.kind === 'conflict') throw conflicting(merged.files, hint);
  const all = await changesBetween(repository, before, merged.tree);
  const files = await onDisk(repository, all, mode);
  refuseObstacles(repository, state, files);
  const stat = await diffstat(repository, before, merged.tree);
  return { before, after: merged.tree, files, stat, commit: await draftCommit(repository, options) };
}

async function draftCommit(
  repository: Repository,
  { scratch, change, mode }: DraftOptions,
): Promise<CommitDraft | null> {
  if (mode === 'uncommitted') return null;
  const head = await headToCommitOn(repository);
  const tree = await treeOnHead(repository, change, head);
  return { head, tree, index: await draftIndex(repository, scratch, { from: head.commit, to: tree }) };
}

/**
 * The changes that are to be made to files. What a sparse checkout leaves out has none: the index alone says what it
 * is, so a change that leaves the index as it is has to bring the file.
 * @throws KlaussError `conflict`: it would have to delete such a file
 */
async function onDisk(
  repository: Repository,
  changes: readonly PathChange[],
  mode: DraftOptions['mode'],
): Promise<readonly PathChange[]> {
  const skipped = new Set((await flaggedPaths(repository)).skipped);
  const leftOut = new Set(
    changes.flatMap(({ path }) =>
      skipped.has(path) && statAt(repository.root, path) === null ? [path] : [],
    ),
  );
  if (leftOut.size === 0) return changes;
  if (mode !== 'uncommitted') return changes.filter(({ path }) => !leftOut.has(path));
  const deleted = changes.filter(({ path, after }) => leftOut.has(path) && after === null);
  if (deleted.length > 0)
    throw inTheWay(
      deleted.map(({ path }) => ({ path, why: 'it is to go, and the sparse checkout has no file of it' })),
    );
  return changes.map((change) => (leftOut.has(change.path) ? { ...change, before: null } : change));
}
