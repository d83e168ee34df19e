/** Keeping what a worktree holds reachable: nothing of a task is lost when its worktree is removed or made anew. */

import type { JobId } from '../domain/ids.ts';
import { despiteCollection } from '../git/collection.ts';
import { independent, makeCommit } from '../git/commits.ts';
import { refsBelow, treeOf, updateRefs } from '../git/refs.ts';
import { heldBy } from './held.ts';
import { salvageMessage } from './message.ts';
import { branchOf, branchRef, salvageRef } from './names.ts';
import type { Site } from './site.ts';

export interface Salvaged {
  /** What the task's salvage ref leads to now, or null: there was nothing. */
  readonly commit: string | null;
  /** Git repositories inside, which cannot be kept. */
  readonly left: readonly string[];
}

/**
 * Makes what the worktree of a task holds reachable from the task's salvage ref: its files, what git ignores excepted;
 * the commits that it stood on; its branch; a merge under way. What the ref led to before stays reachable.
 * May be called again, and when there is no worktree.
 */
export async function salvage(site: Site, job: JobId, key: string): Promise<Salvaged> {
  const { repository } = site;
  const [branch, ref] = [branchRef(branchOf(job, key)), salvageRef(job, key)];
  const { commit, left } = await despiteCollection(repository, async () => {
    const refs = await refsBelow(repository, branch, ref);
    const [tip, old] = [refs.get(branch) ?? null, refs.get(ref) ?? null];
    const held = await heldBy(site, job, key, tip);
    const known = [...held.commits, tip, old].filter((commit) => commit !== null);
    const parents = await independent(repository, known);
    const [first] = parents;
    const nothingBesides = held.tree === null && parents.length < 2;
    const isKept =
      old !== null && parents.length === 1 && first === old && (await treeOf(repository, old)) === held.tree;
    if (nothingBesides || isKept) {
      if (first !== undefined && first !== old) await updateRefs(repository, [{ ref, to: first }]);
      return { commit: first ?? null, left: held.left, known };
    }
    const tree = held.tree ?? (await treeOf(repository, first ?? ''));
    const commit = await makeCommit(repository, { tree, parents, message: salvageMessage({ job, key }) });
    await updateRefs(repository, [{ ref, to: commit }]);
    return { commit, left: held.left, known };
  });
  return { commit, left };
}
