/** Why a landing is refused. Nothing was changed then. */

import { KlaussError } from '../domain/errors.ts';

/** Names beyond this many are counted. They all stand in `details`. */
const NAMED = 10;

export function named(files: readonly string[]): string {
  const rest = files.length - NAMED;
  return `${files.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** The user's tree has other changes of the same lines. */
export const conflicting = (files: readonly string[], hint: string): KlaussError =>
  new KlaussError('conflict', `Your tree has other changes in the same places of ${named(files)}.`, {
    hint: `Nothing was changed. ${hint}`,
    details: { files },
  });

export const cannotTellApart = (files: readonly string[]): KlaussError =>
  new KlaussError(
    'conflict',
    `The change cannot be told apart from work of yours that is not committed, in ${named(files)}.`,
    {
      hint: 'Nothing was changed. Commit or stash your work first, or leave the change uncommitted.',
      details: { files },
    },
  );

export interface Obstacle {
  readonly path: string;
  readonly why: string;
}

export const inTheWay = (obstacles: readonly Obstacle[]): KlaussError =>
  new KlaussError(
    'conflict',
    `The change does not fit your tree: ${named(obstacles.map(({ path, why }) => `${path} (${why})`))}.`,
    {
      hint: 'Nothing was changed. Move what is in the way, or take the result as a branch.',
      details: { files: obstacles.map(({ path }) => path), obstacles },
    },
  );
