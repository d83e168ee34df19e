import type { Project } from '../config/project.ts';
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
export declare function boundaryOf(of: BoundaryOf): Boundary;
/** The directories of that boundary, real paths, also where it is open. */
export declare function boundaryRoots({ project, home, physical, }: Omit<BoundaryOf, 'allowExternal'>): readonly string[];
/** True when a path is a directory or lies in it; both are absolute and free of links. */
export declare function isInside(path: string, directory: string): boolean;
/** Joins without taking `..` out, which would be wrong after a symbolic link. */
export declare const under: (directory: string, path: string) => string;
