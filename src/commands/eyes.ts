/** Everything for the eyes, plain and on stderr: lines that stay, and in a terminal one below them that is drawn in place. */

import { clearLine, clearScreenDown, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import { oneLine } from '../domain/oneLine.ts';

/** A terminal wraps what is too long unless it is told not to: it may have been narrowed before anybody heard of it. */
const NO_WRAP = '\u001b[?7l';
const WRAP = '\u001b[?7h';
/** Some terminals tell of no columns at all. */
const UNTOLD_COLUMNS = 80;

export class Eyes {
  readonly #stream: WriteStream;
  /** Lines can be drawn in place. */
  readonly drawable: boolean;
  #line: string | null = null;

  constructor(stream: WriteStream, { TERM: terminal }: NodeJS.ProcessEnv) {
    this.#stream = stream;
    this.drawable = stream.isTTY && terminal !== 'dumb';
    stream.on('resize', () => this.#refit());
    stream.on('error', () => {}); // a lost stderr is no reason to end
  }

  /** A line that stays, above the one that is drawn in place. */
  note(text: string): void {
    this.#stream.cork();
    this.#erase();
    this.#stream.write(`${text}\n`);
    this.#paint();
    this.#stream.uncork();
  }

  /** What the line that is drawn in place says now; null: there is none. */
  draw(line: string | null): void {
    this.#stream.cork();
    this.#erase();
    this.#line = line === null ? null : oneLine(line);
    this.#paint();
    this.#stream.uncork();
  }

  /** A terminal that became narrower may have wrapped the line. It begins where the cursor is, whatever was done to it. */
  #refit(): void {
    if (this.#line === null) return;
    this.#stream.cork();
    cursorTo(this.#stream, 0);
    clearScreenDown(this.#stream);
    this.#paint();
    this.#stream.uncork();
  }

  /** To clear all below it each time would make tmux keep a copy of it each time, where it is the first of the screen. */
  #erase(): void {
    if (this.#line === null) return;
    cursorTo(this.#stream, 0); // the terminal shows what is typed: `^C`
    clearLine(this.#stream, 0);
  }

  /** Leaves the cursor at its beginning. */
  #paint(): void {
    if (this.#line === null) return;
    this.#stream.write(`${NO_WRAP}${this.#line.slice(0, this.#stream.columns || UNTOLD_COLUMNS)}${WRAP}`);
    cursorTo(this.#stream, 0);
  }
}
