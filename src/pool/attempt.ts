/** One attempt: the way of a task from its claim to its settlement. Reads like that way in the design. */

import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildEnvironment } from '../claude/environment.ts';
import type { ClientEnd } from '../claude/run.ts';
import { addUsage } from '../claude/usage.ts';
import { messageOf } from '../domain/errors.ts';
import { type Claim, NO_USAGE, type Proved, type Settlement, type Task } from '../domain/records.ts';
import type { Phase } from '../domain/states.ts';
import type { Merged, SentBack, Workspace } from '../workspace/workspace.ts';
import { type Attempting, type AttemptWatch, type Ending, endingSignal } from './attempting.ts';
import { startOf, whyBack } from './back.ts';
import { watchingFiles } from './files.ts';
import { prepareFollowups } from './followups.ts';
import { settleOnGates } from './gates.ts';
import { failure, type Judgement, judge } from './judge.ts';
import { type ProofOfWork, proveWork } from './proveWork.ts';
import type { PoolSettings } from './settings.ts';
import { type ClientStart, type Start, startOfAttempt } from './start.ts';
import { work } from './work.ts';

/** The lease is gone: somebody else has the task now, and nothing of this attempt counts. */
class LeaseLost extends Error {}

/**
 * Carries out one attempt and settles it. Nothing that the client or a gate started is alive afterwards.
 * @returns the task as settled, or null: the lease was lost
 */
export async function runAttempt(
  claim: Claim,
  settings: PoolSettings,
  ending: Ending,
  watch: AttemptWatch,
): Promise<Task | null> {
  const attempting = begin(claim, settings, ending, watch);
  try {
    await mkdir(dirname(attempting.log), { recursive: true, mode: 0o700 });
    const workspace = await settings.workspaces.open(attempting);
    const task = await carryOut(attempting, workspace).catch((error) => settleFailed(attempting, error));
    if (task !== null && task.status !== 'pending' && task.status !== 'running')
      settings.workspaces.inBackground(workspace.close(task));
    return task;
  } catch (error) {
    return await settleFailed(attempting, error);
  }
}

function begin(claim: Claim, settings: PoolSettings, ending: Ending, watch: AttemptWatch): Attempting {
  const { task } = claim;
  const marker = { name: 'KLAUSS_ATTEMPT', value: `${settings.pool}.${claim.attempt}` };
  return {
    claim,
    settings,
    ending,
    watch,
    marker,
    environment: buildEnvironment({
      base: settings.environment,
      worker: { KLAUSS_POOL: settings.pool, KLAUSS_WORKER: task.worker ?? '', [marker.name]: marker.value },
    }),
    log: join(settings.paths.logs, task.job, `${task.key}.${task.attempt}`),
    session: { id: claim.resume ?? randomUUID(), resume: claim.resume !== null },
    gates: task.gates ?? [],
    facts: { usage: NO_USAGE, exitCode: null, clientSession: null },
  };
}

/** Works, proves and merges; what does not merge is worked on again, until the result is in or there is no use in trying. */
async function carryOut(attempting: Attempting, workspace: Workspace): Promise<Task | null> {
  const most = attempting.settings.config.workspace.resolveAttempts;
  await settleOnGates(attempting, workspace);
  let start = await startOfAttempt(attempting, workspace);
  let { proved } = workspace;
  for (let resolves = attempting.claim.task.resolves; ; resolves++) {
    const worked: Worked =
      proved === null ? await workAndProve(attempting, workspace, start) : { kind: 'proved', proved };
    const end = worked.kind === 'proved' ? await merge(attempting, workspace, worked.proved) : worked;
    switch (end.kind) {
      case 'settle':
        return await settle(attempting, end.settlement);
      case 'settled':
        return end.task;
      case 'aborted':
        return await settle(attempting, cutShort(attempting));
      default:
        if (resolves >= most) return await settle(attempting, notMerged(attempting, end));
        await sendBack(attempting, end);
        await workspace.rework(end);
        start = startOf(end);
        proved = null;
    }
  }
}

type Worked =
  | Exclude<ProofOfWork, { readonly kind: 'failed' }>
  | { readonly kind: 'settle'; readonly settlement: Settlement };

/** Lets the client work, unless it has reported already, and proves what it left. */
async function workAndProve(attempting: Attempting, workspace: Workspace, start: Start): Promise<Worked> {
  const { claim, settings, ending } = attempting;
  const ended = start.kind === 'reported' ? start : await letWork(attempting, workspace, start);
  if (ended.kind === 'settle') return ended;
  const { reported } = ended;

  await advance(attempting, 'prove');
  const proof = await proveWork(attempting, workspace, reported);
  if (endingSignal(ending).aborted) return { kind: 'settle', settlement: cutShort(attempting) };
  if (proof.kind !== 'failed') return proof;
  const resume = attempting.session.resume ? attempting.session.id : null;
  const details = { ...proof, report: reported.report, resume };
  return { kind: 'settle', settlement: failure(claim.task, policy(settings), details) };
}

/** Runs the client; what it reports as done is noted, so that it need not be asked again. */
async function letWork(
  attempting: Attempting,
  workspace: Workspace,
  start: ClientStart,
): Promise<Extract<Start, { kind: 'reported' }> | Extract<Judgement, { kind: 'settle' }>> {
  const { claim, settings } = attempting;
  await advance(attempting, 'work');
  const budgetUsd = await restOfBudget(attempting);
  if (budgetUsd !== null && budgetUsd <= 0) return { kind: 'settle', settlement: budgetSpent(attempting) };
  const end = await watchingFiles(attempting, workspace, () => work(attempting, workspace, start, budgetUsd));
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

async function merge(attempting: Attempting, workspace: Workspace, proved: Proved): Promise<Merged> {
  await advance(attempting, 'merge');
  const { report, receipt } = proved;
  return await workspace.merge(proved, async (landed) => {
    const followups = await prepareFollowups(attempting, report);
    return await settle(attempting, { kind: 'completed', report, receipt, landed, followups });
  });
}

async function settle({ claim, settings, facts }: Attempting, settlement: Settlement): Promise<Task | null> {
  return await settings.queue.settle(claim.lease, settlement, facts);
}

async function settleFailed(attempting: Attempting, error: unknown): Promise<Task | null> {
  const { claim, settings } = attempting;
  if (error instanceof LeaseLost)
    return await settle(attempting, { kind: 'released', cause: 'lease lost', notBefore: null, resume: null });
  const details = { reason: 'error', error: messageOf(error) } as const;
  return await settle(attempting, failure(claim.task, policy(settings), details));
}

async function advance({ claim, settings }: Attempting, phase: Phase): Promise<void> {
  if (!(await settings.queue.advance(claim.lease, phase))) throw new LeaseLost();
}

async function sendBack({ claim, settings }: Attempting, back: SentBack): Promise<void> {
  if (!(await settings.queue.sendBack(claim.lease, whyBack(back)))) throw new LeaseLost();
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

function notMerged({ claim, settings }: Attempting, back: SentBack): Settlement {
  return failure(claim.task, policy(settings), { ...whyBack(back), final: true });
}

function cutShort({ session }: Attempting): Settlement {
  return { kind: 'released', cause: 'stopped', notBefore: null, resume: session.resume ? session.id : null };
}

/** Attempts in a row, up to now, that were cut short. */
async function releasesInARow(task: Task, { queue }: PoolSettings): Promise<number> {
  const ended = (await queue.attempts(task.id)).filter((attempt) => attempt.outcome !== 'running');
  const lastOther = ended.findLastIndex((attempt) => attempt.outcome !== 'released');
  return ended.length - 1 - lastOther;
}

const policy = ({ now, random }: PoolSettings): { now: number; random: () => number } => ({
  now: now(),
  random,
});
