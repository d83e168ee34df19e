/** Which jobs of a queue are of this project: several projects may share one. */

import { otherProject } from '../config/project.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Job } from '../domain/records.ts';
import type { Context } from './context.ts';

/** Where it is asked from. */
export type Here = Pick<Context, 'paths'>;

export const isOwn = ({ paths }: Here, job: Pick<Job, 'project'>): boolean =>
  otherProject(job, paths.root) === null;

/**
 * What a job built, and what it builds on, is in the repository of its own project.
 * @param command that was asked for, as it would be called there
 * @throws KlaussError `state`: the job is of another project
 */
export function requireOwn({ paths }: Here, job: Pick<Job, 'id' | 'project'>, command: string): void {
  const project = otherProject(job, paths.root);
  if (project === null) return;
  throw new KlaussError(
    'state',
    `Job ${job.id} is of another project, ${project}, and this is ${paths.root}.`,
    {
      hint: `Call it there: klauss --project ${project} ${command}`,
      details: { project },
    },
  );
}
