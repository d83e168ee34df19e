/** Refs: what they point at, and changing several at once. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from './repository.ts';
import { GitError, REFLOG_ACTION } from './run.ts';

/** The commit that a name stands for, or null. */
export async function commitOf(repository: Repository, name: string): Promise<string | null> {
  const end = await repository.run(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
    {
      answers: [1, 128],
    },
  );
  return end.exitCode === 0 ? end.stdout.trim() : null;
}

/**
 * The commit that a branch stands on, or null; from the branch's own file where there is one, which is what git
 * itself looks at first: that spares a process.
 */
export async function tipOf(repository: Repository, ref: string): Promise<string | null> {
  const text = await readFile(join(repository.commonDir, ref), 'utf8').catch(() => '');
  return /^[0-9a-f]{40,64}\n$/.test(text) ? text.trim() : await commitOf(repository, ref);
}

/** The tree of a commit, or of a name of one. @throws GitError when there is none */
export async function treeOf(repository: Repository, name: string): Promise<string> {
  return await repository.line(['rev-parse', '--verify', '--end-of-options', `${name}^{tree}`]);
}

/** One change of a ref. `from` is what it must be before: null for nothing, left out for anything. */
export interface RefChange {
  readonly ref: string;
  /** Null removes it. */
  readonly to: string | null;
  readonly from?: string | null;
}

/**
 * Changes refs, all or none. The message goes into the reflog.
 * @returns false when one of them is not what `from` says
 * @throws GitError for everything else
 */
export async function updateRefs(
  repository: Repository,
  changes: readonly RefChange[],
  message = REFLOG_ACTION,
): Promise<boolean> {
  const commands = changes.map(({ ref, to, from }) => {
    if (to === null) return `delete ${ref}\0${from ?? ''}\0`;
    return from === null ? `create ${ref}\0${to}\0` : `update ${ref}\0${to}\0${from ?? ''}\0`;
  });
  const input = `start\0${commands.join('')}prepare\0commit\0`;
  try {
    await repository.run(['update-ref', '-z', '-m', message, '--stdin'], { input });
    return true;
  } catch (error) {
    if (
      error instanceof GitError &&
      /but expected|reference already exists|unable to resolve reference/.test(error.stderr)
    )
      return false;
    throw error;
  }
}

/** The refs below a prefix such as `refs/klauss/k3f9x2/`, with what they point at. */
export async function refsBelow(
  repository: Repository,
  ...prefixes: readonly string[]
): Promise<ReadonlyMap<string, string>> {
  const text = await repository.line(['for-each-ref', '--format=%(refname) %(objectname)', ...prefixes]);
  return new Map(
    text.split('\n').flatMap((line) => (line === '' ? [] : [line.split(' ') as [string, string]])),
  );
}

/** True when a commit is part of the history of another. */
export async function isAncestor(repository: Repository, commit: string, of: string): Promise<boolean> {
  return await repository.test(['merge-base', '--is-ancestor', commit, of]);
}
