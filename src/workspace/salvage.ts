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
  const refs = await refsBelow(repository, branch, ref);
  const [tip, old] = [refs.get(branch) ?? null, refs.get(ref) ?? null];
  const { commit, left } = await despiteCollection(repository, {
    write: async (writing) => {
      const held = await heldBy({ ...site, repository: writing }, job, key, tip);
      const known = [...held.commits, tip, old].filter((each) => each !== null);
      const parents = await independent(writing, known);
      const [first = null] = parents;
      if (held.tree === null && parents.length < 2) return { commit: first, left: held.left, known };
      const tree = held.tree ?? (await treeOf(writing, first ?? ''));
      const isKept = parents.length === 1 && first === old && (await treeOf(writing, old ?? '')) === tree;
      const message = salvageMessage({ job, key });
      const made = isKept ? old : await makeCommit(writing, { tree, parents, message });
      return { commit: made, left: held.left, known };
    },
    publish: async (made) => {
      if (made.commit !== null && made.commit !== old)
        await updateRefs(repository, [{ ref, to: made.commit }]);
    },
  });
  return { commit, left };
}
