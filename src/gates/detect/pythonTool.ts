import { dirname, join } from 'node:path';
import { readText } from './files.ts';
import { isOnPath, programAbove, quoted } from './programs.ts';
import type { Place } from './sign.ts';

export interface PythonTool {
  /** What runs it, in a shell. */
  readonly call: string;
  /** It runs in an environment that belongs to the tree it is called in, not to the one that was looked at. */
  readonly isOfTree: boolean;
}

/** Lock files of many packages are large. */
const LARGEST_LOCK_MEGABYTES = 16;

/**
 * A tool of a Python project; null: there is none that could be told without running something.
 *
 * uv comes first: it gives each worktree an environment of its own, from the lock file. Next is a virtual environment
 * in the directory or above it, called by its absolute path, which works in a worktree as well; the one that Poetry
 * keeps is found by Poetry alone. Last comes what is on PATH.
 */
export async function pythonTool(name: string, place: Place): Promise<PythonTool | null> {
  if ((await isLocked(name, 'uv.lock', place)) && (await isOnPath('uv', place)))
    return { call: `uv run --frozen ${name}`, isOfTree: true };
  const path = await programAbove(place.directory, [`.venv/bin/${name}`, `venv/bin/${name}`]);
  if (path !== null) return { call: quoted(path), isOfTree: false };
  if ((await isLocked(name, 'poetry.lock', place)) && (await isOnPath('poetry', place)))
    return { call: `poetry run ${name}`, isOfTree: true };
  return (await isOnPath(name, place)) ? { call: name, isOfTree: false } : null;
}

/** True when the nearest lock file of that name, in the directory or above it, has the package. */
async function isLocked(
  name: string,
  lock: string,
  { directory, top }: Pick<Place, 'directory' | 'top'>,
): Promise<boolean> {
  const text = await readText(join(directory, lock), LARGEST_LOCK_MEGABYTES);
  if (typeof text === 'string') return text.split(/\r?\n/).includes(`name = "${name}"`);
  const isLast = directory === top || directory === dirname(directory);
  return !isLast && (await isLocked(name, lock, { directory: dirname(directory), top }));
}
