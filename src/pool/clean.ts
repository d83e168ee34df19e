/** Removing finished jobs, with what they left on disk. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectPaths } from '../config/project.ts';
import type { JobId } from '../domain/ids.ts';
import type { Queue } from '../queue/queue.ts';

const DAY_SECONDS = 86_400;

/**
 * Removes jobs that ended at least so many days ago, and their logs.
 * @returns the jobs that were removed, or with `dryRun` would be
 */
export async function cleanJobs(
  queue: Queue,
  paths: ProjectPaths,
  { days, dryRun }: { readonly days: number; readonly dryRun: boolean },
): Promise<readonly JobId[]> {
  const { jobs } = await queue.clean({ olderThanSeconds: days * DAY_SECONDS, dryRun });
  if (!dryRun) {
    await Promise.all(jobs.map((job) => rm(join(paths.logs, job), { recursive: true, force: true })));
  }
  return jobs;
}
