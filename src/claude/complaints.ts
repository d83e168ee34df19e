import type { Readable } from 'node:stream';
import { linesOf } from '../platform/lines.ts';

const LINE_BYTES = 64 * 1024;
/** So many lines are kept for whoever the client works for next. */
const KEPT_LINES = 100;

/**
 * What a client prints on stderr. Its lines go to whoever it works for; those that come while it works for nobody, to
 * the next one.
 */
export class Complaints {
  /** Resolves when its stderr has ended. */
  readonly ended: Promise<void>;
  #hear: ((line: string) => void) | null = null;
  readonly #unheard: string[] = [];

  constructor(stderr: Readable) {
    this.ended = this.#read(stderr);
    // Whoever awaits it hears of a failure; nobody has to.
    this.ended.catch(() => {});
  }

  /** From now on its lines go there, beginning with those that nobody heard; until disposed. */
  tell(hear: (line: string) => void): Disposable {
    for (const line of this.#unheard.splice(0)) hear(line);
    this.#hear = hear;
    return {
      [Symbol.dispose]: () => {
        this.#hear = null;
      },
    };
  }

  async #read(stderr: Readable): Promise<void> {
    for await (const line of linesOf(stderr, LINE_BYTES)) {
      if (this.#hear !== null) this.#hear(line);
      else if (this.#unheard.length < KEPT_LINES) this.#unheard.push(line);
    }
  }
}
