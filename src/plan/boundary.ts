import { isAbsolute, relative, sep } from 'node:path';
import type { Config } from '../config/config.ts';

/** The directories that tasks may name paths in. */
export interface Boundary {
  readonly contains: (path: string) => boolean;
}

/**
 * The boundary of a project: its own directory and those of its related projects.
 * @param physical tells where a path leads, links followed
 */
export function projectBoundary(root: string, config: Config, physical: (path: string) => string): Boundary {
  const roots = boundaryRoots(root, config, physical);
  return { contains: (path) => roots.some((directory) => isInside(path, directory)) };
}

/** The directories of that boundary, real paths. */
export function boundaryRoots(
  root: string,
  config: Config,
  physical: (path: string) => string,
): readonly string[] {
  return [root, ...Object.values(config.relatedProjects)].flatMap((path) => {
    try {
      return physical(path);
    } catch {
      // A related project that cannot be looked at, a circle of links say, opens nothing.
      return [];
    }
  });
}

/** True when a task is not held to the boundary. */
export function mayLeave(
  { safety }: Pick<Config, 'safety'>,
  { allowExternal }: { readonly allowExternal: boolean },
): boolean {
  return !safety.enforceProjectBoundary || safety.allowExternalDirs || allowExternal;
}

/** True when a path is a directory or lies in it; both are absolute and free of links. */
export function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Joins without taking `..` out, which would be wrong after a symbolic link. */
export const under = (directory: string, path: string): string =>
  isAbsolute(path) ? path : `${directory}${sep}${path}`;
