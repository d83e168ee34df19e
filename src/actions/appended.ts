import { watch } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Bell } from '../pool/bell.ts';

/** The safety net, should a change of the directory not be told. */
const POLL_MS = 1000;

/** A line of a log begins with its time in ISO 8601. */
const TIME_CHARACTERS = '2026-01-01T00:00:00.000Z'.length;

/**
 * What the logs of a directory hold, and then, until the signal ends it, whatever is appended to them: the lines of one
 * file after those of another. Logs that come later and logs that are rotated are followed too. What was written before
 * the signal is not missed.
 * @param isLog by the name of a file, its rotated ones included
 * @param pastBytes of what a file holds already, only the end is read
 */
export async function* appended(
  directory: string,
  isLog: (name: string) => boolean,
  signal: AbortSignal,
  pastBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly string[]> {
  const bell = new Bell();
  const ring = (): void => bell.ring();
  const watcher = watch(directory, ring).on('error', ring);
  signal.addEventListener('abort', ring);
  // A file keeps its inode when rotation renames it.
  const offsets = new Map<number, number>();
  try {
    for (;;) {
      const isLast = signal.aborted;
      const lines: string[] = [];
      for (const name of (await readdir(directory)).filter(isLog)) {
        for (const line of await rest(join(directory, name), offsets, pastBytes)) lines.push(line);
      }
      yield lines;
      if (isLast) return;
      await bell.next(POLL_MS);
    }
  } finally {
    signal.removeEventListener('abort', ring);
    watcher.close();
  }
}

/** Lines of logs by their times; those of one moment stay as they are. */
export function inOrder(lines: readonly string[]): string[] {
  const time = (line: string): string => line.slice(0, TIME_CHARACTERS);
  return lines.toSorted((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
}

/** The whole lines of a file after the offset that is known of it, which moves on; none when it has just been renamed. */
async function rest(path: string, offsets: Map<number, number>, pastBytes: number): Promise<string[]> {
  try {
    await using file = await open(path, 'r');
    const { ino, size } = await file.stat();
    const known = offsets.get(ino) ?? Math.max(0, size - pastBytes);
    const isCut = !offsets.has(ino) && known > 0;
    const from = size < known ? 0 : known;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const end = buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1;
    offsets.set(ino, from + end);
    return buffer
      .toString('utf8', 0, end)
      .split('\n')
      .slice(isCut ? 1 : 0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
