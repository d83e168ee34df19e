import type { JobId } from '../domain/ids.ts';
import type { Queue } from '../queue/queue.ts';
import { Chronicle, type History } from '../view/history.ts';

const PAGE = 1_000;
/** Chronicles that are kept, each as large as its job. */
const KEPT = 3;

interface Reading {
  readonly chronicle: Chronicle;
  /** It has been told all events up to this number, most of which may be of other jobs; null: its job has none yet. */
  readonly upTo: number | null;
}

/** The histories of jobs: of each, only what is new is read. */
export class Histories {
  readonly #queue: Queue;
  readonly #chronicles = new Map<JobId, Promise<Reading>>();

  constructor(queue: Queue) {
    this.#queue = queue;
  }

  async of(job: JobId): Promise<History> {
    const known = this.#chronicles.get(job) ?? this.#begin(job);
    this.#chronicles.delete(job);
    // One after the other: two that read at once would tell the same events twice.
    const read = known.then((reading) => this.#read(job, reading));
    this.#chronicles.set(job, read);
    const [oldest] = this.#chronicles.keys();
    if (this.#chronicles.size > KEPT && oldest !== undefined) this.#chronicles.delete(oldest);
    return (await read).chronicle.history;
  }

  /** What pools did before the job was there is no part of its history. */
  async #begin(job: JobId): Promise<Reading> {
    const [first] = await this.#queue.events({ job, after: 0, limit: 1 });
    const upTo = first === undefined ? null : first.id - 1;
    return { chronicle: new Chronicle(upTo), upTo };
  }

  async #read(job: JobId, { chronicle, upTo }: Reading): Promise<Reading> {
    if (upTo === null) return await this.#begin(job);
    const newest = await this.#queue.lastEvent();
    for (let after = upTo; ; ) {
      const events = await this.#queue.events({ job, withPools: true, after, limit: PAGE });
      for (const event of events) chronicle.tell(event);
      after = Math.max(after, chronicle.last ?? 0);
      if (events.length < PAGE) return { chronicle, upTo: Math.max(after, newest) };
    }
  }
}
