/** Letting the client work on a claimed task, and judging how it ended. */

import { randomUUID } from 'node:crypto';
import type { ClientEnd } from '../claude/run.ts';
import type { Settlement, Task } from '../domain/records.ts';
import { addUsage } from '../domain/usage.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Attempting, advance, policy } from './attempting.ts';
import { callClient } from './callClient.ts';
import { watchingFiles } from './files.ts';
import { failure, type Judgement, judge } from './judge.ts';
import type { PoolSettings } from './settings.ts';
import type { ClientStart, Start } from './start.ts';

/** Runs the client; what it reports as done is noted, so that it need not be asked again. */
export async function work(
  attempting: Attempting,
  workspace: Workspace,
  start: ClientStart,
): Promise<Extract<Start, { kind: 'reported' }> | Extract<Judgement, { kind: 'settle' }>> {
  const { claim, settings } = attempting;
  await advance(attempting, 'work');
  const budgetUsd = await restOfBudget(attempting);
  if (budgetUsd !== null && budgetUsd <= 0) return { kind: 'settle', settlement: budgetSpent(attempting) };
  const end = await watchingFiles(attempting, workspace, () =>
    callClient(attempting, workspace, start, budgetUsd),
  );
  book(attempting, end);
  const judgement = judge(end, claim.task, {
    ...policy(settings),
    releases: await releasesInARow(claim.task, settings),
    restartOnFailure: settings.config.workers.restartOnFailure,
  });
  if (judgement.kind === 'settle') return judgement;
  const reported = { report: judgement.report, toolCalls: await toolCallsOf(attempting) };
  await settings.queue.note(claim.lease, { reported });
  return { kind: 'reported', reported };
}

/** Tool calls of the session that did the work, those of attempts included that were cut short. */
async function toolCallsOf({ claim, settings, session, facts }: Attempting): Promise<number> {
  const earlier = (await settings.queue.attempts(claim.task.id)).filter(
    ({ outcome, clientSession }) => outcome !== 'running' && clientSession === session.id,
  );
  return earlier.reduce((calls, { usage }) => calls + usage.toolCalls, facts.usage.toolCalls);
}

/** Adds what a run of the client told to what the attempt has cost, and keeps its session for the next. */
function book(attempting: Attempting, end: ClientEnd): void {
  const usage = addUsage(attempting.facts.usage, end.usage);
  attempting.facts = { usage, exitCode: end.exitCode, clientSession: end.sessionId };
  attempting.session = { id: end.sessionUsable ? end.sessionId : randomUUID(), resume: end.sessionUsable };
}

/** Dollars that the job may still spend, null: no limit. What others are spending right now is not known yet. */
async function restOfBudget({ claim, settings, facts }: Attempting): Promise<number | null> {
  const job = await settings.queue.job(claim.task.job);
  return job?.budgetUsd == null ? null : job.budgetUsd - job.costUsd - facts.usage.costUsd;
}

function budgetSpent({ claim, settings }: Attempting): Settlement {
  const error = 'The budget of the job is spent, so the client was not started.';
  return failure(claim.task, policy(settings), { reason: 'budget', error });
}

/** Attempts in a row, up to now, that were cut short. */
async function releasesInARow(task: Task, { queue }: PoolSettings): Promise<number> {
  const ended = (await queue.attempts(task.id)).filter((attempt) => attempt.outcome !== 'running');
  const lastOther = ended.findLastIndex((attempt) => attempt.outcome !== 'released');
  return ended.length - 1 - lastOther;
}
