/**
 * Workers that begin their requests in the same way pay once for that. The model server keeps a prefix as soon as it
 * begins to answer the first request with it, and reads it for whoever asks next; those that ask at the same time each
 * pay for it. So of the workers that share a prefix one goes first, and the others follow when it has its first answer.
 *
 * A prefix is unknown, or on its way (one worker is the first), or kept (answered within its lifetime, each answer
 * beginning it anew). A first that ends without an answer makes room: the one that waits longest is the first then.
 * Nobody waits longer than the given time, whatever becomes of the others.
 */

/** How long the model server keeps a prefix that nobody asks for, milliseconds. It is an hour in some cases. */
const LIFETIME_MS = 5 * 60_000;

interface Prefix {
  /** When an answer began last. */
  answeredAt: number | null;
  /** Who fills the cache now. */
  first: Turn | null;
  /** Those that wait, the longest first, and what ends their waiting. */
  readonly waiting: Map<Turn, () => void>;
}

/** A worker's right to start its client; to be disposed of when the client has ended. */
export interface Turn extends Disposable {
  /** The model has begun to answer. */
  answered(): void;
}

export class Prefixes {
  readonly #waitMs: number;
  readonly #now: () => number;
  readonly #prefixes = new Map<string, Prefix>();

  /**
   * @param waitSeconds the longest that anybody waits, 0: nobody does
   * @param now milliseconds of a clock that never jumps
   */
  constructor(waitSeconds: number, now: () => number = () => performance.now()) {
    this.#waitMs = waitSeconds * 1000;
    this.#now = now;
  }

  /** Resolves when a client with this prefix may start, or at once when the signal says that none is to. */
  async turn(key: string, signal: AbortSignal): Promise<Turn> {
    this.#forget();
    const prefix = this.#prefixes.get(key) ?? { answeredAt: null, first: null, waiting: new Map() };
    this.#prefixes.set(key, prefix);
    const turn: Turn = {
      answered: () => this.#answered(prefix),
      [Symbol.dispose]: () => this.#ended(prefix, turn),
    };
    if (this.#isKept(prefix)) return turn;
    if (prefix.first === null) prefix.first = turn;
    else if (this.#waitMs > 0 && !signal.aborted) await this.#wait(prefix, turn, signal);
    return turn;
  }

  async #wait({ waiting }: Prefix, turn: Turn, signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const go = (): void => {
        waiting.delete(turn);
        clearTimeout(timer);
        signal.removeEventListener('abort', go);
        resolve();
      };
      const timer = setTimeout(go, this.#waitMs);
      signal.addEventListener('abort', go);
      waiting.set(turn, go);
    });
  }

  #answered(prefix: Prefix): void {
    prefix.answeredAt = this.#now();
    prefix.first = null;
    for (const go of prefix.waiting.values()) go();
  }

  #ended(prefix: Prefix, turn: Turn): void {
    if (prefix.first !== turn) return;
    const [next] = prefix.waiting;
    prefix.first = next?.[0] ?? null;
    next?.[1]();
  }

  #isKept({ answeredAt }: Prefix): boolean {
    return answeredAt !== null && this.#now() - answeredAt < LIFETIME_MS;
  }

  /** Prefixes that nobody uses any more. */
  #forget(): void {
    for (const [key, prefix] of this.#prefixes) {
      if (prefix.first === null && prefix.waiting.size === 0 && !this.#isKept(prefix))
        this.#prefixes.delete(key);
    }
  }
}
