/**
 * What a landing is about to do, written before it begins to: whoever finds it after a crash can bring the landing to
 * its end. From the moment it is there, until it is closed, the landing is bound to happen.
 */

import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { KlaussError } from '../domain/errors.ts';
import type { Applied } from '../domain/records.ts';
import type { PathChange } from './change.ts';
import { syncDirectory, writeDurably } from './files.ts';
import type { Holding } from './holding.ts';

export interface Journal {
  readonly version: 1;
  /** The tree that the working tree is to be, and with `files` the steps to it. */
  readonly tree: string;
  readonly files: readonly PathChange[];
  /** What changes in the index; null: it stays as it is. */
  readonly index: readonly PathChange[] | null;
  /** How HEAD moves; null: it stays. `ref` null: it is detached. */
  readonly head: {
    readonly ref: string | null;
    readonly from: string;
    readonly to: string;
    readonly message: string;
  } | null;
  /** A commit that keeps all that is needed. */
  readonly keep: string;
  /** What the queue is told in the end; null: the job is not applied any more. */
  readonly applied: Applied | null;
}

const oid = z.string().regex(/^[0-9a-f]{40,64}$/);
const entry = z.strictObject({ mode: z.string(), oid }).nullable();
const change = z.strictObject({ path: z.string(), before: entry, after: entry });
const applied = z.strictObject({
  mode: z.enum(['uncommitted', 'commit', 'merge', 'branch']),
  tip: oid,
  commit: oid.nullable(),
  branch: z.string().nullable(),
  tasks: z.array(z.string()),
  at: z.number(),
} satisfies Record<keyof Applied, z.ZodType>);

const journalSchema: z.ZodType<Journal> = z.strictObject({
  version: z.literal(1),
  tree: oid,
  files: z.array(change),
  index: z.array(change).nullable(),
  head: z.strictObject({ ref: z.string().nullable(), from: oid, to: oid, message: z.string() }).nullable(),
  keep: oid,
  applied: applied.nullable(),
});

const journalOf = ({ directory }: Holding): string => join(directory, 'journal.json');
const closedJournalOf = ({ directory }: Holding): string => join(directory, 'landed.json');

export async function writeJournal(holding: Holding, journal: Journal): Promise<void> {
  await writeDurably(journalOf(holding), JSON.stringify(journal));
}

/** @throws KlaussError `state`: it was written by another version of Klauss */
export async function readJournal(holding: Holding): Promise<Journal | null> {
  const text = await readFile(journalOf(holding), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const parsed = journalSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new KlaussError('state', `${journalOf(holding)} was not written by this version of Klauss.`, {
    hint: 'Finish the landing with the version that began it.',
    cause: parsed.error,
  });
}

/** The landing has come to its end: only what it left is to be removed. */
export async function closeJournal(holding: Holding): Promise<void> {
  await rename(journalOf(holding), closedJournalOf(holding));
  await syncDirectory(holding.directory);
}

/** True when the landing came to its end. */
export const isClosed = (holding: Holding): boolean => existsSync(closedJournalOf(holding));

/** Takes it back: the landing does not happen. */
export async function removeJournal(holding: Holding): Promise<void> {
  await rm(journalOf(holding), { force: true });
  await syncDirectory(holding.directory);
}
