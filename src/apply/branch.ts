/** The result of a job as a branch of the user's, the tree left alone. */

import { KlaussError } from '../domain/errors.ts';
import { commitOf, updateRefs } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { branchRef } from '../workspace/names.ts';

/** Below this name the branches of jobs stand, and are removed with them. */
const OWN = 'klauss/';

/** @throws KlaussError `usage`: no branch can have that name; `state`: one has it */
export async function refuseBranchName(repository: Repository, name: string): Promise<void> {
  const valid =
    !name.startsWith('-') &&
    !name.startsWith(OWN) &&
    name !== 'HEAD' &&
    (await repository.test(['check-ref-format', branchRef(name)]));
  if (!valid)
    throw new KlaussError('usage', `\`${name}\` cannot be the name of a branch for a result.`, {
      hint: `Use letters, digits, dashes and slashes, and nothing below ${OWN}.`,
    });
  if ((await commitOf(repository, branchRef(name))) !== null) throw exists(name);
}

const exists = (name: string): KlaussError =>
  new KlaussError('state', `There is a branch \`${name}\` already.`, {
    hint: 'Choose another name; `git branch` lists those that are taken.',
  });

/** @throws KlaussError `state`: there is such a branch */
export async function makeBranch(
  repository: Repository,
  name: string,
  { commit, reflog }: { readonly commit: string; readonly reflog: string },
): Promise<void> {
  if (!(await updateRefs(repository, [{ ref: branchRef(name), to: commit, from: null }], reflog)))
    throw exists(name);
}

/**
 * Removes a branch that is still what it was made.
 * @throws KlaussError `state`: it has moved on, or is checked out somewhere
 */
export async function removeBranch(repository: Repository, ref: string, commit: string): Promise<void> {
  const name = ref.replace(/^refs\/heads\//, '');
  const now = await commitOf(repository, ref);
  if (now === null) return;
  if (now !== commit)
    throw new KlaussError('state', `The branch \`${name}\` has moved on since it was made.`, {
      hint: `Look at it with \`git log ${commit}..${name}\`; when it is not needed: git branch -D ${name}`,
      details: { branch: ref, commit: now },
    });
  const worktrees = await repository.list(['worktree', 'list', '--porcelain', '-z']);
  if (worktrees.includes(`branch ${ref}`))
    throw new KlaussError('state', `The branch \`${name}\` is checked out.`, {
      hint: 'Switch to another branch first: git switch -',
      details: { branch: ref },
    });
  if (!(await updateRefs(repository, [{ ref, to: null, from: commit }])))
    throw new KlaussError('state', `The branch \`${name}\` was moved in the same moment.`, {
      hint: 'Try again.',
    });
}

/** True when no branch, tag or remote of the user's has the commit: it holds work that was not committed. */
export async function isOnNoBranch(repository: Repository, commit: string): Promise<boolean> {
  const refs = await repository.line(['for-each-ref', '--format=%(refname)', '--contains', commit]);
  const own = /^refs\/(heads\/)?klauss\//;
  return refs.split('\n').every((ref) => ref === '' || own.test(ref));
}
