import type { JobId } from '../domain/ids.ts';
import type { Queue } from '../queue/queue.ts';
import { Chronicle, type History } from '../view/history.ts';

const PAGE = 1_000;
/** Chronicles that are kept, each as large as its job. */
const KEPT = 3;

/** The histories of jobs: of each, only what is new is read. */
export class Histories {
  readonly #queue: Queue;
  readonly #chronicles = new Map<JobId, Promise<Chronicle>>();

  constructor(queue: Queue) {
    this.#queue = queue;
  }

  async of(job: JobId): Promise<History> {
    const known = this.#chronicles.get(job) ?? this.#begin(job);
    this.#chronicles.delete(job);
    // One after the other: two that read at once would tell the same events twice.
    const read = known.then((chronicle) => this.#read(job, chronicle));
    this.#chronicles.set(job, read);
    const [oldest] = this.#chronicles.keys();
    if (this.#chronicles.size > KEPT && oldest !== undefined) this.#chronicles.delete(oldest);
    return (await read).history;
  }

  /** What pools did before the job was there is no part of its history. */
  async #begin(job: JobId): Promise<Chronicle> {
    const [first] = await this.#queue.events({ job, after: 0, limit: 1 });
    return new Chronicle(first === undefined ? null : first.id - 1);
  }

  async #read(job: JobId, chronicle: Chronicle): Promise<Chronicle> {
    if (chronicle.last === null) return await this.#begin(job);
    for (;;) {
      const events = await this.#queue.events({ job, withPools: true, after: chronicle.last, limit: PAGE });
      for (const event of events) chronicle.tell(event);
      if (events.length < PAGE) return chronicle;
    }
  }
}
