/** Working a landing out, with one commit that leads to all that it needs. */

import type { JobId } from '../domain/ids.ts';
import type { Applied } from '../domain/records.ts';
import type { Made } from '../git/collection.ts';
import { makeCommit } from '../git/commits.ts';
import type { Repository } from '../git/repository.ts';
import { type Draft, type DraftOptions, draft } from './draft.ts';
import { type Change, type CommitMode, makeNewCommit } from './newCommit.ts';

export interface LandOptions {
  readonly job: JobId;
  readonly change: Change;
  readonly mode: 'uncommitted' | CommitMode;
  /** Of the commit. */
  readonly message: string;
  /** Of the reflog: `klauss apply k3f9x2`. */
  readonly reflog: string;
  /** What to do about a conflict, as a sentence. */
  readonly hint: string;
  /** What the tree holds then; null: nothing of the job. The rest of `Applied` is found on the way. */
  readonly holds: Pick<Applied, 'tip' | 'tasks'> | null;
  readonly dryRun: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Prepared extends Made {
  /** Leads to all that the landing needs. */
  readonly commit: string;
  readonly drafted: Draft;
  /** What HEAD is to be; null: it stays. */
  readonly made: string | null;
}

export async function prepare(
  repository: Repository,
  places: Pick<DraftOptions, 'scratch' | 'state'>,
  options: LandOptions,
): Promise<Prepared> {
  const drafted = await draft(repository, { ...places, ...options });
  const made = await makeOnHead(repository, options, drafted);
  const commit = await keep(repository, options, { drafted, made });
  // A selection of tasks is reachable from here only.
  const known = [options.change.from, ...(drafted.commit === null ? [] : [drafted.commit.head.commit])];
  return { drafted, made, commit, known };
}

async function makeOnHead(
  repository: Repository,
  { change, mode, message }: LandOptions,
  { commit }: Draft,
): Promise<string | null> {
  if (commit === null || mode === 'uncommitted') return null;
  return await makeNewCommit(repository, change, { ...commit, mode, message });
}

/** A commit of the tree to be, whose parents lead to everything else. */
async function keep(
  repository: Repository,
  { change, reflog }: LandOptions,
  { drafted, made }: Pick<Prepared, 'drafted' | 'made'>,
): Promise<string> {
  const { before, after, commit } = drafted;
  const trees = [before, ...(commit === null ? [] : [commit.index.after])];
  const kept = await Promise.all(
    trees.map((tree) => makeCommit(repository, { tree, parents: [], message: 'kept\n' })),
  );
  const parents = new Set([...kept, change.from, change.to, ...(made === null ? [] : [made])]);
  return await makeCommit(repository, { tree: after, parents: [...parents], message: `${reflog}\n` });
}
