/** The shapes that the design promises to scripts; more fields may come, none of these may go. */

import * as z from 'zod';

const time = z.iso.datetime();

export const counts = z.strictObject({
  pending: z.int(),
  in_progress: z.int(),
  completed: z.int(),
  failed: z.int(),
  cancelled: z.int(),
  skipped: z.int(),
});

export const job = z.object({
  id: z.string().regex(/^[a-z][a-z0-9]{5}$/),
  goal: z.string(),
  status: z.enum(['pending', 'running', 'paused', 'completed', 'failed', 'cancelled']),
  tasks: counts,
  cost_usd: z.number(),
  budget_usd: z.number().nullable(),
  base: z.string().nullable(),
  applied: z
    .strictObject({
      mode: z.enum(['uncommitted', 'commit', 'merge', 'branch']),
      tip: z.string(),
      commit: z.string().nullable(),
      branch: z.string().nullable(),
      tasks: z.array(z.string()),
      at: time,
    })
    .nullable(),
  created_at: time,
  finished_at: time.nullable(),
});

export const task = z.object({
  id: z.int(),
  key: z.string(),
  job: z.string(),
  prompt: z.string(),
  status: z.enum(['pending', 'in_progress', 'completed', 'failed', 'cancelled', 'skipped']),
  phase: z.string().nullable(),
  reason: z.string().nullable(),
  priority: z.int(),
  attempt: z.int(),
  worker: z.string().nullable(),
  depends_on: z.array(z.string()),
  verify: z.array(z.string()).nullable(),
  created_at: time,
  started_at: time.nullable(),
  finished_at: time.nullable(),
  cost_usd: z.number(),
  branch: z.string().nullable(),
  commit: z.string().nullable(),
  isolation: z.enum(['worktree', 'shared']),
  base: z.string().nullable(),
  landed: z.string().nullable(),
  resolves: z.int(),
  files_changed: z.array(z.string()),
  result: z.object({ status: z.string(), summary: z.string() }).nullable(),
  error: z.string().nullable(),
});

export const jobAndTasks = z.strictObject({ job, tasks: z.array(task) });

export const shownTask = task.extend({
  attempts: z.array(z.object({ number: z.int(), outcome: z.string(), cost_usd: z.number() })),
  receipt: z.looseObject({ outputs: z.array(z.unknown()), gates: z.array(z.unknown()) }).nullable(),
});

export const workers = z.strictObject({
  pool: z.strictObject({ pid: z.int(), state: z.string(), workers: z.int(), started_at: time }).nullable(),
  workers: z.array(
    z.strictObject({
      id: z.string(),
      pid: z.int().nullable(),
      status: z.enum(['idle', 'busy']),
      task: z.int().nullable(),
      cpu: z.number(),
      mem: z.number(),
      elapsed: z.number(),
    }),
  ),
});

export const error = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string().min(1),
    hint: z.string().min(1).nullable(),
    details: z.unknown(),
  }),
});
