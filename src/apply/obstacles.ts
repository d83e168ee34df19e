import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { GITLINK, type PathChange } from './change.ts';
import { parentsOf, statAt } from './disk.ts';
import { inTheWay, type Obstacle } from './refusals.ts';

/**
 * Makes sure that each change can be made on the disk without replacing or passing through anything that git does not
 * know of: files that git ignores, symbolic links, repositories inside.
 * @param state Klauss's own directory, where the new files are staged
 * @throws KlaussError `conflict`, naming every path in the way
 */
export function refuseObstacles(repository: Repository, state: string, changes: readonly PathChange[]): void {
  const { root } = repository;
  const leaving = new Set(changes.flatMap(({ path, after }) => (after === null ? [path] : [])));
  const device = statSync(state).dev;
  const own = relative(root, state);
  const directories = new Map<string, string | null>();
  const directoryFault = (path: string): string | null => {
    const known = directories.get(path);
    if (known !== undefined) return known;
    const fault = faultOf(root, path, device, leaving);
    directories.set(path, fault);
    return fault;
  };
  const whyNot = (change: PathChange): string | null => {
    const { path, before, after } = change;
    if (path.includes('\uFFFD')) return 'its name is no UTF-8';
    if (before?.mode === GITLINK || after?.mode === GITLINK) return 'a submodule';
    if (path.startsWith(`${own}/`)) return "Klauss's own directory";
    for (const directory of ['.', ...parentsOf(path)]) {
      const fault = directoryFault(directory);
      if (fault !== null) return fault;
    }
    return before === null && isTaken(root, path, leaving) ? 'it exists already' : null;
  };
  const obstacles = changes.flatMap((change): Obstacle[] => {
    const why = whyNot(change);
    return why === null ? [] : [{ path: change.path, why }];
  });
  if (obstacles.length > 0) throw inTheWay(obstacles);
}

/** Why nothing can be put into a directory, or null: it can, or the directory is to be made. */
function faultOf(root: string, path: string, device: number, leaving: ReadonlySet<string>): string | null {
  const found = statAt(root, path);
  if (found === null) return null;
  if (!found.isDirectory()) return leaving.has(path) ? null : `${path} is no directory`;
  if (path !== '.' && statAt(root, `${path}/.git`) !== null) return `${path} is a repository of its own`;
  if (Number(found.dev) !== device) return `${path} is on another file system`;
  try {
    accessSync(join(root, path), constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return `${path} is not writable`;
  }
}

/** Something stands there that does not go with this change. */
function isTaken(root: string, path: string, leaving: ReadonlySet<string>): boolean {
  const isReal = parentsOf(path).every((parent) => statAt(root, parent)?.isDirectory());
  return isReal && !isFree(root, path, leaving);
}

function isFree(root: string, path: string, leaving: ReadonlySet<string>): boolean {
  const found = statAt(root, path);
  if (found === null) return true;
  if (!found.isDirectory()) return false;
  return readdirSync(join(root, path)).every(
    (name) => leaving.has(`${path}/${name}`) || isDirectoryToGo(root, `${path}/${name}`, leaving),
  );
}

const isDirectoryToGo = (root: string, path: string, leaving: ReadonlySet<string>): boolean =>
  statAt(root, path)?.isDirectory() === true && isFree(root, path, leaving);
