import { join } from 'node:path';
import { untrackedFiles } from '../git/listing.ts';
import { isExcept } from './except.ts';
import { isMountPoint } from './mountPoints.ts';
import type { Prepared } from './prepared.ts';

/** Paths that differ from the base right now, committed or not, in no order. Cheap: a worker may be at work there. */
export async function changedFiles({ repository, base, except }: Prepared): Promise<string[]> {
  const isKept = isExcept(except);
  const how = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules'];
  const [tracked, untracked] = await Promise.all([
    repository.list(['diff', ...how, base]),
    untrackedFiles(repository),
  ]);
  const isMounted = await Promise.all(untracked.map((path) => isMountPoint(join(repository.root, path))));
  return [...new Set([...tracked, ...untracked.filter((_, at) => !isMounted[at])])]
    .map((path) => path.replace(/\/$/, ''))
    .filter((path) => !isKept(path));
}
