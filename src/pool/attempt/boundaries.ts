/** What the worker of an attempt may touch. */

import { homedir } from 'node:os';
import { join } from 'node:path';
import type { SandboxParts } from '../../claude/settings.ts';
import { deniedGlobs } from '../../guard/denied.ts';
import type { Rules } from '../../guard/rules.ts';
import { boundaryRoots, isInside } from '../../plan/boundary.ts';
import { type Landing, physicalPaths } from '../../plan/physical.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';

/**
 * A task writes in its worktree alone: the directory in which the user works changes by `apply` only, and stays closed
 * where the task may leave the project. A task in a shared directory writes where its plan may name paths.
 */
export function rulesFor({ project, home, boundary, environment }: Attempting, workspace: Workspace): Rules {
  const { safety } = project.config;
  const physical = physicalPaths();
  const roots = boundaryRoots({ project, home, physical });
  const isShared = workspace.isolation === 'shared';
  return {
    writable: isShared ? [...new Set([...roots, workspace.top])] : [workspace.top],
    open: boundary.roots === null,
    closed: isShared ? [] : [workspace.project, workspace.gitDir, home.root],
    temporary: temporaryPlaces(environment, physical).filter((place) => !isInside(workspace.project, place)),
    own: safety.enforceProjectBoundary ? [...roots, workspace.top, workspace.project] : null,
    denyRead: deniedGlobs(safety.denyRead, environment['HOME'] ?? homedir(), physical),
  };
}

/** Where programs keep what they need for a moment. One in which the project itself stands is none. */
function temporaryPlaces({ TMPDIR }: Readonly<Record<string, string>>, physical: Landing): readonly string[] {
  // The last is the client's own, which it gives to the commands in its sandbox.
  const own = `/tmp/claude-${process.getuid?.() ?? 0}`;
  return [TMPDIR ?? '/tmp', '/tmp', '/var/tmp', '/dev/shm', own].map((place) => {
    try {
      return physical(place);
    } catch {
      return place;
    }
  });
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
