/** Some tasks of a job by themselves: what each changed, made anew on top of what is there. */

import { KlaussError } from '../domain/errors.ts';
import type { Task } from '../domain/records.ts';
import { changedPaths, firstParents, makeCommit, mergeTrees } from '../git/commits.ts';
import { commitOf } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { authorOf, messageOf } from './authorship.ts';
import { named } from './refusals.ts';

export interface Replay {
  readonly from: string;
  /** The integration branch, and where it begins. */
  readonly tip: string;
  readonly base: string;
  /** The tasks whose work is wanted. */
  readonly added: readonly Task[];
  /** Tasks that have landed on the integration branch and are not wanted. */
  readonly left: readonly Task[];
}

/**
 * Makes the work of the tasks anew on top of `from`, a commit each, in the order of landing. Returns the last.
 * @throws KlaussError `conflict`: one builds on work of a task that is not among them
 */
export async function replay(repository: Repository, options: Replay): Promise<string> {
  let top = options.from;
  for (const task of await inOrderOfLanding(repository, options)) {
    const landed = task.landed ?? '';
    const merged = await mergeTrees(repository, { base: `${landed}^1`, ours: top, theirs: landed });
    if (merged.kind === 'conflict') throw await buildsOn(repository, task, options.left, merged.files);
    // Its own commit says more than the merge that brought it in, but may be gone.
    const source = (task.commit === null ? null : await commitOf(repository, task.commit)) ?? landed;
    top = await makeCommit(repository, {
      tree: merged.tree,
      parents: [top],
      message: await messageOf(repository, source),
      variables: await authorOf(repository, source),
    });
  }
  return top;
}

async function inOrderOfLanding(
  repository: Repository,
  { base, tip, added }: Replay,
): Promise<readonly Task[]> {
  const line = await firstParents(repository, base, tip);
  const position = new Map(line.map(({ commit }, index) => [commit, index]));
  const placeOf = ({ key, job, landed }: Task): number => {
    const place = position.get(landed ?? '');
    if (place !== undefined) return place;
    throw new KlaussError(
      'state',
      `The work of task \`${key}\` is not on the integration branch of job ${job}.`,
      {
        hint: `Somebody has changed that branch. Bring in all of it: klauss apply ${job}; or keep it apart: klauss apply ${job} --branch NAME`,
      },
    );
  };
  return added.toSorted((one, other) => placeOf(one) - placeOf(other));
}

async function buildsOn(
  repository: Repository,
  task: Task,
  left: readonly Task[],
  files: readonly string[],
): Promise<KlaussError> {
  const others: string[] = [];
  for (const { key, landed } of left) {
    const paths = landed === null ? [] : await changedPaths(repository, `${landed}^1`, landed);
    if (paths.some((path) => files.includes(path))) others.push(key);
  }
  const whose = others.length === 0 ? 'something else' : `that of ${others.join(', ')}`;
  return new KlaussError(
    'conflict',
    `The work of task \`${task.key}\` builds on ${whose}, in ${named(files)}.`,
    {
      hint:
        others.length === 0
          ? `Nothing was changed. Bring in all of the job: klauss apply ${task.job}`
          : `Nothing was changed. Bring them in together: klauss apply ${task.job} ${[task.key, ...others].map((key) => `--task ${key}`).join(' ')}`,
      details: { files, task: task.key, builds_on: others },
    },
  );
}
