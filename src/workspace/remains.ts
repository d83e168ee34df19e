/** What a job leaves in the repository, and whether the user has all of it. */

import type { Job } from '../domain/records.ts';
import { refsBelow, updateRefs } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { clearRefLocks } from './locks.ts';
import { candidateRef, refPrefixes } from './names.ts';

/** The branches and refs of a job: what they point at, by full name. */
export async function refsOf(
  repository: Repository,
  { id }: Pick<Job, 'id'>,
): Promise<ReadonlyMap<string, string>> {
  return await refsBelow(repository, ...refPrefixes(id));
}

/**
 * How many commits of a job are neither part of what was applied nor of a branch or tag of the user's. What a failed or
 * cancelled task left counts as well.
 */
export async function unappliedCommits(
  repository: Repository,
  job: Pick<Job, 'id' | 'base' | 'applied'>,
): Promise<number> {
  const refs = [...(await refsOf(repository, job))];
  // A candidate that did not land is a merge of Klauss's own: what it merged has refs itself.
  const commits = new Set(refs.flatMap(([ref, commit]) => (ref === candidateRef(job.id) ? [] : commit)));
  if (commits.size === 0) return 0;
  const users = await refsBelow(repository, 'refs/heads/', 'refs/tags/', 'refs/remotes/');
  const others = [...users].flatMap(([ref, target]) => (ref.startsWith('refs/heads/klauss/') ? [] : target));
  const known = [job.base, job.applied?.tip, ...others].filter((commit) => commit != null);
  const input = [...commits, ...known.map((commit) => `^${commit}`)].map((line) => `${line}\n`).join('');
  return Number(await repository.line(['rev-list', '--count', '--stdin'], { input }));
}

/** Removes the branches and refs of a job, whatever locks a git that was killed has left on them. */
export async function removeRefs(repository: Repository, job: Pick<Job, 'id'>): Promise<void> {
  await clearRefLocks(repository, job.id);
  const refs = [...(await refsOf(repository, job))];
  if (refs.length > 0)
    await updateRefs(
      repository,
      refs.map(([ref, from]) => ({ ref, from, to: null })),
    );
}
