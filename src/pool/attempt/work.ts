/** Letting the client work on a claimed task, and judging how it ended. */

import { randomUUID } from 'node:crypto';
import type { ClientEnd } from '../../claude/run.ts';
import type { Attempt, Settlement, Task } from '../../domain/records.ts';
import { addUsage } from '../../domain/usage.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { signalOf } from '../admission/signals.ts';
import type { PoolSettings } from '../settings.ts';
import { type Attempting, policy } from './attempting.ts';
import { callClient } from './callClient.ts';
import { watchingFiles } from './files.ts';
import { inARow } from './inARow.ts';
import { isServerError, type Judgement, judge, RESERVE_SPENT } from './judge.ts';
import type { ClientStart, Start } from './start.ts';

/**
 * Runs the client, and judges how it ended.
 * @param begins called before the client is told anything
 */
export async function work(
  attempting: Attempting,
  workspace: Workspace,
  start: ClientStart,
  begins: () => void,
): Promise<Extract<Start, { kind: 'reported' }> | Extract<Judgement, { kind: 'settle' }>> {
  const { claim, settings } = attempting;
  const budgetUsd = restOfReserve(attempting);
  if (budgetUsd !== null && budgetUsd <= 0) return { kind: 'settle', settlement: reserveSpent(attempting) };
  const end = await watchingFiles(attempting, workspace, () =>
    callClient(attempting, workspace, start, { budgetUsd, begins }),
  );
  book(attempting, end);
  settings.admission.hear(signalOf(end.outcome, claim.task));
  const judgement = judge(end, claim.task, {
    ...policy(settings),
    serverErrors: await serverErrorsInARow(claim.task, settings),
    restartOnFailure: settings.config.workers.restartOnFailure,
  });
  if (judgement.kind === 'settle') return judgement;
  const reported = { report: judgement.report, toolCalls: await toolCallsOf(attempting) };
  return { kind: 'reported', reported };
}

/** Tool calls of the session that did the work, those of attempts included that were cut short. */
async function toolCallsOf({ claim, settings, session, facts }: Attempting): Promise<number> {
  const earlier = (await earlierAttempts(claim.task, settings)).filter(
    ({ clientSession }) => clientSession === session.id,
  );
  return earlier.reduce((calls, { usage }) => calls + usage.toolCalls, facts.usage.toolCalls);
}

/** Adds what a run of the client told to what the attempt has cost, and keeps its session for the next. */
function book(attempting: Attempting, end: ClientEnd): void {
  const usage = addUsage(attempting.facts.usage, end.usage);
  attempting.facts = { usage, exitCode: end.exitCode, clientSession: end.sessionId };
  attempting.session = { id: end.sessionUsable ? end.sessionId : randomUUID(), resume: end.sessionUsable };
}

/** Dollars of what the claim reserved that this attempt has not spent, null: no limit. */
const restOfReserve = ({ claim, facts }: Attempting): number | null =>
  claim.reservedUsd === null ? null : claim.reservedUsd - facts.usage.costUsd;

/** What is left of the budgets is divided anew at the next claim. */
const reserveSpent = ({ session }: Attempting): Settlement => ({
  kind: 'released',
  cause: RESERVE_SPENT,
  notBefore: null,
  resume: session.resume ? session.id : null,
});

/** Attempts in a row, up to now, that the API cut short by errors of its own. */
async function serverErrorsInARow(task: Task, settings: PoolSettings): Promise<number> {
  return inARow(await earlierAttempts(task, settings), isServerError);
}

async function earlierAttempts({ id, attempt }: Task, { queue }: PoolSettings): Promise<readonly Attempt[]> {
  if (attempt === 1) return [];
  return (await queue.attempts(id)).filter(({ outcome }) => outcome !== 'running');
}
