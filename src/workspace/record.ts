/** What Klauss notes of a worktree, in `klauss.json` beside git's own files for it. */

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { RepositoryPlaces } from '../git/repository.ts';
import type { Prepared } from './prepared.ts';

const schema = z.strictObject({
  /** The commit that its branch builds on. */
  base: z.string(),
  /** Checked out, and all that git does not bring is there. */
  ready: z.boolean(),
  /** Paths that are never committed: links, and what the setup made and git does not ignore. Relative to the root. */
  except: z.array(z.string()),
  /**
   * Klauss is moving the files, or has checked out something to run gates on: nothing that stands in them is the
   * worker's, all of that is on the branch.
   */
  away: z.boolean(),
  /** Nobody has been let in to work: it was prepared for a task that nobody has claimed yet. */
  untouched: z.boolean().default(false),
  /** A merge that the worker is to finish, with the files that conflicted. */
  merging: z.object({ tip: z.string(), files: z.array(z.string()) }).nullable(),
});

export type WorktreeRecord = Readonly<z.infer<typeof schema>>;

type Place = Pick<RepositoryPlaces, 'gitDir'>;

/** Null: there is none, as its making was cut short; or it is damaged. */
export async function readRecord({ gitDir }: Place): Promise<WorktreeRecord | null> {
  const text = await readFile(join(gitDir, NAME), 'utf8').catch(() => 'null');
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whoever dies in the middle leaves the old one. */
export async function writeRecord({ gitDir }: Place, record: WorktreeRecord): Promise<void> {
  const made = join(gitDir, `${NAME}.new`);
  await writeFile(made, JSON.stringify(record));
  await rename(made, join(gitDir, NAME));
}

/** Changes some of it. One that is gone is made up from what is known of the worktree. */
export async function noteRecord(
  { repository, base, except }: Pick<Prepared, 'repository' | 'base' | 'except'>,
  change: Partial<WorktreeRecord>,
): Promise<void> {
  const record = await readRecord(repository);
  const made = { ready: true, away: false, untouched: false, merging: null };
  const known = record ?? { ...made, base, except: [...except] };
  await writeRecord(repository, { ...known, ...change });
}

const NAME = 'klauss.json';
