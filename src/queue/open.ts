/** The one place that knows which adapters there are. */

import type { Queue } from './queue.ts';
import { examineSqlite } from './sqlite/examine.ts';
import { openSqlite } from './sqlite/index.ts';

export interface QueueOptions {
  /** The database file. It is created when it does not exist; its directory must. */
  readonly path: string;
  /** Only to look: the database must be there, of the present schema, and stays as it is. */
  readonly readOnly?: boolean;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** So many random bytes; job ids and lease tokens are made from them. */
  readonly random?: (bytes: number) => Uint8Array;
}

export interface QueueExamination {
  /** The version of its schema, and the one that this Klauss works with. */
  readonly schema: number;
  readonly known: number;
  /** What its own check says is wrong, or null. */
  readonly damage: string | null;
  /** How much it holds; null: it was not looked, as there is no file or it is damaged. */
  readonly rows: { readonly jobs: number; readonly tasks: number; readonly events: number } | null;
}

/**
 * Looks at a queue without changing anything: neither is it created nor migrated.
 * @param path of a file that is there; null: there is none, and only what would open it is tried
 * @throws KlaussError as `openQueue`
 */
export async function examineQueue(path: string | null): Promise<QueueExamination> {
  return await examineSqlite(path);
}

const STOCK = 1024;
let stock = new Uint8Array();

/**
 * From a stock, as asking for a few takes as long as asking for many. Not of `node:crypto`: who only looks would load it for
 * nothing, which takes as long as the looking.
 */
function randomBytes(bytes: number): Uint8Array {
  if (stock.length < bytes) stock = crypto.getRandomValues(new Uint8Array(Math.max(STOCK, bytes)));
  const taken = stock.subarray(0, bytes);
  stock = stock.subarray(bytes);
  return taken;
}

/**
 * Opens the queue, creating or migrating its database first. Any number of processes may do so at once.
 * Close it with `await using` or `[Symbol.asyncDispose]()`.
 *
 * @throws KlaussError `database`: no database, not writable, damaged, or from a newer Klauss;
 * `environment`: the native module is missing.
 */
export async function openQueue({
  path,
  readOnly = false,
  clock = Date.now,
  random = randomBytes,
}: QueueOptions): Promise<Queue> {
  return openSqlite({ path, readOnly, clock, random });
}
