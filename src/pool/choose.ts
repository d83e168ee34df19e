/**
 * Which task a free worker gets: the first in the order of the queue, but with `[workspace] overlap = "wait"` none
 * whose `touches` may overlap those of a running one. Such a task is held: others that are free go first, and it is
 * looked at again when an attempt has ended. So that it does not wait for ever, the first of those that are held
 * can be overtaken only so often: then what overlaps it and comes later waits, too.
 *
 * Where budgets bound it, a task gets what it may spend with its claim. A job that has to wait for what its running
 * tasks leave of theirs is passed over; one for which there is no money at all ends.
 */

import type { JobId, TaskId, WorkerId } from '../domain/ids.ts';
import { mayOverlap, touchedBy } from '../domain/overlap.ts';
import type { Claim, Task } from '../domain/records.ts';
import { afford, isBounded } from './admission/budget.ts';
import type { PoolSettings } from './settings.ts';
import type { Upcoming, Warm } from './warm/warm.ts';

/** Ready tasks are looked at in pages, larger ones when many are held, so that even a long row is soon behind. */
const SMALLEST_PAGE = 50;
const LARGEST_PAGE = 500;

/** So many attempts may end before the first of the held tasks is not overtaken any more. */
const PATIENCE = 5;

export type ChooserSettings = Pick<PoolSettings, 'queue' | 'config' | 'now'> & {
  readonly warm: Pick<Warm, 'reserveOf'>;
};

const UNBOUND = { kind: 'yes', reserveUsd: null } as const;

export class Chooser {
  readonly #settings: ChooserSettings;
  /** Tasks that cannot run beside those that do. They only become more, until an attempt ends. */
  #held = new Set<TaskId>();
  /** The first of them in the order of the queue, and how many attempts have ended since it is that. */
  #first: { readonly task: Task; ended: number } | null = null;

  /** Jobs whose next task has to wait for money, as of the last claim. */
  #short: ReadonlySet<JobId> = new Set();

  constructor(settings: ChooserSettings) {
    this.#settings = settings;
  }

  /** True when the last claim passed over a job that waits for money. */
  get isShortOfMoney(): boolean {
    return this.#short.size > 0;
  }

  /**
   * Claims the next task for a worker. Null: none is ready that can run beside the others and be paid for.
   * @param running the tasks that are being worked on
   * @param free how many workers are free, this one included
   */
  async claim(worker: WorkerId, running: readonly Task[], free: number): Promise<Claim | null> {
    const { queue, config } = this.#settings;
    const mayOverlap = this.#mayOverlap(running);
    this.#short = new Set();
    const claim =
      mayOverlap && !(await isBounded(this.#settings))
        ? await queue.claim(worker, config.workers.staleTimeout)
        : await this.#claimFitting(worker, mayOverlap ? [] : running, free);
    if (claim !== null && claim.task.id === this.#first?.task.id) this.#first = null;
    return claim;
  }

  /** An attempt has ended: what was held may be free now. */
  ended(): void {
    // A new set, as somebody may still be adding to the old one what had to wait for that very attempt.
    this.#held = new Set();
    if (this.#first !== null) this.#first.ended++;
  }

  /**
   * The tasks that are likely to be claimed next, as far as a client could be started for them now.
   * @param running the tasks that are being worked on
   * @param most so many at most
   */
  async upcoming(running: readonly Task[], most: number): Promise<readonly Upcoming[]> {
    const { queue, config } = this.#settings;
    const others = this.#mayOverlap(running) ? [] : running;
    const isBound = await isBounded(this.#settings);
    const page = await queue.ready({ except: [], limit: others.length === 0 ? most : SMALLEST_PAGE });
    const found: Upcoming[] = [];
    for (const task of page.filter((each) => !others.some((other) => collide(each, other))).slice(0, most)) {
      const begins = task.clientSession === null && task.reported === null && task.proved === null;
      // What a setup made stands on the tip of its time, and would be made once more.
      const isMade = task.isolation === 'worktree' && config.workspace.setup !== null;
      if (!begins || isMade) continue;
      const money = isBound ? await afford(this.#settings, task, { atOnce: most }) : UNBOUND;
      if (money.kind === 'yes') found.push({ task, reserveUsd: money.reserveUsd });
    }
    return found;
  }

  #mayOverlap(running: readonly Task[]): boolean {
    const { overlap } = this.#settings.config.workspace;
    return overlap === 'allow' || running.every(({ touches }) => touches.length === 0);
  }

  async #claimFitting(worker: WorkerId, running: readonly Task[], free: number): Promise<Claim | null> {
    const { queue, config } = this.#settings;
    const held = this.#held;
    const missed: TaskId[] = [];
    const short = new Set<JobId>();
    this.#short = short;
    for (;;) {
      const limit = Math.min(Math.max(SMALLEST_PAGE, held.size), LARGEST_PAGE);
      const page = await queue.ready({ except: [...held, ...missed], exceptJobs: [...short], limit });
      const task = this.#firstFree(page, running, held);
      if (task === null && page.length < limit) return null;
      if (task === null) continue;
      const told = this.#settings.warm.reserveOf(task.id);
      const money = await afford(this.#settings, task, { atOnce: Math.min(free, page.length), told });
      if (money.kind === 'later') {
        short.add(task.job);
        continue;
      }
      if (money.kind === 'no') {
        await queue.exhaust(money.what === 'job' ? { job: task.job } : { task: task.id }, money.error);
        continue;
      }
      const options = { task: task.id, reserveUsd: money.reserveUsd };
      const claim = await queue.claim(worker, config.workers.staleTimeout, options);
      if (claim !== null) return claim;
      // It was cancelled or paused, or somebody else was faster.
      missed.push(task.id);
    }
  }

  #firstFree(page: readonly Task[], running: readonly Task[], held: Set<TaskId>): Task | null {
    for (const task of page) {
      if (!running.some((other) => collide(task, other)) && !this.#overtakes(task)) return task;
      if (held.size === 0 && task.id !== this.#first?.task.id) this.#first = { task, ended: 0 };
      held.add(task.id);
    }
    return null;
  }

  /** True when a task would be one too many that goes before the first of those that are held. */
  #overtakes(task: Task): boolean {
    if (this.#first === null || this.#first.ended < PATIENCE) return false;
    const { task: first } = this.#first;
    const isLater =
      task.priority < first.priority || (task.priority === first.priority && task.id > first.id);
    return isLater && collide(task, first);
  }
}

/** Two tasks that may change the same file in the same place, or whose changes are going to be merged. */
function collide(a: Task, b: Task): boolean {
  const meet = a.job === b.job || (a.isolation === 'shared' && b.isolation === 'shared');
  return meet && mayOverlap(touchedBy(a), touchedBy(b));
}
