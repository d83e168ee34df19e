/** Which programs can be run here, told without running any. */

import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { firstExecutable } from '../../platform/executables.ts';

/** True when a program is on the PATH. */
export async function isOnPath(name: string, { path }: { readonly path: string }): Promise<boolean> {
  const places = path.split(delimiter).filter(isAbsolute);
  return (await firstExecutable(places.map((place) => join(place, name)))) !== null;
}

/** The path of a program that stands at one of these places in a directory, or else in one above it; null: nowhere. */
export async function programAbove(directory: string, places: readonly string[]): Promise<string | null> {
  const found = await firstExecutable(places.map((place) => join(directory, place)));
  if (found !== null || directory === dirname(directory)) return found;
  return await programAbove(dirname(directory), places);
}

/** A path as a word of a shell command. */
export const quoted = (path: string): string =>
  /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
