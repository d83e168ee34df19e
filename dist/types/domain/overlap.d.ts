/**
 * Whether two tasks may change the same file, told from the globs of their `touches` before either has run. It errs
 * on one side only: "no" means that no path matches both; what is too clever to be told apart is "maybe".
 */
import type { Task } from './records.ts';
/** True unless it is certain that no path matches a glob of each list. Both are relative to the same directory. */
export declare function mayOverlap(a: readonly string[], b: readonly string[]): boolean;
/** True unless it is certain that none of these globs matches a path, or a directory that it lies in. */
export declare function matches(path: string, globs: readonly string[]): boolean;
/** The globs of what a task is going to touch, made absolute. */
export declare function touchedBy({ touches, workingDir }: Pick<Task, 'touches' | 'workingDir'>): readonly string[];
