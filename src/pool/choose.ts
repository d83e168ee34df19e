/**
 * Which task a free worker gets: the first in the order of the queue, but with `[workspace] overlap = "wait"` none
 * whose `touches` may overlap those of a running one. Such a task is held: others that are free go first, and it is
 * looked at again when an attempt has ended. So that it does not wait for ever, the first of those that are held
 * can be overtaken only so often: then what overlaps it and comes later waits, too.
 */

import type { TaskId, WorkerId } from '../domain/ids.ts';
import { mayOverlap, touchedBy } from '../domain/overlap.ts';
import type { Claim, Task } from '../domain/records.ts';
import type { PoolSettings } from './settings.ts';

/** Ready tasks are looked at in pages, larger ones when many are held, so that even a long row is soon behind. */
const SMALLEST_PAGE = 50;
const LARGEST_PAGE = 500;

/** So many attempts may end before the first of the held tasks is not overtaken any more. */
const PATIENCE = 5;

export class Chooser {
  readonly #settings: Pick<PoolSettings, 'queue' | 'config'>;
  /** Tasks that cannot run beside those that do. They only become more, until an attempt ends. */
  #held = new Set<TaskId>();
  /** The first of them in the order of the queue, and how many attempts have ended since it is that. */
  #first: { readonly task: Task; ended: number } | null = null;

  constructor(settings: Pick<PoolSettings, 'queue' | 'config'>) {
    this.#settings = settings;
  }

  /**
   * Claims the next task for a worker. Null: none is ready that can run beside the others.
   * @param running the tasks that are being worked on
   */
  async claim(worker: WorkerId, running: readonly Task[]): Promise<Claim | null> {
    const { queue, config } = this.#settings;
    const isFree =
      config.workspace.overlap === 'allow' || running.every(({ touches }) => touches.length === 0);
    const claim = isFree
      ? await queue.claim(worker, config.workers.staleTimeout)
      : await this.#claimBeside(worker, running);
    if (claim !== null && claim.task.id === this.#first?.task.id) this.#first = null;
    return claim;
  }

  /** An attempt has ended: what was held may be free now. */
  ended(): void {
    // A new set, as somebody may still be adding to the old one what had to wait for that very attempt.
    this.#held = new Set();
    if (this.#first !== null) this.#first.ended++;
  }

  async #claimBeside(worker: WorkerId, running: readonly Task[]): Promise<Claim | null> {
    const { queue, config } = this.#settings;
    const held = this.#held;
    const missed: TaskId[] = [];
    for (;;) {
      const limit = Math.min(Math.max(SMALLEST_PAGE, held.size), LARGEST_PAGE);
      const page = await queue.ready({ except: [...held, ...missed], limit });
      const task = this.#firstFree(page, running, held);
      if (task === null && page.length < limit) return null;
      if (task === null) continue;
      const claim = await queue.claim(worker, config.workers.staleTimeout, { task: task.id });
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
