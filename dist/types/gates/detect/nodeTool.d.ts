import type { Place } from './sign.ts';
/** A tool of `node_modules`. */
export interface NodeTool {
    /** What runs it, in a shell. */
    readonly call: string;
    /** Absolute. */
    readonly path: string;
}
/**
 * A tool that is installed in the directory or above it; null: it is not.
 *
 * Called through npx because that looks in every directory above as well, past a package.json: a worktree in the
 * project finds the project's tools, and its own first if it has any. (`pnpm exec` looks in the nearest package
 * alone.) What it finds it runs without the network, and with `--no-install` it never installs what it does not find.
 */
export declare function nodeTool(name: string, place: Place): Promise<NodeTool | null>;
export declare const notInstalled: (configuration: string) => string;
