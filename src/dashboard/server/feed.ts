import type { JobId } from '../../domain/ids.ts';
import type { Source } from '../../view/source.ts';
import { type Snapshot, withFormerTasks } from './snapshot.ts';

/** What all readers see: whenever something has changed, each job that is shown is looked at once for all of them. */
export class Feed {
  readonly #source: Source;
  readonly #topics = new Map<JobId | null, Topic>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Until the signal. @throws what the source throws */
  async run(signal: AbortSignal): Promise<void> {
    for await (const _ of this.#source.changes(signal)) {
      for (const topic of this.#topics.values()) await topic.look();
    }
  }

  /**
   * The newest state of a job, then the newest again as soon as there is one: who is slow misses what was in between.
   * @param job null: the one that matters most
   */
  async *follow(job: JobId | null, signal: AbortSignal): AsyncGenerator<Snapshot> {
    const topic = this.#topics.get(job) ?? new Topic(this.#source, job);
    this.#topics.set(job, topic);
    topic.readers++;
    const wake = (): void => topic.wake();
    signal.addEventListener('abort', wake);
    try {
      if (topic.newest === null) await topic.look();
      for (let seen: Snapshot | null = null; !signal.aborted; ) {
        if (topic.newest === null || topic.newest === seen) {
          await topic.woken;
        } else {
          seen = topic.newest;
          yield seen;
        }
      }
    } finally {
      signal.removeEventListener('abort', wake);
      topic.readers--;
      if (topic.readers === 0) this.#topics.delete(job);
    }
  }
}

/** A job that somebody looks at. */
class Topic {
  readers = 0;
  newest: Snapshot | null = null;
  readonly #source: Source;
  readonly #job: JobId | null;
  #looking: Promise<void> = Promise.resolve();
  #next = Promise.withResolvers<void>();

  constructor(source: Source, job: JobId | null) {
    this.#source = source;
    this.#job = job;
  }

  /** Resolves when there is something newer, or a reader has to look whether it is still wanted. */
  get woken(): Promise<void> {
    return this.#next.promise;
  }

  wake(): void {
    this.#next.resolve();
    this.#next = Promise.withResolvers();
  }

  /** One look after the other: what an earlier one found must not come last. */
  look(): Promise<void> {
    const looked = this.#looking.then(() => this.#look());
    this.#looking = looked.catch(() => {});
    return looked;
  }

  async #look(): Promise<void> {
    const view = withFormerTasks(await this.#source.view(this.#job), this.newest?.view ?? null);
    const history =
      view.job === null
        ? { spans: [], held: [], bookings: [], last: null }
        : await this.#source.history(view.job);
    this.newest = { view, history };
    this.wake();
  }
}
