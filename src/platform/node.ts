/** The Node that this runs on. */

import { KlaussError } from '../domain/errors.ts';

const OLDEST_MAJOR = 22;

/**
 * To be called before better-sqlite3 is loaded: it crashes a Node that is too old, instead of refusing it.
 * @throws KlaussError `environment`
 */
export function assertNode(version: string = process.versions.node): void {
  if (Number(version.split('.')[0]) >= OLDEST_MAJOR) return;
  throw new KlaussError(
    'environment',
    `Klauss needs Node ${OLDEST_MAJOR} or newer, and this is ${version}.`,
    {
      hint: 'Install one from https://nodejs.org and put it first on PATH.',
    },
  );
}
