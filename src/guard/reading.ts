/** Whether something may be read. Apart from the rest of the guard, which brings a parser for the shell with it. */

import { resolve } from 'node:path';
import { matches } from '../domain/overlap.ts';
import { isInside } from '../plan/boundary.ts';
import type { Access } from './access.ts';
import type { Rules } from './rules.ts';
import { looksSecret } from './secrets.ts';

/** True when a worker may be shown a file, by its real path. */
export const isReadable = (real: string, rules: Rules): boolean =>
  judgeReading({ path: real, real, shell: false }, rules) === null;

/** Why it is refused, for the worker to read; null: it keeps to the rules. */
export function judgeReading(
  { path, real, shell }: Pick<Access, 'path' | 'real' | 'shell'>,
  rules: Rules,
): string | null {
  const { denyRead, own, temporary } = rules;
  // A link inside a closed directory may lead out of it.
  if ([resolve(path), real].some((each) => matches(each, denyRead)))
    return `${path} is closed to workers ([safety] deny_read). Do the task without it.`;
  const ours = [...(own ?? []), ...(shell ? temporary : [])];
  if (own !== null && looksSecret(real) && !ours.some((place) => isInside(real, place)))
    return `${path} looks like a secret and stands outside the project. Do the task without it.`;
  return null;
}
