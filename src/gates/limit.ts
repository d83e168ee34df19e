/** The pool's own limit for gates: eight workers must not start eight test suites on two cores. */

import { availableParallelism } from 'node:os';

/** How many gates may run at once; null: one for each two cores. */
export const gatesAtOnce = (most: number | null): number =>
  most ?? Math.max(1, Math.floor(availableParallelism() / 2));

export class GateLimit {
  readonly #most: number;
  readonly #waiting: ((isItsTurn: boolean) => void)[] = [];
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
      this.#passOn();
    }
  }

  /** False: the signal came first. */
  async #turn(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    if (this.#running < this.#most) {
      this.#running++;
      return true;
    }
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const leave = (): void => {
      const place = this.#waiting.indexOf(resolve);
      if (place >= 0) this.#waiting.splice(place, 1);
      resolve(false);
    };
    this.#waiting.push(resolve);
    signal.addEventListener('abort', leave, { once: true });
    const isItsTurn = await promise;
    signal.removeEventListener('abort', leave);
    return isItsTurn;
  }

  /** The place goes to whoever waits longest, so that nobody who comes just now is faster. */
  #passOn(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running--;
    else next(true);
  }
}
