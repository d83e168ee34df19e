/** Jobs and tasks as the queue tells them, for tests of what is pure. */

import { asJobId, asTaskId } from '../../src/domain/ids.ts';
import type { Followup, GateResult, Receipt, WorkerReport } from '../../src/domain/proof.ts';
import type { Job, Task } from '../../src/domain/records.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';

/** What a worker reports that has done its task. */
export const makeReport = (changes: Partial<WorkerReport> = {}): WorkerReport => ({
  status: 'done',
  summary: 'Done.',
  filesChanged: [],
  notes: '',
  unchangedBecause: '',
  followups: [],
  ...changes,
});

/** A task that a worker proposes. */
export const makeFollowup = (changes: Partial<Followup> = {}): Followup => ({
  key: null,
  prompt: 'Do more.',
  dependsOn: [],
  touches: [],
  contextFiles: [],
  expectedOutputs: [],
  ...changes,
});

export const makeReceipt = (changes: Partial<Receipt> = {}): Receipt => ({
  outputs: [],
  gates: [],
  commit: null,
  tree: null,
  unchanged: null,
  attempt: 1,
  session: null,
  toolCalls: 1,
  usage: NO_USAGE,
  provedAt: 1,
  ...changes,
});

/** A gate that passed. */
export const makeGateResult = (changes: Partial<GateResult> = {}): GateResult => ({
  command: 'npm test',
  directory: '/project',
  source: 'task',
  exitCode: 0,
  seconds: 1,
  tail: '',
  waived: null,
  ...changes,
});

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
  isolation: 'shared',
  metadata: {},
  depth: 0,
  proposedBy: null,
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
  base: null,
  landed: null,
  reported: null,
  gates: null,
  proved: null,
  resolves: 0,
  changedFiles: [],
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
  reason: null,
  tasks: { pending: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 },
  costUsd: 0,
  budgetUsd: null,
  session: null,
  metadata: {},
  project: '/project',
  base: null,
  applied: null,
  allowFollowups: false,
  createdAt: 0,
  finishedAt: null,
  ...changes,
});
