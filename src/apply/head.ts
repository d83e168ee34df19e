/** HEAD of the user's working tree. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KlaussError } from '../domain/errors.ts';
import { type Head, headOf } from '../git/head.ts';
import type { Repository } from '../git/repository.ts';

/** What git keeps in its directory while it is in the middle of something. */
const UNDER_WAY: readonly (readonly [file: string, what: string])[] = [
  ['MERGE_HEAD', 'merge'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
];

/** @throws KlaussError `state`: no commit can be made on it now */
export async function headToCommitOn(repository: Repository): Promise<Head> {
  const busy = UNDER_WAY.find(([file]) => existsSync(join(repository.gitDir, file)));
  if (busy !== undefined)
    throw new KlaussError('state', `A ${busy[1]} is under way in ${repository.root}.`, {
      hint: `Finish or abort the ${busy[1]} first, or apply without a commit.`,
    });
  const head = await headOf(repository);
  if (head !== null) return head;
  throw new KlaussError('state', `There is no commit yet on the branch that ${repository.root} is on.`, {
    hint: 'Switch to a branch that has one, or apply without a commit.',
  });
}
