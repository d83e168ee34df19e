/** The commit that a landing makes on the user's branch. */

import { makeCommit, mergeTrees } from '../git/commits.ts';
import type { Head } from '../git/head.ts';
import { isAncestor } from '../git/refs.ts';
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
 * The change's own commits, to be merged into HEAD: as they are, if all they build on is in HEAD's history. Null: it has
 * none, as it leads from one line of commits to another.
 */
async function historyOf(repository: Repository, change: Change, head: Head): Promise<string | null> {
  if (await isAncestor(repository, change.from, head.commit)) return change.to;
  if (await isAncestor(repository, change.from, change.to)) return await madeAnew(repository, change, head);
  return null;
}

/**
 * Makes the commits of a change anew on top of HEAD: what they were made on holds work that is not committed, and
 * that is no commit for the user's branch. Author, date and message stay.
 */
async function madeAnew(repository: Repository, { from, to }: Change, head: Head): Promise<string> {
  const lines = await repository.line([
    'rev-list',
    '--ancestry-path',
    '--topo-order',
    '--parents',
    '--reverse',
    `${from}..${to}`,
  ]);
  const made = new Map([[from, head.commit]]);
  for (const line of lines.split('\n').filter((text) => text !== '')) {
    const [commit = '', ...parents] = line.split(' ');
    const anew = await makeCommit(repository, {
      tree: await mergedOnto(repository, { from, to: commit }, head.commit),
      // What does not build on `from` came from the user's own branches.
      parents: [...new Set(parents.map((parent) => made.get(parent) ?? parent))],
      message: await messageOf(repository, commit),
      variables: await authorOf(repository, commit),
    });
    made.set(commit, anew);
  }
  return made.get(to) ?? head.commit;
}

async function mergedOnto(repository: Repository, { from, to }: Change, ours: string): Promise<string> {
  const merged = await mergeTrees(repository, { base: from, ours, theirs: to });
  if (merged.kind === 'conflict') throw cannotTellApart(merged.files);
  return merged.tree;
}
