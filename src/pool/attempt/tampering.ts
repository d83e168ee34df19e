/**
 * Whether a worker changed what no task may change. The guard refuses it where it can see it; a shell can do it all the
 * same. In a worktree it shows in what was sealed. What stands outside of that is compared before and after.
 */

import { createHash } from 'node:crypto';
import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Settlement } from '../../domain/records.ts';
import { tellingLines } from '../../git/telling.ts';
import { isProtected } from '../../guard/protected.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Attempting, policy } from './attempting.ts';
import { failure } from './judge.ts';

/** The files among the changed ones that no task may change, in the words for whoever has to mend it; null: none. */
export async function sealedTampering(workspace: Workspace): Promise<string | null> {
  const files = ((await workspace.changedFiles()) ?? []).filter(isProtected);
  if (files.length === 0) return null;
  return `No task may change what decides what is run, or what workers may do: ${files.join(', ')}. Put it back as it was.`;
}

type Fingerprints = ReadonlyMap<string, string>;

type Settled = { readonly kind: 'settle'; readonly settlement: Settlement };

/**
 * Lets a worker work. When files that are no part of a seal are others afterwards, the task has failed for good: nobody
 * could tell what it would mean to go on from there.
 * @param work calls what it is given before the worker is told anything
 */
export async function untampered<T extends object>(
  attempting: Attempting,
  workspace: Workspace,
  work: (begins: () => void) => Promise<T>,
): Promise<T | Settled> {
  let before: Fingerprints | null = null;
  const done = await work(() => {
    before = fingerprints(workspace);
  });
  const changed = before === null ? [] : changedSince(before, workspace);
  if (changed.length === 0) return done;
  const names = changed.map((file) => relative(workspace.project, file)).join(', ');
  const error = `Changed while the task ran, though no task may change it: ${names}. Look at it; if it was you, \`klauss retry\` runs the task again.`;
  const { claim, settings } = attempting;
  return {
    kind: 'settle',
    settlement: failure(claim.task, policy(settings), { reason: 'rejected', error, final: true }),
  };
}

function changedSince(before: Fingerprints, workspace: Workspace): readonly string[] {
  const after = fingerprints(workspace);
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
}

/**
 * Of a worktree, only what git runs by itself: the rest of the project is the user's to change meanwhile. In a shared
 * directory there is nothing else to tell by. Synchronous: it is a dozen small files, which take 0.1 ms; each by way of a
 * thread took 0.7 ms, before and after every attempt.
 */
function fingerprints({ isolation, project, gitDir }: Workspace): Fingerprints {
  const found = new Map<string, string>();
  const git = [join(gitDir, 'config'), ...filesIn(join(gitDir, 'hooks'))];
  const claude = join(project, '.claude');
  const others =
    isolation === 'worktree'
      ? []
      : [
          ...['.klauss.toml', '.mcp.json'].map((name) => join(project, name)),
          ...['settings.json', 'settings.local.json'].map((name) => join(claude, name)),
          ...filesIn(join(claude, 'hooks')),
        ];
  for (const file of [...git, ...others]) {
    const print = fingerprint(file);
    if (print !== null) found.set(file, print);
  }
  return found;
}

function filesIn(directory: string): readonly string[] {
  return (
    entriesOf(directory)
      // git brings a dozen samples along, and runs none of them.
      .filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.sample'))
      .map(({ parentPath, name }) => join(parentPath, name))
  );
}

function entriesOf(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

/** Longer ones are told apart by their size and the time of their last change. */
const MOST_BYTES = 1024 * 1024;

/** Null: there is no such file, or nothing in it. */
function fingerprint(file: string): string | null {
  try {
    // Not to be blocked, and all workers with it, by a pipe that somebody has put there.
    const opened = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = fstatSync(opened);
      const { mode, size, mtimeMs } = found;
      if (found.isDirectory()) return null;
      if (!found.isFile() || size > MOST_BYTES) return `${mode} ${size} ${mtimeMs}`;
      const text = readFileSync(opened, 'latin1');
      const counted = file.endsWith('/config') ? tellingLines(text) : text;
      return text === '' ? null : createHash('sha256').update(`${mode} ${counted}`).digest('hex');
    } finally {
      closeSync(opened);
    }
  } catch {
    return null;
  }
}
