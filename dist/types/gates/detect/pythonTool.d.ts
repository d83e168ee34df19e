import type { Place } from './sign.ts';
export interface PythonTool {
    /** What runs it, in a shell. */
    readonly call: string;
    /** It runs in an environment that belongs to the tree it is called in, not to the one that was looked at. */
    readonly isOfTree: boolean;
}
/**
 * A tool of a Python project; null: there is none that could be told without running something.
 *
 * uv comes first: it gives each worktree an environment of its own, from the lock file. Next is a virtual environment
 * in the directory or above it, called by its absolute path, which works in a worktree as well; the one that Poetry
 * keeps is found by Poetry alone. Last comes what is on PATH.
 */
export declare function pythonTool(name: string, place: Place): Promise<PythonTool | null>;
