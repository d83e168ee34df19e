/** Which events of a queue are told, and to which projects' `[notify]`. */

import { otherProject } from '../../config/project.ts';
import type { QueueEvent } from '../../domain/events.ts';
import type { JobId, TaskId } from '../../domain/ids.ts';
import type { Halt, Hold } from '../../domain/pools.ts';
import type { Queue } from '../../queue/queue.ts';
import { haltNotice, jobNotice, type Notice, parkedNotice } from '../../report/notice.ts';
import type { PoolSettings } from '../settings.ts';

type EventSettings = Pick<PoolSettings, 'queue' | 'paths' | 'mask'>;

export interface Addressed {
  readonly notice: Notice;
  /** Roots of the projects that it concerns. */
  readonly projects: readonly string[];
}

/** Of more failed tasks than these nobody needs the reasons. */
const FAILED_TASKS = 100;

/** Null: nobody is told of it. */
export async function addressed(event: QueueEvent, settings: EventSettings): Promise<Addressed | null> {
  const { queue, mask } = settings;
  switch (event.kind) {
    case 'job.finished':
      return event.job === null ? null : await endOfJob(event, event.job, settings);
    case 'pool.held': {
      if (event.data['kind'] !== 'limit' || (await isExtension(event, queue))) return null;
      const notice = parkedNotice(event.data as unknown as Hold, mask);
      return { notice, projects: await projectsAtWork(settings) };
    }
    case 'pool.halted': {
      const notice = haltNotice(event.data as unknown as Halt, mask);
      return { notice, projects: await projectsAtWork(settings) };
    }
    default:
      return null;
  }
}

async function endOfJob(
  event: QueueEvent,
  id: JobId,
  { queue, paths, mask }: EventSettings,
): Promise<Addressed | null> {
  const job = await queue.job(id);
  // One that was taken up again is not over: that end is told when it comes.
  if (job === null || job.finishedAt !== event.at) return null;
  if (await wasCancelled(event, queue)) return null;
  const failed = await queue.tasks({ job: id, status: 'failed', last: FAILED_TASKS });
  return {
    notice: jobNotice(job, failed, mask),
    projects: [otherProject(job, paths.root) ?? paths.root],
  };
}

/**
 * True when a job ended because somebody cancelled what was left of it, or took back what it was built on: the event right
 * before its end is of the same transaction, and tells what has ended last.
 */
async function wasCancelled({ id }: QueueEvent, queue: Queue): Promise<boolean> {
  const [before] = await queue.events({ after: id - 2, limit: 1 });
  switch (before?.kind) {
    case 'task.cancelled':
    case 'task.withdrawn':
      return true;
    case 'task.skipped': {
      const because = await queue.task(before.data['because'] as TaskId);
      return because?.status === 'cancelled';
    }
    default:
      return false;
  }
}

/** A parking is told once, whatever becomes of its end. */
async function isExtension({ id, data }: QueueEvent, queue: Queue): Promise<boolean> {
  const before = await queue.lastParking(id);
  return before !== null && before.data['since'] === data['since'];
}

/** Those that have unfinished jobs in the queue, else the pool's own. */
async function projectsAtWork({ queue, paths }: EventSettings): Promise<readonly string[]> {
  const jobs = await queue.jobs({ unfinished: true });
  const roots = new Set(jobs.map((job) => otherProject(job, paths.root) ?? paths.root));
  return roots.size === 0 ? [paths.root] : [...roots];
}
