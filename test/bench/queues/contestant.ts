/** What is measured beside each other: a queue that holds tasks, gives them out, and takes them back as done. */

/** How many workers claim and settle at once. */
export const AT_ONCE = 4;

/** About what a task of a plan says: a kilobyte. */
export const PROMPT = `Do it. ${'This is what is to be done, at some length. '.repeat(22)}`;

export interface Contestant extends AsyncDisposable {
  /** Adds so many tasks. */
  fill(tasks: number): Promise<void>;
  /** Claims and settles so many tasks, `AT_ONCE` at once. Each claim yields the whole task, each settling stores a result. */
  work(tasks: number): Promise<void>;
  /** Claims so many, one by one, and settles them afterwards; how long each claim took, µs. */
  claims?(tasks: number): Promise<readonly number[]>;
}

/** For queues that are asked task by task: as many loops as there are workers, each of which claims and settles in turn. */
export async function inLoops(tasks: number, cycle: (worker: number) => Promise<void>): Promise<void> {
  const loop = async (worker: number) => {
    for (let done = 0; done < tasks / AT_ONCE; done++) await cycle(worker);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => loop(worker)));
}
