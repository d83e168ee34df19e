/** Which jobs of a queue are of this project: several projects may share one. */
import type { Job } from '../domain/records.ts';
import type { Context } from './context.ts';
/** Where it is asked from. */
export type Here = Pick<Context, 'paths'>;
export declare const isOwn: ({ paths }: Here, job: Pick<Job, 'project'>) => boolean;
/**
 * What a job built, and what it builds on, is in the repository of its own project.
 * @param command that was asked for, as it would be called there
 * @throws KlaussError `state`: the job is of another project
 */
export declare function requireOwn({ paths }: Here, job: Pick<Job, 'id' | 'project'>, command: string): void;
