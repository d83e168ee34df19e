/** One attempt: the way of a task from its claim to its settlement. Reads like that way in the design. */

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildEnvironment } from '../claude/environment.ts';
import type { ClientEnd } from '../claude/run.ts';
import { messageOf } from '../domain/errors.ts';
import { type Claim, NO_USAGE, type Settlement, type Task } from '../domain/records.ts';
import type { Phase } from '../domain/states.ts';
import { prove } from '../gates/prove.ts';
import { prepareWorkspace } from '../workspace/prepare.ts';
import type { Attempting, AttemptWatch, Ending } from './attempting.ts';
import { failure, judge } from './judge.ts';
import type { PoolSettings } from './settings.ts';
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
  const settlement = await carryOut(attempting).catch((error: unknown): Settlement => {
    if (error instanceof LeaseLost)
      return { kind: 'released', cause: 'lease lost', notBefore: null, resume: null };
    return failure(claim.task, policy(settings), { reason: 'error', error: messageOf(error) });
  });
  return await settings.queue.settle(claim.lease, settlement, attempting.facts);
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
    facts: { usage: NO_USAGE, exitCode: null, clientSession: null },
  };
}

async function carryOut(attempting: Attempting): Promise<Settlement> {
  const { claim, settings, ending } = attempting;
  const { task } = claim;
  await mkdir(dirname(attempting.log), { recursive: true, mode: 0o700 });
  const workspace = await prepareWorkspace(task);

  await advance(attempting, 'work');
  const budgetUsd = await restOfBudget(task, settings);
  if (budgetUsd !== null && budgetUsd <= 0) return budgetSpent(task, settings);
  const end = await work(attempting, workspace, budgetUsd);
  attempting.facts = { usage: end.usage, exitCode: end.exitCode, clientSession: end.sessionId };
  const judgement = judge(end, task, {
    ...policy(settings),
    releases: await releasesInARow(task, settings),
    restartOnFailure: settings.config.workers.restartOnFailure,
  });
  if (judgement.kind === 'settle') return judgement.settlement;
  const { report } = judgement;

  await advance(attempting, 'prove');
  const proof = await prove(task, {
    directory: workspace.directory,
    environment: attempting.environment,
    marker: attempting.marker,
    logPrefix: attempting.log,
    toolCalls: end.usage.toolCalls,
    now: settings.now,
    signal: AbortSignal.any([ending.stop, ending.kill]),
  });
  if (ending.stop.aborted || ending.kill.aborted) return cutShort(end);
  if (!proof.ok) return failure(task, policy(settings), { ...proof, report });

  await advance(attempting, 'merge');
  await workspace.merge();
  return { kind: 'completed', report, receipt: proof.receipt };
}

async function advance({ claim, settings }: Attempting, phase: Phase): Promise<void> {
  if (!(await settings.queue.advance(claim.lease, phase))) throw new LeaseLost();
}

/** Dollars that the job may still spend, null: no limit. What others are spending right now is not known yet. */
async function restOfBudget(task: Task, { queue }: PoolSettings): Promise<number | null> {
  const job = await queue.job(task.job);
  return job?.budgetUsd == null ? null : job.budgetUsd - job.costUsd;
}

function budgetSpent(task: Task, settings: PoolSettings): Settlement {
  const error = 'The budget of the job is spent, so the client was not started.';
  return failure(task, policy(settings), { reason: 'budget', error });
}

function cutShort(end: ClientEnd): Settlement {
  const resume = end.sessionUsable ? end.sessionId : null;
  return { kind: 'released', cause: 'stopped', notBefore: null, resume };
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
