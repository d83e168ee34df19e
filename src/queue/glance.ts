/**
 * A glance at a queue, for a line that is drawn again and again: it opens nothing that is not there, waits for nobody and
 * changes nothing.
 */

import { existsSync } from 'node:fs';
import type { JobId, SessionId } from '../domain/ids.ts';
import type { Hold } from '../domain/pools.ts';
import type { Job, Task } from '../domain/records.ts';

/** What is looked at of an unfinished job. */
export interface GlancedJob extends Pick<Job, 'id' | 'project' | 'tasks' | 'costUsd'> {
  readonly paused: boolean;
  /** When its first task began; null: none has. */
  readonly startedAt: number | null;
  /** Null: there are too many to look at. The keys are no names here. */
  readonly timed: readonly Pick<Task, 'key' | 'status' | 'dependsOn' | 'startedAt' | 'finishedAt'>[] | null;
}

/** What is looked at of a finished one. */
export interface EndedJob extends Pick<Job, 'project' | 'tasks'> {
  readonly id: JobId;
  /** It changed something in a repository, which the user's tree does not hold. */
  readonly open: boolean;
}

export interface Glance {
  /** Those that are unfinished, newest first. */
  readonly jobs: readonly GlancedJob[];
  readonly pool: { readonly workers: number; readonly hold: Hold | null } | null;
  /** The newest job of the session, if it has ended. */
  readonly ended: EndedJob | null;
}

/**
 * @param path of the database
 * @returns null: there is none, or it is of another version of Klauss
 * @throws whatever is wrong with it, also that it is locked
 */
export async function glance(path: string, session: SessionId | null): Promise<Glance | null> {
  if (!existsSync(path)) return null;
  const { glanceSqlite } = await import('./sqlite/glance.ts');
  return await glanceSqlite(path, session);
}
