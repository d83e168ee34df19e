/**
 * A bell that one waiter hears: a ring while nobody waits is kept for the next wait, and many such rings are
 * one. So nothing that happens between looking at the queue and waiting is missed.
 */
export class Bell {
  #rung = false;
  #hear: (() => void) | null = null;

  ring(): void {
    this.#rung = true;
    this.#hear?.();
  }

  /** Resolves at the next ring, or after so many milliseconds at the latest. */
  async next(atMostMs: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, atMostMs);
        this.#hear = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#hear = null;
    }
    this.#rung = false;
  }
}
