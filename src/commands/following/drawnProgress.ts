import type { Hold } from '../../domain/pools.ts';
import type { Job } from '../../domain/records.ts';
import type { Queue } from '../../queue/queue.ts';
import { holdText } from '../../report/pool.ts';
import { duration } from '../../report/text.ts';
import { timeLeft } from '../../view/progress.ts';
import { progressLine } from '../../view/progressLine.ts';
import { Ticking } from './ticking.ts';

/** How often the tasks are looked at, which takes 150 ms where there are 10,000; and of the time at most this part. */
const LOOK_MS = 1000;
const LOOK_SHARE = 0.05;

/** A job's progress in one line. */
export class DrawnProgress extends Ticking {
  readonly #queue: Queue;
  #job: Job | null = null;
  #hold: Hold | null = null;
  #leftMs: number | null = null;
  #nextLook = 0;

  constructor(queue: Queue, draw: (line: string | null) => void) {
    super(draw);
    this.#queue = queue;
  }

  readonly onChange = async (job: Job): Promise<void> => {
    this.#job = job;
    const startedAt = performance.now();
    if (startedAt >= this.#nextLook) {
      const [tasks, pool] = [await this.#queue.tasks({ job: job.id }), await this.#queue.currentPool()];
      this.#leftMs = timeLeft(tasks, pool?.workers ?? 1, Date.now());
      const now = performance.now();
      this.#nextLook = now + Math.max(LOOK_MS, (now - startedAt) / LOOK_SHARE);
    }
    this.tick();
  };

  readonly onHold = (hold: Hold | null): void => {
    this.#hold = hold;
    this.tick();
  };

  protected line(): string | null {
    if (this.#job === null || this.#job.finishedAt !== null) return null; // its end is the result
    return progressLine(this.#job, {
      leftMs: this.#leftMs,
      held: this.#hold === null ? '' : holdText(this.#hold),
      elapsed: duration(Date.now() - this.#job.createdAt),
    });
  }
}
