/** Looking at paths of a working tree as git does: what lies beyond a symbolic link is not there. */

import { type BigIntStats, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The directories between the top and a path, from the top down, without the top itself. */
export function parentsOf(path: string): string[] {
  const parents: string[] = [];
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) parents.unshift(parent);
  return parents;
}

/** What is at a path itself, or null. */
export function statAt(root: string, path: string): BigIntStats | null {
  try {
    return lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    throw error;
  }
}

/** What is at a path that is reached through real directories and is none itself, or null. */
export function fileAt(root: string, path: string): BigIntStats | null {
  const real = parentsOf(path).every((parent) => statAt(root, parent)?.isDirectory());
  const found = real ? statAt(root, path) : null;
  return found?.isDirectory() ? null : found;
}
