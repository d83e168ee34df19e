import { watch } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LINE_BYTES } from '../claude/stream.ts';
import { LineSplitter } from '../platform/lines.ts';
import { Bell } from '../pool/bell.ts';

/** The safety net, should a change of a directory not be told. */
const POLL_MS = 1000;

/** What is written in so short a time is read together: workers write line by line, and each look takes as long for one as for many. */
const GATHER_MS = 100;

const PIECE_BYTES = 1024 * 1024;

/** Whole lines that a file has got. */
export interface Growth {
  /** It stays when rotation renames the file. */
  readonly inode: number;
  readonly name: string;
  readonly lines: readonly string[];
}

/**
 * What files of some directories hold, and then, until the signal ends it, whatever is appended to them. Files that come
 * later and files that are renamed are followed too. What was written before the signal is not missed.
 * @param isWanted by the name of a file, renamed ones included
 * @param pastBytes of what a file holds already, only the end is read
 */
export async function* growth(
  directories: readonly string[],
  isWanted: (name: string) => boolean,
  signal: AbortSignal,
  pastBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly Growth[]> {
  const bell = new Bell();
  const ring = (): void => bell.ring();
  const watchers = directories.map((directory) => watch(directory, ring).on('error', ring));
  signal.addEventListener('abort', ring);
  const known = new Map<number, Reading>();
  // A file may be renamed between the listing of its directory and its opening: only the next look finds it.
  let last = 2;
  try {
    while (last > 0) {
      if (signal.aborted) last--;
      const grown: Growth[] = [];
      for (const directory of directories) {
        for (const name of (await readdir(directory)).filter(isWanted).sort(byNumber)) {
          const growth = await rest(directory, name, known, pastBytes);
          if (growth !== null) grown.push(growth);
        }
      }
      yield grown;
      if (signal.aborted) continue;
      await bell.next(POLL_MS);
      if (!signal.aborted) await sleep(GATHER_MS);
    }
  } finally {
    signal.removeEventListener('abort', ring);
    for (const watcher of watchers) watcher.close();
  }
}

/** `a.2.jsonl` comes before `a.10.jsonl`. */
const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** How far a file was read. */
interface Reading {
  offset: number;
  splitter: LineSplitter;
  /** It began in the middle of a line, which is no use. */
  isCut: boolean;
}

function beginAt(offset: number): Reading {
  return { offset, splitter: new LineSplitter(LINE_BYTES), isCut: offset > 0 };
}

/** What a file has got since it was read last; null: it has just been renamed. */
async function rest(
  directory: string,
  name: string,
  known: Map<number, Reading>,
  pastBytes: number,
): Promise<Growth | null> {
  try {
    await using file = await open(join(directory, name), 'r');
    const { ino, size } = await file.stat();
    const earlier = known.get(ino) ?? beginAt(Math.max(0, size - pastBytes));
    const reading = size < earlier.offset ? beginAt(0) : earlier;
    known.set(ino, reading);
    const lines: string[] = [];
    while (reading.offset < size) {
      const length = Math.min(PIECE_BYTES, size - reading.offset);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, reading.offset);
      if (bytesRead === 0) break;
      reading.offset += bytesRead;
      for (const line of reading.splitter.push(buffer.subarray(0, bytesRead))) lines.push(line);
    }
    if (reading.isCut && lines.length > 0) {
      lines.shift();
      reading.isCut = false;
    }
    return { inode: ino, name, lines };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
