/** Whether worktrees can be made for a project, or why not. */

import { relative } from 'node:path';
import { KlaussError, messageOf } from '../domain/errors.ts';
import type { Launcher } from '../git/launcher.ts';
import { presentSubmodules } from '../git/listing.ts';
import { commitOf } from '../git/refs.ts';
import { findRepository, type Repository } from '../git/repository.ts';
import { GitError, gitLine, unboundEnvironment } from '../git/run.ts';

/** `git merge-tree --write-tree` came with it. */
const OLDEST_GIT = { major: 2, minor: 38 };

export type Examined =
  | { readonly possible: true; readonly repository: Repository }
  /** The reason is a whole sentence, for people. */
  | { readonly possible: false; readonly reason: string };

/**
 * Examines the repository that a project lies in. What git itself says is wrong becomes the reason.
 * @param project real path
 * @param launcher starts git; without one this process does
 */
export async function examineRepository(
  project: string,
  environment: NodeJS.ProcessEnv,
  launcher?: Launcher,
): Promise<Examined> {
  try {
    const outdated = await whyGitIsUnfit(project, environment);
    if (outdated !== null) return { possible: false, reason: outdated };
    const repository = await findRepository(project, environment, launcher);
    if (repository === null)
      return { possible: false, reason: `${project} is not in the working tree of a git repository.` };
    const reason = await whyUnfit(repository, project);
    return reason === null ? { possible: true, repository } : { possible: false, reason };
  } catch (error) {
    if (error instanceof KlaussError) return { possible: false, reason: reasonOf(error) };
    throw error;
  }
}

async function whyGitIsUnfit(project: string, base: NodeJS.ProcessEnv): Promise<string | null> {
  const environment = unboundEnvironment(base);
  const said = await gitLine(['--version'], { cwd: project, environment });
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(said) ?? []).map(Number);
  const fit = major > OLDEST_GIT.major || (major === OLDEST_GIT.major && minor >= OLDEST_GIT.minor);
  return fit ? null : `git 2.38 or newer is needed, and this is "${said}".`;
}

async function whyUnfit(repository: Repository, project: string): Promise<string | null> {
  const { root } = repository;
  if ((await commitOf(repository, 'HEAD')) === null) return `The repository ${root} has no commit yet.`;
  if (await repository.test(['show-ref', '--verify', '--quiet', 'refs/heads/klauss']))
    return 'A branch named "klauss" stands in the way of the branches klauss/<job>/<task>; rename it.';
  const below = relative(root, project);
  if (below !== '' && (await repository.test(['check-ignore', '--quiet', '--', below])))
    return `${project} is ignored by the repository ${root} that it lies in, so a worktree would not have it.`;
  const [submodule] = await presentSubmodules(repository);
  if (submodule !== undefined)
    return `The submodule ${submodule} is set up here, and tasks in worktrees could not change it.`;
  return null;
}

function reasonOf(error: KlaussError): string {
  if (!(error instanceof GitError)) return `${messageOf(error)} ${error.hint}`;
  const [, owned] = /detected dubious ownership in repository at '(.*)'/.exec(error.stderr) ?? [];
  return owned === undefined
    ? messageOf(error)
    : `The repository ${owned} belongs to another user; git works in it after ` +
        `\`git config --global --add safe.directory '${owned}'\`.`;
}
