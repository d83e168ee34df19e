/** The commit that a landing makes on the user's branch. */

import { makeCommit, mergeTrees } from '../git/commits.ts';
import type { Head } from '../git/head.ts';
import { isAncestor, treeOf } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { authorOf, messageOf } from './authorship.ts';
import { cannotTellApart } from './refusals.ts';

export interface Change {
  /** The commits between which it lies. */
  readonly from: string;
  readonly to: string;
}

/** How the change is committed: as one commit, or as a merge of its own commits. */
export type CommitMode = 'commit' | 'merge';

/**
 * The tree that the change makes of HEAD's.
 * @throws KlaussError `conflict`: it builds on work that is not committed
 */
export async function treeOnHead(repository: Repository, change: Change, head: Head): Promise<string> {
  return await mergedOnto(repository, change, head.commit);
}

/** Makes the commit, null: HEAD holds the change already. @throws KlaussError `conflict`, GitError (signing) */
export async function makeNewCommit(
  repository: Repository,
  change: Change,
  {
    head,
    tree,
    mode,
    message,
  }: { readonly head: Head; readonly tree: string; readonly mode: CommitMode; readonly message: string },
): Promise<string | null> {
  if (tree === head.tree) return null;
  const side = mode === 'merge' ? await historyOf(repository, change, head) : null;
  const parents = side === null ? [head.commit] : [head.commit, side];
  return await makeCommit(repository, { tree, parents, message, sign: true });
}

/**
 * The change's own commits, to be merged into HEAD: as they are, if all they build on is in HEAD's history. Null: HEAD
 * has what each of them brought, only not all together.
 */
async function historyOf(repository: Repository, change: Change, head: Head): Promise<string | null> {
  if (await isAncestor(repository, change.from, head.commit)) return change.to;
  const side = await madeAnew(repository, change, head);
  return side === head.commit ? null : side;
}

/**
 * Makes the commits of a change anew on top of HEAD: what they were made on holds work that is not committed, and
 * that is no commit for the user's branch. Each brings what it brought to its first parent; author, date and message
 * stay. What brings nothing that is not there is left out.
 */
async function madeAnew(repository: Repository, { from, to }: Change, head: Head): Promise<string> {
  const range = ['--topo-order', '--parents', '--reverse', to, `^${from}`, `^${head.commit}`];
  const lines = await repository.line(['rev-list', ...range]);
  const made = new Map<string, string>();
  // What is not in the range is part of what HEAD stands for.
  const anewOf = (commit: string): string => made.get(commit) ?? head.commit;
  for (const line of lines.split('\n').filter((text) => text !== '')) {
    const [commit = '', first, ...others] = line.split(' ');
    if (first === undefined) continue;
    const ours = anewOf(first);
    const tree = await mergedOnto(repository, { from: first, to: commit }, ours);
    const parents = [...new Set([ours, ...others.map(anewOf).filter((other) => other !== head.commit)])];
    const isNew = parents.length > 1 || tree !== (await treeOf(repository, ours));
    made.set(commit, isNew ? await makeAgain(repository, commit, { tree, parents }) : ours);
  }
  return anewOf(to);
}

async function makeAgain(
  repository: Repository,
  commit: string,
  { tree, parents }: { readonly tree: string; readonly parents: readonly string[] },
): Promise<string> {
  return await makeCommit(repository, {
    tree,
    parents,
    message: await messageOf(repository, commit),
    variables: await authorOf(repository, commit),
  });
}

async function mergedOnto(repository: Repository, { from, to }: Change, ours: string): Promise<string> {
  const merged = await mergeTrees(repository, { base: from, ours, theirs: to });
  if (merged.kind === 'conflict') throw cannotTellApart(merged.files);
  return merged.tree;
}
