/** What a command prints: nobody sees it before it is masked. */

import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Mask } from '../domain/mask.ts';
import { plain } from '../domain/plain.ts';

/** What is kept of the end: enough to see a failure, small enough for a prompt. */
const TAIL_CHARACTERS = 8 * 1024;
const PIECE_BYTES = 1024 * 1024;
/** Text without a line end is masked in pieces of this size. */
const LONGEST_CHARACTERS = 8 * PIECE_BYTES;

/**
 * The output of one command. It writes into a file that has no name any more, so that a crash leaves nothing of it. A
 * file and not a pipe: a background process that the command leaves would keep a pipe open, and us waiting for it.
 */
export class Output implements AsyncDisposable {
  /** For stdout and stderr of the command. */
  readonly stream: Writable;
  readonly #raw: FileHandle;
  readonly #log: string;

  private constructor(raw: FileHandle, log: string) {
    this.#raw = raw;
    this.#log = log;
    this.stream = raw.createWriteStream({ autoClose: false });
  }

  /** @param log the file that it is to be kept in */
  static async open(log: string): Promise<Output> {
    // Several commands may have the same log at once.
    const path = `${log}.${randomBytes(4).toString('hex')}.raw`;
    const raw = await open(path, 'w+', 0o600);
    await rm(path);
    return new Output(raw, log);
  }

  /**
   * Keeps all of it in the log, masked. To be called when nobody writes any more.
   * @returns its end, safe to show
   */
  async keep(mask: Mask): Promise<string> {
    // A full disk must not fail a gate that has passed: what is not written is missing in the log alone.
    await using log = await open(this.#log, 'w', 0o600).catch(() => null);
    let tail = '';
    for await (const text of whole(this.#pieces())) {
      const masked = mask.text(text);
      await log?.writeFile(masked).catch(() => {});
      tail = `${tail}${masked}`.slice(-TAIL_CHARACTERS);
    }
    return plain(tail.replace(/^[\udc00-\udfff]/, '')).trim(); // not half of a character
  }

  async *#pieces(): AsyncGenerator<string> {
    const decoder = new StringDecoder('utf8');
    const buffer = Buffer.alloc(PIECE_BYTES);
    for (let position = 0; ; ) {
      const { bytesRead } = await this.#raw.read(buffer, 0, buffer.length, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      yield decoder.write(buffer.subarray(0, bytesRead));
    }
    yield decoder.end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#raw.close();
  }
}

/** The same text in pieces that end where no token can be cut: after a line, and not in the middle of a key. */
async function* whole(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    const end = held.length > LONGEST_CHARACTERS ? held.length : endOfLines(held);
    if (end > 0) yield held.slice(0, end);
    held = held.slice(end);
  }
  yield held;
}

function endOfLines(text: string): number {
  const end = text.lastIndexOf('\n') + 1;
  const key = text.lastIndexOf('-----BEGIN', end);
  return key < 0 || text.slice(key, end).includes('-----END') ? end : key;
}
