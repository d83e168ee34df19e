import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { KlaussError, messageOf } from '../domain/errors.ts';

/** A transcript takes no more than this, so that a client gone wild does not fill the disk. */
const LIMIT_BYTES = 512 * 1024 * 1024;

/** The raw stream of one attempt, line by line, in a file that only its owner can read. */
export class Transcript implements Disposable {
  readonly #onTrouble: (problem: string) => void;
  #file: number | null;
  #room = LIMIT_BYTES;

  /**
   * Opens the file to append to it; parents are created.
   * @param onTrouble told once when it cannot be written on (a full disk, say): that is no reason to fail the run
   * @throws KlaussError `file` when it cannot be opened
   */
  constructor(path: string, onTrouble: (problem: string) => void) {
    this.#onTrouble = onTrouble;
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      this.#file = openSync(path, 'a', 0o600);
    } catch (cause) {
      throw new KlaussError('file', `The transcript ${path} cannot be written: ${messageOf(cause)}`, {
        hint: 'Check the log directory: its owner, its rights and the space left.',
        cause,
      });
    }
  }

  /** Written at once: two streams share the file, and a line must stay whole. */
  write(line: string): void {
    if (this.#file === null) return;
    try {
      this.#room -= line.length + 1;
      if (this.#room < 0) throw new Error(`it is full with ${LIMIT_BYTES} bytes`);
      writeSync(this.#file, `${line}\n`);
    } catch (error) {
      this.#onTrouble(`the transcript ends here: ${messageOf(error)}`);
      this[Symbol.dispose]();
    }
  }

  [Symbol.dispose](): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}
