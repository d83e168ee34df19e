/** Removing finished jobs, with what they left on disk and in the repository. */

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { ProjectPaths } from '../config/project.ts';
import { otherProject } from '../config/project.ts';
import { messageOf } from '../domain/errors.ts';
import type { JobId } from '../domain/ids.ts';
import type { Task } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import { worktreePath } from '../workspace/names.ts';
import { findSite } from '../workspace/openSite.ts';
import { refsOf, removeRefs, unappliedCommits } from '../workspace/remains.ts';
import { removeWorktree } from '../workspace/remove.ts';
import type { Site } from '../workspace/site.ts';
import { livingPool } from './living.ts';
import { sweepWorktrees } from './sweep.ts';

const DAY_SECONDS = 86_400;

export interface CleanSettings {
  readonly queue: Queue;
  readonly paths: ProjectPaths;
  readonly config: Config;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
}

/** A job that can be removed, and what goes with it. */
export interface Removable {
  readonly job: JobId;
  readonly worktrees: number;
  readonly branches: number;
  /** Refs that are no branches: the snapshot, salvaged work. */
  readonly refs: number;
}

/** A job that stays: so many of its commits are nowhere else. */
export interface Unapplied {
  readonly job: JobId;
  readonly commits: number;
}

/** A job of another project that shares the queue: what it left is there, and so is the say over it. */
export interface Elsewhere {
  readonly job: JobId;
  readonly project: string;
}

export interface Cleaning {
  readonly removable: readonly Removable[];
  readonly unapplied: readonly Unapplied[];
  readonly elsewhere: readonly Elsewhere[];
}

/** What there is to remove: jobs of this project that ended at least so many days ago. Changes nothing. */
export async function planCleaning(
  settings: CleanSettings,
  { days, force }: { readonly days: number; readonly force: boolean },
): Promise<Cleaning> {
  const { queue } = settings;
  const { jobs } = await queue.clean({ olderThanSeconds: days * DAY_SECONDS, dryRun: true });
  const site = await siteOf(settings);
  const removable: Removable[] = [];
  const unapplied: Unapplied[] = [];
  const elsewhere: Elsewhere[] = [];
  for (const id of jobs) {
    const job = await queue.job(id);
    if (job === null) continue;
    const project = otherProject(job, settings.paths.root);
    if (project !== null) {
      elsewhere.push({ job: id, project });
      continue;
    }
    const commits = site === null || force ? 0 : await unappliedCommits(site.repository, job);
    if (commits > 0) unapplied.push({ job: id, commits });
    else removable.push({ job: id, ...(await remainsOf(settings, site, id)) });
  }
  return { removable, unapplied, elsewhere };
}

/**
 * Removes what was planned, worktrees first: a job whose worktrees or refs cannot be removed stays.
 * @returns the jobs that were removed
 */
export async function clean(settings: CleanSettings, { removable }: Cleaning): Promise<readonly JobId[]> {
  const { queue, paths } = settings;
  const site = await siteOf(settings);
  // They may have been worked on by pools of other projects.
  const logs = new Set([paths.logs, ...(await queue.logDirectories())]);
  const removed = new Set<JobId>();
  for (const { job } of removable) {
    if (site !== null && !(await removeFromRepository(settings, site, job))) continue;
    removed.add(job);
    for (const directory of logs) await rm(join(directory, job), { recursive: true, force: true });
  }
  const { jobs: finished } = await queue.clean({ olderThanSeconds: 0, dryRun: true });
  await queue.clean({ olderThanSeconds: 0, keep: finished.filter((job) => !removed.has(job)) });
  if (site !== null && (await livingPool(queue)) === null) await sweepWorktrees(queue, site);
  return [...removed];
}

async function removeFromRepository({ queue, log }: CleanSettings, site: Site, job: JobId): Promise<boolean> {
  try {
    for (const { key } of worktreesOf(site, await queue.tasks({ job }))) {
      const { removed } = await removeWorktree(site, job, key);
      await removed;
    }
    await removeRefs(site.repository, { id: job });
    return true;
  } catch (error) {
    log(`job ${job} stays: ${messageOf(error)}`);
    return false;
  }
}

async function remainsOf(
  settings: CleanSettings,
  site: Site | null,
  job: JobId,
): Promise<Omit<Removable, 'job'>> {
  if (site === null) return { worktrees: 0, branches: 0, refs: 0 };
  const refs = [...(await refsOf(site.repository, { id: job })).keys()];
  const branches = refs.filter((ref) => ref.startsWith('refs/heads/')).length;
  const worktrees = worktreesOf(site, await settings.queue.tasks({ job })).length;
  return { worktrees, branches, refs: refs.length - branches };
}

/** The tasks whose worktrees still stand. */
const worktreesOf = (site: Site, tasks: readonly Task[]): readonly Task[] =>
  tasks.filter(({ job, key }) => existsSync(worktreePath(site.worktrees, job, key)));

/** Null: the project has no repository that worktrees were made in. */
async function siteOf({ paths, config, environment, log }: CleanSettings): Promise<Site | null> {
  const site = await findSite({ project: paths.root, config, environment, log });
  return 'reason' in site ? null : site;
}
