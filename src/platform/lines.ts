import type { Readable } from 'node:stream';

/** What is kept of a line that is too long: enough to see what it is. */
const SAMPLE_BYTES = 1_000;

/**
 * Cuts a stream of bytes into lines. However long a line is, no more than the limit is held; of a longer one the
 * beginning is given.
 */
export class LineSplitter {
  readonly #limit: number;
  #parts: Buffer[] = [];
  #length = 0;

  /** @param limit longest line, bytes */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The lines that this piece completes. */
  push(piece: Buffer): string[] {
    const lines: string[] = [];
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      this.#keep(piece.subarray(from, end));
      lines.push(this.#take());
      from = end + 1;
    }
    this.#keep(piece.subarray(from));
    return lines;
  }

  /** What came after the last line break: no line or one. */
  end(): string[] {
    return this.#length === 0 ? [] : [this.#take()];
  }

  #keep(part: Buffer): void {
    const wasWithin = this.#length <= this.#limit;
    this.#length += part.length;
    if (this.#length <= this.#limit) this.#parts.push(part);
    else if (wasWithin)
      this.#parts = [Buffer.from(Buffer.concat([...this.#parts, part]).subarray(0, SAMPLE_BYTES))];
  }

  #take(): string {
    const line = Buffer.concat(this.#parts).toString('utf8');
    this.#parts = [];
    this.#length = 0;
    return line;
  }
}

/** The lines of a stream; one that is too long is cut short. */
export async function* linesOf(stream: Readable, limit: number): AsyncGenerator<string> {
  const splitter = new LineSplitter(limit);
  try {
    for await (const piece of stream) yield* splitter.push(piece as Buffer);
  } catch (error) {
    // Closed from this side, as something that cannot be ended holds it open.
    if (!isPrematureClose(error)) throw error;
  }
  yield* splitter.end();
}

const isPrematureClose = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
