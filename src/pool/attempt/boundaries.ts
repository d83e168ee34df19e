/** What the worker of an attempt may touch. */

import { join } from 'node:path';
import type { SandboxParts } from '../../claude/settings.ts';
import type { Rules } from '../../guard/rules.ts';
import { isInside } from '../../plan/boundary.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';

/**
 * A task writes in its worktree alone: the directory in which the user works changes by `apply` only, and stays closed
 * where the task may leave the project. A task in a shared directory writes where its plan may name paths.
 */
export function rulesFor({ project, home, boundary, settings }: Attempting, workspace: Workspace): Rules {
  const { roots, temporary, denyRead } = settings.places.of(project, home);
  const isShared = workspace.isolation === 'shared';
  return {
    writable: isShared ? [...new Set([...roots, workspace.top])] : [workspace.top],
    open: boundary.roots === null,
    closed: isShared ? [] : [workspace.project, workspace.gitDir, home.root],
    // One in which the project itself stands is none.
    temporary: temporary.filter((place) => !isInside(workspace.project, place)),
    own: project.config.safety.enforceProjectBoundary ? [...roots, workspace.top, workspace.project] : null,
    denyRead,
  };
}

/** The same for the operating system, which knows only paths that are open or closed with all that is below them. */
export function sandboxFor({ writable, open }: Rules, workspace: Workspace, weaker: boolean): SandboxParts {
  const own = writable.flatMap((place) => PROTECTED.map((name) => join(place, name)));
  // In a shared directory tasks may use git, where they may at all; of a worktree the user's repository is no part.
  const git =
    workspace.isolation === 'shared'
      ? ['hooks', 'config'].map((name) => join(workspace.gitDir, name))
      : [workspace.gitDir];
  return { weaker, allowWrite: open ? ['/'] : writable, denyWrite: [...own, ...git] };
}

/** What no task may change, by the names that it has at the top of a workspace. */
const PROTECTED = [
  '.klauss',
  '.klauss.toml',
  '.mcp.json',
  '.claude/settings.json',
  '.claude/settings.local.json',
  '.claude/hooks',
];
