import type { BigIntStats } from 'node:fs';
import type { Repository } from '../git/repository.ts';
import { type Scratch, withIndex } from '../git/tree.ts';
import type { Entry, PathChange } from './change.ts';
import { fileAt } from './disk.ts';
import { updateIndex } from './updateIndex.ts';

/** Which side of its change a path is at; `other`: somebody has changed it. */
export type Side = 'before' | 'after' | 'other';

export interface Seen {
  readonly side: Side;
  /** What stood there right before its content was read, to see whether it has changed since. */
  readonly stat: BigIntStats | null;
}

/**
 * Which side each path is at in the working tree, by content and mode, whatever the index knows of it. Both sides can
 * be alike there (a mode where the file system has none): then it is `after`.
 */
export async function look(
  repository: Repository,
  scratch: Scratch,
  changes: readonly PathChange[],
): Promise<ReadonlyMap<string, Seen>> {
  const stats = new Map(changes.map(({ path }) => [path, fileAt(repository.root, path)]));
  const isAt = async (sideOf: (change: PathChange) => Entry | null): Promise<(path: string) => boolean> => {
    const entries = new Map(changes.map((change) => [change.path, sideOf(change)]));
    const same = await unchanged(repository, scratch, entries);
    return (path) => (entries.get(path) === null ? stats.get(path) === null : same.has(path));
  };
  const isAfter = await isAt(({ after }) => after);
  const isBefore = await isAt(({ before }) => before);
  return new Map(
    changes.map(({ path }) => {
      const side = isAfter(path) ? 'after' : isBefore(path) ? 'before' : 'other';
      return [path, { side, stat: stats.get(path) ?? null }];
    }),
  );
}

/** The paths whose files are what the entries say. An index without stat data makes git read each of them. */
async function unchanged(
  repository: Repository,
  scratch: Scratch,
  entries: ReadonlyMap<string, Entry | null>,
): Promise<ReadonlySet<string>> {
  const lines = [...entries].flatMap(([path, entry]) =>
    entry === null ? [] : [`${entry.mode} ${entry.oid}\t${path}`],
  );
  if (lines.length === 0) return new Set();
  return await withIndex(scratch, async (index) => {
    await updateIndex(repository, index, { args: ['-z', '--index-info'], input: lines });
    await updateIndex(repository, index, { args: ['-q', '--refresh'] });
    const changed = new Set(await repository.list(['diff-files', '-z', '--name-only'], { index }));
    return new Set([...entries.keys()].filter((path) => !changed.has(path)));
  });
}

/** True while what stands at a path is what was seen there. */
export function isStill(root: string, path: string, { stat }: Seen): boolean {
  const now = fileAt(root, path);
  if (now === null || stat === null) return now === stat;
  return now.ino === stat.ino && now.size === stat.size && now.mtimeNs === stat.mtimeNs;
}
