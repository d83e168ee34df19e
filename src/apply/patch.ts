/** A change as git's patch. */

import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import type { Scratch } from '../git/tree.ts';

/** How a change is shown: the whole patch, how much of each file, or the names alone. */
export type PatchFormat = 'patch' | 'stat' | 'names';

const OPTIONS: Readonly<Record<PatchFormat, readonly string[]>> = {
  patch: ['--patch', '--binary'],
  stat: ['--stat'],
  names: ['--name-only'],
};

/**
 * The change between two trees or commits, as `git apply` takes it. Bytes, as files need not be UTF-8.
 */
export async function patchBetween(
  repository: Repository,
  { directory }: Scratch,
  { from, to, format }: { readonly from: string; readonly to: string; readonly format: PatchFormat },
): Promise<Buffer> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, `patch-${randomUUID()}`);
  const plain = ['-r', '-M', '--no-ext-diff', '--no-textconv', '--no-color'];
  try {
    await repository.run([
      '-c',
      'core.quotePath=false',
      'diff-tree',
      ...plain,
      ...OPTIONS[format],
      `--output=${file}`,
      from,
      to,
    ]);
    return await readFile(file);
  } finally {
    await rm(file, { force: true });
  }
}
