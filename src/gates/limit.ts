/** The pool's own limit for gates: eight workers must not start eight test suites on two cores. */

import { availableParallelism } from 'node:os';

/** How many gates may run at once; null: one for each two cores. */
export const gatesAtOnce = (most: number | null): number =>
  most ?? Math.max(1, Math.floor(availableParallelism() / 2));

export class GateLimit {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** @param most as for `gatesAtOnce` */
  constructor(most: number | null) {
    this.#most = gatesAtOnce(most);
  }

  /** Runs a gate when it is its turn, first come, first served. Null: it was to end while it waited, and was not run. */
  async run<T>(gate: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
    if (!(await this.#turn(signal))) return null;
    try {
      return await gate();
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  /** False: the signal came first. */
  async #turn(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    while (this.#running >= this.#most) {
      const turn = Promise.withResolvers<void>();
      const leave = (): void => {
        const place = this.#waiting.indexOf(turn.resolve);
        if (place >= 0) this.#waiting.splice(place, 1);
        turn.resolve();
      };
      this.#waiting.push(turn.resolve);
      signal.addEventListener('abort', leave, { once: true });
      await turn.promise;
      signal.removeEventListener('abort', leave);
      if (signal.aborted) {
        this.#waiting.shift()?.();
        return false;
      }
    }
    this.#running++;
    return true;
  }
}
