/** What the worker of an attempt may touch. */
import type { SandboxParts } from '../../claude/settings.ts';
import type { Rules } from '../../guard/rules.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';
/**
 * A task writes in its worktree alone: the directory in which the user works changes by `apply` only, and stays closed
 * where the task may leave the project. A task in a shared directory writes where its plan may name paths.
 */
export declare function rulesFor({ project, home, boundary, environment }: Attempting, workspace: Workspace): Rules;
/** The same for the operating system, which knows only paths that are open or closed with all that is below them. */
export declare function sandboxFor({ writable, open }: Rules, workspace: Workspace, weaker: boolean): SandboxParts;
