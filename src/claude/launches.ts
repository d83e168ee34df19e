import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { type Client, type StartParts, startClient } from './client.ts';

/** A client that says nothing for so long does not keep others from starting, milliseconds. */
const SILENCE_MS = 3_000;

type StartClient = (parts: StartParts) => Promise<Client | string>;

/**
 * The starts of clients, about as many at once as there are cores. Each takes 0.7 s of a core, and more at once only
 * slow each other down: all would begin their work late, instead of some early. A start is over when the client says its
 * first word, which it does as soon as it is ready.
 */
export class Launches {
  readonly #start: StartClient;
  readonly #most: number;
  readonly #silenceMs: number;
  #under = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param start starts one at once */
  constructor(start: StartClient = startClient, most = availableParallelism(), silenceMs = SILENCE_MS) {
    this.#start = start;
    this.#most = most;
    this.#silenceMs = silenceMs;
  }

  /** No client is starting. */
  get isIdle(): boolean {
    return this.#under === 0;
  }

  /**
   * Starts a client when it is its turn, unless it is called off before. A string says why it was not started.
   */
  async launch(parts: StartParts, off: AbortSignal): Promise<Client | string> {
    if (!(await this.#turn(off))) return 'It was called off before it was started.';
    const client = await this.#start(parts);
    if (typeof client === 'string') this.#over();
    else void firstWord(client, this.#silenceMs).finally(() => this.#over());
    return client;
  }

  /** Resolves with true when there is a place, with false when it was called off. */
  async #turn(off: AbortSignal): Promise<boolean> {
    if (off.aborted) return false;
    if (this.#under < this.#most) {
      this.#under++;
      return true;
    }
    return await new Promise<boolean>((resolve) => {
      const go = (): void => {
        off.removeEventListener('abort', leave);
        resolve(true);
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(go), 1);
        resolve(false);
      };
      this.#waiting.push(go);
      off.addEventListener('abort', leave, { once: true });
    });
  }

  /** Whoever waits longest takes the place. */
  #over(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#under--;
    else next();
  }
}

async function firstWord({ stdout, exited }: Client, silenceMs: number): Promise<void> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), silenceMs);
  // Nothing is read: what it says is for whoever it works for.
  const word = once(stdout, 'readable', { signal: silence.signal }).catch(() => {});
  await Promise.race([word, exited]);
  clearTimeout(timer);
  silence.abort();
}
