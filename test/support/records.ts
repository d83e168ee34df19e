/** Jobs and tasks as the queue tells them, for tests of what is pure. */

import { asJobId, asTaskId } from '../../src/domain/ids.ts';
import type { Job, Task } from '../../src/domain/records.ts';

/** A task at its first attempt, with what the test is about. */
export const makeTask = (changes: Partial<Task> = {}): Task => ({
  id: asTaskId(1),
  key: 'a',
  job: asJobId('k3f9x2'),
  prompt: 'Do it.',
  workingDir: '/project',
  contextFiles: [],
  expectedOutputs: [],
  verify: [],
  touches: [],
  dependsOn: [],
  priority: 5,
  model: null,
  timeout: 60,
  maxRetries: 1,
  allowExternal: false,
  metadata: {},
  status: 'running',
  phase: 'work',
  reason: null,
  error: null,
  report: null,
  receipt: null,
  attempt: 1,
  failures: 0,
  worker: null,
  notBefore: null,
  blocked: 0,
  held: false,
  cancelRequested: false,
  clientSession: null,
  branch: null,
  commit: null,
  costUsd: 0,
  createdAt: 0,
  startedAt: 0,
  finishedAt: null,
  ...changes,
});

/** A job without tasks that has begun. */
export const makeJob = (changes: Partial<Job> = {}): Job => ({
  id: asJobId('k3f9x2'),
  goal: 'Try it',
  status: 'running',
  tasks: { pending: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 },
  costUsd: 0,
  budgetUsd: null,
  session: null,
  metadata: {},
  createdAt: 0,
  finishedAt: null,
  ...changes,
});
