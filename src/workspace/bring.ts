/** What a worktree needs that git does not bring: ignored files, links, and whatever the project's setup makes. */

import { join, relative } from 'node:path';
import { KlaussError } from '../domain/errors.ts';
import { untrackedFiles } from '../git/listing.ts';
import type { Repository } from '../git/repository.ts';
import { exceptOf } from './except.ts';
import { copyIncluded } from './include.ts';
import { makeInside } from './inside.ts';
import { makeLinks } from './link.ts';
import type { Site } from './site.ts';

/** Runs the setup command in a directory, and says what it printed when it failed. */
export type RunSetup = (
  command: string,
  directory: string,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly output: string }>;

/**
 * Brings it into a worktree that is checked out. May be called again.
 * @returns the paths that are never to be committed
 * @throws KlaussError `environment`: the setup failed
 */
export async function bring(
  site: Site,
  worktree: Repository,
  runSetup: RunSetup,
): Promise<readonly string[]> {
  const { link, setup } = site.config;
  const included = await copyIncluded(site, worktree.root);
  await makeLinks(site, worktree);
  if (setup !== null) await setUp(site, worktree, setup, runSetup);
  if (!included && link.length === 0 && setup === null) return [];
  const listing = ['ls-files', '-z', '--others', '--exclude-standard', '--directory', '--no-empty-directory'];
  return await exceptOf(await untrackedFiles(worktree), () => worktree.list(listing));
}

async function setUp(site: Site, worktree: Repository, command: string, runSetup: RunSetup): Promise<void> {
  const directory = await directoryIn(worktree, site.repository.root, site.project);
  const end = await runSetup(command, directory);
  if (end.ok) return;
  throw new KlaussError('environment', `The setup \`${command}\` failed in a new worktree:\n${end.output}`, {
    hint: 'Mend `setup` in [workspace], try it in a fresh clone of the repository, and run `klauss retry`.',
    details: { command, directory },
  });
}

/**
 * The directory of a worktree that corresponds to one of the user's tree; made if git does not bring it.
 * @throws KlaussError `file`: it would not be in the worktree
 */
export async function directoryIn(worktree: Repository, root: string, directory: string): Promise<string> {
  const path = relative(root, directory);
  const found = join(worktree.root, path);
  if (path !== '..' && !path.startsWith('../') && (await makeInside(worktree.root, found))) return found;
  throw new KlaussError('file', `${directory} has no place in a worktree of ${root}.`, {
    hint: 'Name a `working_dir` in the repository, or give the task `isolation = "shared"`.',
    details: { directory, root },
  });
}
