/**
 * The snapshot of a job: the commit that holds the user's tree as it was at submit. It is made before the job has an
 * id, so a temporary ref holds it until the job's own does.
 */

import type { JobId } from '../domain/ids.ts';
import { despiteCollection } from '../git/collection.ts';
import { makeCommit } from '../git/commits.ts';
import { headOf } from '../git/head.ts';
import { type RefChange, refsBelow, updateRefs } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { type Scratch, writeTree } from '../git/tree.ts';
import { baseRef, branchRef, integrationOf, snapshotRef, snapshotRefs } from './names.ts';

/** A submission takes seconds; what is older was left by one that died, seconds. */
const LEFT_AFTER_SECONDS = 3600;

/**
 * The commit that holds the working tree as it is, untracked files included: HEAD itself when nothing differs. Index,
 * branches, stash and files stay byte for byte as they are.
 * @throws GitError a file cannot be read, say
 */
export async function takeSnapshot(repository: Repository, scratch: Scratch): Promise<string> {
  const head = await headOf(repository);
  if (head === null) throw new Error(`${repository.root} has no commit.`);
  const known = [head.commit];
  const { commit } = await despiteCollection(repository, {
    write: async (writing) => {
      const tree = await writeTree(writing, scratch);
      if (tree === head.tree) return { commit: head.commit, known };
      const message = 'klauss: the working tree at submit\n';
      return { commit: await makeCommit(writing, { tree, parents: known, message }), known };
    },
    publish: async (made) => {
      if (made.commit === head.commit) return;
      await updateRefs(repository, [{ ref: snapshotRef(made.commit), to: made.commit }]);
    },
  });
  return commit;
}

/**
 * Makes a snapshot the base of a job, and the start of its integration branch. May be called again: an integration
 * branch that is there is never moved.
 */
export async function anchorSnapshot(repository: Repository, job: JobId, base: string): Promise<void> {
  const integration = branchRef(integrationOf(job));
  const temporary = snapshotRef(base);
  const present = await refsBelow(repository, integration, temporary, baseRef(job));
  const changes: RefChange[] = [];
  if (present.get(baseRef(job)) !== base) changes.push({ ref: baseRef(job), to: base });
  if (!present.has(integration)) changes.push({ ref: integration, to: base, from: null });
  if (present.has(temporary)) changes.push({ ref: temporary, to: null });
  if (changes.length === 0) return;
  // Refused when somebody else anchored it in between: then all is there.
  if (!(await updateRefs(repository, changes))) await anchorSnapshot(repository, job, base);
}

/** Lets go of snapshots whose submission died before there was a job. */
export async function dropLeftSnapshots(repository: Repository, now: number): Promise<void> {
  for (const [ref, commit] of await refsBelow(repository, snapshotRefs)) {
    const made = await repository.line(['show', '--no-patch', '--format=%ct', commit]);
    if (now / 1000 - Number(made) > LEFT_AFTER_SECONDS)
      await updateRefs(repository, [{ ref, to: null, from: commit }]);
  }
}
