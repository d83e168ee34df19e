/** A notice as programs get it. */

import type { Job } from '../../domain/records.ts';
import type { Notice } from '../../report/notice.ts';
import { shorten } from '../../report/text.ts';

const GOAL_LENGTH = 500;

/** `text` is what receivers of chats show. */
export interface Payload {
  readonly event: Notice['event'];
  readonly text: string;
  readonly status: Notice['status'];
  readonly job: ReturnType<typeof shortJob> | null;
  /** Name of the project. */
  readonly project: string;
  /** When it happened, ISO 8601. */
  readonly at: string;
  readonly hint: string;
}

/** @param at milliseconds since 1970 */
export function payloadOf({ event, text, status, job, hint }: Notice, project: string, at: number): Payload {
  const time = new Date(at).toISOString();
  return {
    event,
    text,
    status,
    job: job === null ? null : shortJob(job),
    project: shorten(project),
    at: time,
    hint,
  };
}

/** The same in variables, for commands that need no JSON; empty where there is nothing to say. */
export function variablesOf({ event, text, status, job, project, hint }: Payload): Record<string, string> {
  return {
    KLAUSS_EVENT: event,
    KLAUSS_MESSAGE: text,
    KLAUSS_STATUS: status,
    KLAUSS_JOB: job?.id ?? '',
    KLAUSS_GOAL: job?.goal ?? '',
    KLAUSS_PROJECT: project,
    KLAUSS_HINT: hint,
  };
}

function shortJob({ id, goal, status, reason, tasks, costUsd, budgetUsd, createdAt, finishedAt }: Job) {
  return {
    id,
    goal: shorten(goal, GOAL_LENGTH),
    status,
    reason,
    tasks,
    cost_usd: costUsd,
    budget_usd: budgetUsd,
    created_at: new Date(createdAt).toISOString(),
    finished_at: finishedAt === null ? null : new Date(finishedAt).toISOString(),
  };
}
