/** A line that is drawn in place, anew each second so that the time in it moves, until it is disposed of. */
export abstract class Ticking implements Disposable {
  readonly #draw: (line: string | null) => void;
  readonly #timer = setInterval(() => this.tick(), 1000);

  constructor(draw: (line: string | null) => void) {
    this.#draw = draw;
  }

  /** What the line says now; null: there is none. */
  protected abstract line(): string | null;

  protected tick(): void {
    this.#draw(this.line());
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    this.#draw(null);
  }
}
