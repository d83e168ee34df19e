/** Which programs can be run, told without running any. */

import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';

/** The first of these paths that is an executable file; null: none is. */
export async function firstExecutable(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await isExecutable(path)) return path;
  return null;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
