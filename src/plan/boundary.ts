import { isAbsolute, relative, sep } from 'node:path';
import type { Project } from '../config/project.ts';
import { physicalPaths } from './physical.ts';

/** The directories that a task may name paths in. */
export interface Boundary {
  /** Absolute, links followed. Null: there is no boundary. */
  readonly roots: readonly string[] | null;
  /** @param path absolute, free of links */
  readonly contains: (path: string) => boolean;
}

export interface BoundaryOf {
  /** The project that the task works in. */
  readonly project: Project;
  /** The project of its job. */
  readonly home: Project;
  /** What the task says itself. */
  readonly allowExternal: boolean;
  /** Tells where a path leads, links followed. */
  readonly physical?: (path: string) => string;
}

/**
 * The boundary of a task: the project that it works in and those that this one relates to, and the project whose plan
 * sent it there. The task opens it, or the configuration of the project that it works in.
 */
export function boundaryOf(of: BoundaryOf): Boundary {
  const { safety } = of.project.config;
  if (of.allowExternal || safety.allowExternalDirs || !safety.enforceProjectBoundary)
    return { roots: null, contains: () => true };
  const roots = boundaryRoots(of);
  return { roots, contains: (path) => roots.some((directory) => isInside(path, directory)) };
}

/** The directories of that boundary, real paths, also where it is open. */
export function boundaryRoots({
  project,
  home,
  physical = physicalPaths(),
}: Omit<BoundaryOf, 'allowExternal'>): readonly string[] {
  const roots = [project.root, home.root, ...Object.values(project.config.relatedProjects)];
  return [...new Set(roots)].flatMap((path) => {
    try {
      return physical(path);
    } catch {
      // A related project that cannot be looked at, a circle of links say, opens nothing.
      return [];
    }
  });
}

/** True when a path is a directory or lies in it; both are absolute and free of links. */
export function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Joins without taking `..` out, which would be wrong after a symbolic link. */
export const under = (directory: string, path: string): string =>
  isAbsolute(path) ? path : `${directory}${sep}${path}`;
