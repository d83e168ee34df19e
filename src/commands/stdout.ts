import { writeSync } from 'node:fs';

/**
 * Stdout, as far as its reader takes what is written at once. Only the rest, if there is one, goes through the stream of
 * Node, which takes longer to make than most commands to run.
 */
export class Stdout {
  readonly #onGone: () => void;
  #isStream = false;

  /** @param onGone is called when nobody reads any more: `klauss list | head`, or a terminal that is closed */
  constructor(onGone: () => void) {
    this.#onGone = onGone;
  }

  write(text: string | Uint8Array): void {
    let rest = Buffer.from(text);
    try {
      while (!this.#isStream && rest.length > 0) rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      this.#fail(error as NodeJS.ErrnoException);
    }
    if (this.#isStream) process.stdout.write(rest);
  }

  #fail(error: NodeJS.ErrnoException): void {
    if (error.code === 'EPIPE' || error.code === 'EIO') this.#onGone();
    else if (error.code === 'EAGAIN') this.#useStream();
    else throw error;
  }

  #useStream(): void {
    this.#isStream = true;
    process.stdout.on('error', (error) => this.#fail(error));
  }
}
