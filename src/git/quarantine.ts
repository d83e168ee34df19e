/** A place for new objects where neither collections nor other processes look. */

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from './repository.ts';

const PREFIX = 'klauss-';
/** What stands in the file that keeps a pack from being collected. */
const KEPT = 'kept by klauss for a moment\n';

export interface Quarantine extends AsyncDisposable {
  /** Whoever writes objects through it writes them here. */
  readonly repository: Repository;
  /**
   * Brings what a commit has and the known ones have not into the repository, as a pack. Until what is returned is
   * disposed of, no collection touches it; a ref must lead to it by then.
   * @throws GitError something is missing
   */
  release(made: {
    readonly commit: string | null;
    readonly known: readonly string[];
  }): Promise<AsyncDisposable>;
}

const objectsOf = ({ commonDir }: Pick<Repository, 'commonDir'>): string => join(commonDir, 'objects');

export async function makeQuarantine(repository: Repository): Promise<Quarantine> {
  const objects = objectsOf(repository);
  const directory = join(objects, `${PREFIX}${randomUUID()}`);
  await mkdir(join(directory, 'pack'), { recursive: true });
  const inside = repository.with({
    GIT_OBJECT_DIRECTORY: directory,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: `"${objects.replace(/["\\]/g, '\\$&')}"`,
  });
  return {
    repository: inside,
    release: async ({ commit, known }) => {
      if (commit === null || known.includes(commit)) return { [Symbol.asyncDispose]: async () => {} };
      const input = [commit, ...known.map((other) => `^${other}`), ''].join('\n');
      await inside.run(
        ['pack-objects', '--quiet', '--revs', '--delta-base-offset', join(directory, 'pack', 'pack')],
        {
          input,
        },
      );
      return await moveIn(join(directory, 'pack'), join(objects, 'pack'));
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

/** The file that keeps it goes first, the one by which git finds it last. */
async function moveIn(from: string, to: string): Promise<AsyncDisposable> {
  const names = await readdir(from);
  const keeps = names
    .filter((name) => name.endsWith('.pack'))
    .map((name) => join(to, name.replace(/pack$/, 'keep')));
  for (const keep of keeps) await writeFile(keep, KEPT);
  const isIndex = (name: string): boolean => name.endsWith('.idx');
  for (const name of [...names.filter((each) => !isIndex(each)), ...names.filter(isIndex)])
    await rename(join(from, name), join(to, name));
  return {
    [Symbol.asyncDispose]: async () => {
      for (const keep of keeps) await rm(keep, { force: true });
    },
  };
}

/** Removes what processes left that died. */
export async function clearQuarantines(repository: Repository, olderThan: number): Promise<void> {
  const objects = objectsOf(repository);
  const isLeft = async (path: string): Promise<boolean> =>
    ((await stat(path).catch(() => null))?.mtimeMs ?? olderThan) < olderThan;
  for (const name of (await readdir(objects)).filter((each) => each.startsWith(PREFIX))) {
    if (await isLeft(join(objects, name))) await rm(join(objects, name), { recursive: true, force: true });
  }
  for (const name of (await readdir(join(objects, 'pack'))).filter((each) => each.endsWith('.keep'))) {
    const keep = join(objects, 'pack', name);
    const isOurs = (await readFile(keep, 'utf8').catch(() => '')) === KEPT;
    if (isOurs && (await isLeft(keep))) await rm(keep, { force: true });
  }
}
