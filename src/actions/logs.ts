/** Where logs are: a pool writes them in the project that it was started in, and may work for others. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';

/** Directories of logs that are there, that of the pool that serves the queue, or served it last, first. */
export async function logDirectories(context: Context): Promise<readonly string[]> {
  return await logDirectoriesOf(await context.existingQueue(), context);
}

/** The same, of a queue that is open already; null: there is none. */
export async function logDirectoriesOf(
  queue: Queue | null,
  { paths }: Pick<Context, 'paths'>,
): Promise<readonly string[]> {
  const directories = [...((await queue?.logDirectories()) ?? []), paths.logs];
  return [...new Set(directories)].filter((directory) => existsSync(directory));
}

/** The log of that name in the first of the directories that has it; else where it would be in the first of them. */
export function findLog(directories: readonly string[], name: string): string {
  const [first = '.'] = directories;
  return join(directories.find((directory) => existsSync(join(directory, name))) ?? first, name);
}
