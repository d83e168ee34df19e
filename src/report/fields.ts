/**
 * What of a task is looked at. A job may have ten thousand, and to read all that is kept of each takes most of the time of
 * a command that shows a part of it.
 */

import type { Task } from '../domain/records.ts';

/** For a line of a table. */
export const LISTED = [
  'id',
  'job',
  'key',
  'prompt',
  'status',
  'phase',
  'reason',
  'held',
  'blocked',
  'notBefore',
  'attempt',
  'startedAt',
  'finishedAt',
  'costUsd',
] as const satisfies readonly (keyof Task)[];
export type Listed = Pick<Task, (typeof LISTED)[number]>;

/** For what goes on in a job. */
export const SEEN = [
  'key',
  'status',
  'phase',
  'reason',
  'error',
  'dependsOn',
  'startedAt',
  'finishedAt',
] as const satisfies readonly (keyof Task)[];
export type Seen = Pick<Task, (typeof SEEN)[number]>;

/** For what came of it. */
export const TOLD = [
  ...LISTED,
  'error',
  'report',
  'receipt',
  'isolation',
  'changedFiles',
  'commit',
  'landed',
  'proposedBy',
] as const satisfies readonly (keyof Task)[];
export type Told = Pick<Task, (typeof TOLD)[number]>;

/** For a document: see `taskJson`. */
export const DOCUMENTED = [
  ...LISTED,
  'workingDir',
  'contextFiles',
  'expectedOutputs',
  'touches',
  'verify',
  'dependsOn',
  'model',
  'timeout',
  'maxRetries',
  'priority',
  'isolation',
  'metadata',
  'depth',
  'proposedBy',
  'worker',
  'gates',
  'createdAt',
  'branch',
  'commit',
  'base',
  'landed',
  'resolves',
  'changedFiles',
  'report',
  'error',
] as const satisfies readonly (keyof Task)[];
export type Documented = Pick<Task, (typeof DOCUMENTED)[number]>;
