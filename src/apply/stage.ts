import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { withIndex } from '../git/tree.ts';
import type { PathChange } from './change.ts';
import { statAt } from './disk.ts';
import type { Holding } from './holding.ts';

/**
 * Writes the new files of a tree below a directory, as git would check them out: line ends, filters, modes, links.
 * Bringing them into the working tree then takes no more than renaming them.
 * @returns the directory
 * @throws GitError, Error: a filter failed, the disk is full
 */
export async function stage(
  repository: Repository,
  { directory: holding, scratch }: Holding,
  { tree, changes }: { readonly tree: string; readonly changes: readonly PathChange[] },
): Promise<string> {
  const paths = changes.flatMap(({ path, after }) => (after === null ? [] : [path]));
  // Another one each time: a git that outlived its landing may still be writing.
  const directory = join(holding, `files-${randomUUID()}`);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (paths.length === 0) return directory;
  await withIndex(scratch, async (index) => {
    await repository.run(['read-tree', '--no-sparse-checkout', tree], { index });
    const checkOut = ['checkout-index', '-z', '--stdin', '--ignore-skip-worktree-bits'];
    const input = paths.join('\0');
    if (paths.some((path) => basename(path) === '.gitattributes')) {
      // Attributes are looked for in the working tree first. In an empty one, git takes those of the index.
      const variables = { GIT_DIR: repository.gitDir, GIT_WORK_TREE: directory };
      await repository.run(checkOut, { index, input, variables, cwd: directory });
    } else {
      // Filters that are named relative to the project are found from its top only.
      await repository.run([...checkOut, `--prefix=${directory}/`], { index, input });
    }
  });
  const missing = paths.filter((path) => statAt(directory, path) === null);
  if (missing.length > 0) throw new Error(`git did not check out ${missing.join(', ')} to ${directory}`);
  return directory;
}
