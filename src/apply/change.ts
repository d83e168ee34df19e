/** What changes: paths, with what git keeps of each before and after. */

import type { Repository } from '../git/repository.ts';

/** A file, symbolic link or submodule as a tree has it. */
export interface Entry {
  /** As git writes it: `100644`, `100755`, `120000`, `160000`. */
  readonly mode: string;
  readonly oid: string;
}

export interface PathChange {
  /** Relative to the top of the repository. */
  readonly path: string;
  /** Null: there is nothing. */
  readonly before: Entry | null;
  readonly after: Entry | null;
}

export const SYMLINK = '120000';
export const GITLINK = '160000';
export const EXECUTABLE = '100755';

export type ChangeStatus = 'added' | 'modified' | 'deleted';

export function statusOf({ before, after }: PathChange): ChangeStatus {
  if (before === null) return 'added';
  return after === null ? 'deleted' : 'modified';
}

export const sameEntry = (one: Entry | null, other: Entry | null): boolean =>
  one?.mode === other?.mode && one?.oid === other?.oid;

/** What changes from one tree or commit to another, each path for itself: a rename is a path that goes and one that comes. */
export async function changesBetween(
  repository: Repository,
  from: string,
  to: string,
): Promise<readonly PathChange[]> {
  const fields = await repository.list(['diff-tree', '-r', '-z', '--raw', '--no-renames', from, to]);
  const changes: PathChange[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    // ":100644 100755 <oid> <oid> M", then the path
    const [before = '', after = '', beforeOid = '', afterOid = ''] = (fields[index] ?? '')
      .slice(1)
      .split(' ');
    changes.push({
      path: fields[index + 1] ?? '',
      before: entryOf(before, beforeOid),
      after: entryOf(after, afterOid),
    });
  }
  return changes;
}

const entryOf = (mode: string, oid: string): Entry | null => (/^0+$/.test(mode) ? null : { mode, oid });

/** All that a tree holds, by path. */
export async function entriesOf(repository: Repository, tree: string): Promise<ReadonlyMap<string, Entry>> {
  // "100644 blob <oid>", a tab, the path
  const lines = await repository.list(['ls-tree', '-r', '-z', tree]);
  return new Map(
    lines.map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
      return [line.slice(tab + 1), { mode, oid }];
    }),
  );
}

/** The change in git's words, `a.ts | 3 ++-`; empty when there is none. */
export async function diffstat(repository: Repository, from: string, to: string): Promise<string> {
  const args = ['-c', 'core.quotePath=false', 'diff-tree', '-r', '--stat', '-M', from, to];
  return (await repository.run(args)).stdout.replace(/\n$/, '');
}
