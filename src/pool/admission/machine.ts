/**
 * What the machine has room for. A worker's size is what its client, with all that it starts, has been seen to take;
 * what the running ones have not taken yet is theirs already. Only their own memory is counted: the pages of the
 * client's file they share, and the system counts those among what is free.
 */

import type { Config } from '../../config/config.ts';
import { formatBytes, MEGABYTE } from '../../domain/bytes.ts';
import { type ProcessUsage, usageOf } from '../../platform/processes.ts';
import { freeDisk, memory } from '../../platform/resources.ts';

/** Measured: what the real client (2.1.197) takes at its peak, before any was seen here. */
const DEFAULT_BYTES = 290 * MEGABYTE;
/** The largest of so many attempts counts: one that built the whole project is forgotten in the end. */
const REMEMBERED = 20;

/** The readings, for tests to replace. */
export interface Readings {
  /** Looks whether memory is limited; what it returns tells the bytes that new processes can have. */
  readonly memory: () => () => number;
  /** By process id, each with its descendants; those that are gone are left out. */
  readonly usageOf: (pids: readonly number[]) => ReadonlyMap<number, Pick<ProcessUsage, 'ownBytes'>>;
  /** Bytes on the disk of a path that may not be there yet. */
  readonly freeDisk: (path: string) => number;
}

/** What a client holds, and the most that it held; bytes. */
interface Seen {
  readonly now: number;
  readonly peak: number;
  /** It has been at work. One that only waited tells nothing of what an attempt takes. */
  readonly worked: boolean;
}

export class Machine {
  readonly #config: Pick<Config, 'workers' | 'workspace'>;
  readonly #readings: Readings;
  #freeMemory: () => number;
  #running: ReadonlyMap<number, Seen> = new Map();
  /** Peaks of the last attempts that have ended, the newest last. */
  #ended: readonly number[] = [];

  constructor(
    config: Pick<Config, 'workers' | 'workspace'>,
    readings: Readings = { memory, usageOf, freeDisk },
  ) {
    this.#config = config;
    this.#readings = readings;
    this.#freeMemory = readings.memory();
  }

  /**
   * Looks at the clients of the running attempts, at those that wait for work, and whether memory is limited. To be called
   * with every heartbeat; takes some milliseconds.
   */
  observe(working: readonly number[], waiting: readonly number[] = []): void {
    this.#freeMemory = this.#readings.memory();
    const usage = this.#readings.usageOf([...working, ...waiting]);
    const ended = [...this.#running].flatMap(([pid, { peak, worked }]) =>
      worked && !usage.has(pid) ? peak : [],
    );
    this.#ended = [...this.#ended, ...ended].slice(-REMEMBERED);
    this.#running = new Map(
      [...usage].map(([pid, { ownBytes: now }]) => {
        const before = this.#running.get(pid);
        const peak = Math.max(now, before?.peak ?? 0);
        return [pid, { now, peak, worked: before?.worked === true || working.includes(pid) }];
      }),
    );
  }

  /**
   * How many more workers may be started now. `why` says in one line for people what is missing when it is none.
   * @param running how many are at work or wait for it; those that were not observed yet are taken to hold nothing so far
   */
  moreWorkers(running: number): { readonly more: number; readonly why: string | null } {
    const { minFreeMemoryMb } = this.#config.workers;
    const size = this.#size;
    const free = this.#freeMemory();
    const seen = [...this.#running.values()];
    const unseen = Math.max(0, running - seen.length);
    const reserved = seen.reduce((sum, { now }) => sum + size - now, unseen * size);
    const more = Math.max(0, Math.floor((free - reserved - minFreeMemoryMb * MEGABYTE) / size));
    if (more > 0) return { more, why: null };
    const promised = reserved < MEGABYTE ? '' : ` (${formatBytes(reserved)} of it for those that run)`;
    const why =
      `${formatBytes(free)} of memory are free${promised}, a worker takes ${formatBytes(size)} ` +
      `and ${formatBytes(minFreeMemoryMb * MEGABYTE)} are kept free ([workers] min_free_memory_mb)`;
    return { more, why };
  }

  /**
   * Null: there is room for a worktree. Else why there is none, and what to do, in one line.
   * @param directory absolute, where it is to stand; it need not be there yet
   */
  worktreeRoom(directory: string): string | null {
    const kept = this.#config.workspace.minFreeDiskMb * MEGABYTE;
    const free = this.#readings.freeDisk(directory);
    if (free >= kept) return null;
    return (
      `${formatBytes(free)} are free on the disk of ${directory}, and a worktree needs ${formatBytes(kept)} ` +
      '([workspace] min_free_disk_mb): free some space, for example with `klauss clean`.'
    );
  }

  /** The most that one of the last attempts has taken. As long as none has ended, they may still grow. */
  get #size(): number {
    const peaks = [...this.#running.values()].map(({ peak }) => peak);
    const known = this.#ended.length === 0 ? [DEFAULT_BYTES] : this.#ended;
    return Math.max(...known, ...peaks);
  }
}
