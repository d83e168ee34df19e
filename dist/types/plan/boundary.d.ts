import type { Config } from '../config/config.ts';
/** The directories that tasks may name paths in. */
export interface Boundary {
    readonly contains: (path: string) => boolean;
}
/**
 * The boundary of a project: its own directory and those of its related projects.
 * @param physical tells where a path leads, links followed
 */
export declare function projectBoundary(root: string, config: Config, physical: (path: string) => string): Boundary;
/** True when a path is a directory or lies in it; both are absolute and free of links. */
export declare function isInside(path: string, directory: string): boolean;
/** Joins without taking `..` out, which would be wrong after a symbolic link. */
export declare const under: (directory: string, path: string) => string;
