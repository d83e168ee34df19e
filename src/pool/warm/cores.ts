import { cpus } from 'node:os';

/** What was measured over a shorter time says nothing, milliseconds. */
const LEAST_MS = 500;

interface Reading {
  readonly at: number;
  readonly idle: number;
  readonly total: number;
}

/** How many cores of the machine have nothing to do. */
export class Cores {
  readonly #read: () => Omit<Reading, 'at'>;
  readonly #now: () => number;
  #last: Reading;
  #idle = 0;

  constructor(read = readTimes, now = () => performance.now()) {
    this.#read = read;
    this.#now = now;
    this.#last = { at: now(), ...read() };
  }

  /** So many have something to do from now on, though it cannot be seen yet. */
  occupy(count: number): void {
    this.#idle = Math.max(0, this.#idle - count);
  }

  /** Whole cores that were idle since it was asked last. */
  idle(): number {
    const at = this.#now();
    if (at - this.#last.at < LEAST_MS) return this.#idle;
    const { idle, total } = this.#read();
    const passed = total - this.#last.total;
    this.#idle = passed > 0 ? Math.floor(((idle - this.#last.idle) / passed) * cpus().length + TOLERANCE) : 0;
    this.#last = { at, idle, total };
    return this.#idle;
  }
}

/** A core that does next to nothing counts as idle. */
const TOLERANCE = 0.15;

function readTimes(): Omit<Reading, 'at'> {
  const times = cpus().map(({ times }) => times);
  const idle = times.reduce((sum, { idle }) => sum + idle, 0);
  const total = times.reduce(
    (sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq,
    0,
  );
  return { idle, total };
}
