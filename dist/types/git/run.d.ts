/** Running git: one place for its environment, its settings, and its lock races. */
import { KlaussError } from '../domain/errors.ts';
import type { Launcher } from './launcher.ts';
/** How the entries begin that Klauss makes in reflogs. */
export declare const REFLOG_ACTION = "klauss";
/** An environment without what binds its processes to the repository of whoever called. */
export declare function unboundEnvironment(base: NodeJS.ProcessEnv): Record<string, string>;
export interface GitOptions {
    /** Where it runs. */
    readonly cwd: string;
    /** The whole environment, from `unboundEnvironment`. */
    readonly environment: Readonly<Record<string, string>>;
    /** Added to it. */
    readonly variables?: Readonly<Record<string, string>>;
    /** An index file of its own instead of the working tree's. */
    readonly index?: string;
    readonly input?: string;
    /** The repository's hooks may run. */
    readonly hooks?: boolean;
    /** Exit codes that are answers and no failures, besides 0. */
    readonly answers?: readonly number[];
    /** Ends it. */
    readonly signal?: AbortSignal;
    /** Starts it; without one this process does. */
    readonly launcher?: Launcher | undefined;
}
export interface GitEnd {
    readonly exitCode: number;
    readonly stdout: string;
    readonly stderr: string;
}
/** git failed; `details` has the arguments, the exit code and what it said. */
export declare class GitError extends KlaussError {
    readonly stderr: string;
    constructor(args: readonly string[], { exitCode, stderr }: Pick<GitEnd, 'exitCode' | 'stderr'>, cwd: string);
}
/**
 * Runs git and waits for its end; while another process holds a lock that it needs, it is run again.
 * @throws GitError it exited with something other than 0 and `answers`
 * @throws KlaussError `environment`: there is no git
 */
export declare function git(args: readonly string[], options: GitOptions): Promise<GitEnd>;
/** The output of a call that answers with one line or a few, without the line end. */
export declare function gitLine(args: readonly string[], options: GitOptions): Promise<string>;
/** The output of a call that answers with a list, each entry ended by NUL (`-z`). */
export declare function gitList(args: readonly string[], options: GitOptions): Promise<string[]>;
export declare const splitNul: (text: string) => string[];
