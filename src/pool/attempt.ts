/** One attempt: the way of a task from its claim to its settlement. Reads like that way in the design. */

import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildEnvironment } from '../claude/environment.ts';
import { buildPrompt } from '../claude/prompt.ts';
import { type ClientEnd, runClient } from '../claude/run.ts';
import { messageOf } from '../domain/errors.ts';
import {
  type AttemptFacts,
  type Claim,
  NO_USAGE,
  type ProcessIdentity,
  type Settlement,
  type Task,
} from '../domain/records.ts';
import { prove } from '../gates/prove.ts';
import { prepareWorkspace, type Workspace } from '../workspace/workspace.ts';
import { failure, judge } from './judge.ts';
import type { PoolSettings } from './settings.ts';

/** How an attempt is told to end before its time. */
export interface Ending {
  /** End the client gently; the task goes back to pending. */
  readonly stop: AbortSignal;
  /** End it now. */
  readonly kill: AbortSignal;
}

/** What the worker shows of the attempt while it runs. */
export interface AttemptWatch {
  /** The client process has started. */
  started(process: ProcessIdentity): Promise<void>;
  /** A readable line for the worker's log. */
  activity(line: string): void;
}

/** The lease is gone: somebody else has the task now, and nothing of this attempt counts. */
class LeaseLost extends Error {}

interface Finished {
  readonly settlement: Settlement;
  readonly facts: AttemptFacts;
}

const NO_FACTS: AttemptFacts = { usage: NO_USAGE, exitCode: null, clientSession: null };

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
  const marker = { name: 'KLAUSS_ATTEMPT', value: `${settings.pool}.${claim.attempt}` };
  let finished: Finished;
  try {
    finished = await carryOut(claim, settings, ending, watch, marker);
  } catch (error) {
    if (error instanceof LeaseLost) return null;
    finished = {
      settlement: failure(claim.task, policy(settings), { reason: 'error', error: messageOf(error) }),
      facts: NO_FACTS,
    };
  }
  return await settings.queue.settle(claim.lease, finished.settlement, finished.facts);
}

async function carryOut(
  claim: Claim,
  settings: PoolSettings,
  ending: Ending,
  watch: AttemptWatch,
  marker: { readonly name: string; readonly value: string },
): Promise<Finished> {
  const { task } = claim;
  const log = join(settings.paths.logs, task.job, `${task.key}.${task.attempt}`);
  await mkdir(dirname(log), { recursive: true, mode: 0o700 });
  const environment = buildEnvironment({
    base: settings.environment,
    worker: { KLAUSS_POOL: settings.pool, KLAUSS_WORKER: task.worker ?? '', [marker.name]: marker.value },
  });

  const workspace = await prepareWorkspace(task);

  await advance(claim, settings, 'work');
  const rest = await restOfBudget(task, settings);
  if (rest !== null && rest <= 0) return { settlement: budgetSpent(task, settings), facts: NO_FACTS };
  const end = await work(claim, settings, ending, watch, {
    environment,
    marker,
    workspace,
    log,
    budgetUsd: rest,
  });
  const facts: AttemptFacts = { usage: end.usage, exitCode: end.exitCode, clientSession: end.sessionId };
  const judgement = judge(end, task, {
    ...policy(settings),
    releases: await releasesInARow(task, settings),
    restartOnFailure: settings.config.workers.restartOnFailure,
  });
  if (judgement.kind === 'settle') return { settlement: judgement.settlement, facts };

  await advance(claim, settings, 'prove');
  const proof = await prove(task, {
    marker,
    directory: workspace.directory,
    environment,
    logPrefix: log,
    toolCalls: end.usage.toolCalls,
    now: settings.now,
    signal: AbortSignal.any([ending.stop, ending.kill]),
  });
  if (ending.stop.aborted || ending.kill.aborted) return { settlement: cutShort(end), facts };
  if (!proof.ok)
    return { settlement: failure(task, policy(settings), { ...proof, report: judgement.report }), facts };

  await advance(claim, settings, 'merge');
  await workspace.merge();
  return { settlement: { kind: 'completed', report: judgement.report, receipt: proof.receipt }, facts };
}

interface Workplace {
  readonly environment: Readonly<Record<string, string>>;
  readonly marker: { readonly name: string; readonly value: string };
  readonly workspace: Workspace;
  /** Path of the attempt's logs, without their endings. */
  readonly log: string;
  readonly budgetUsd: number | null;
}

async function work(
  claim: Claim,
  settings: PoolSettings,
  ending: Ending,
  watch: AttemptWatch,
  place: Workplace,
): Promise<ClientEnd> {
  const { queue, config } = settings;
  const { task } = claim;
  const session = { id: claim.resume ?? randomUUID(), resume: claim.resume !== null };
  return await runClient({
    binary: settings.binary,
    cwd: place.workspace.directory,
    prompt: await promptFor(claim, settings),
    session,
    model: task.model ?? config.client.model,
    timeoutSeconds: task.timeout,
    stallSeconds: config.client.stallTimeout,
    budgetUsd: place.budgetUsd,
    maxTurns: config.client.maxTurns,
    permissions: {
      mode: config.permissions.mode,
      // A worker may run the commands that its result is going to be judged by.
      allow: [...config.permissions.allow, ...task.verify.map((command) => `Bash(${command})`)],
      deny: config.permissions.deny,
    },
    strictMcp: config.client.strictMcp,
    environment: place.environment,
    marker: place.marker,
    transcript: `${place.log}.jsonl`,
    graceSeconds: config.workers.stopGrace,
    stop: ending.stop,
    kill: ending.kill,
    onStart: async (process) => {
      const [held] = await Promise.all([
        queue.started(claim.lease, process, session.id),
        watch.started(process),
      ]);
      return held;
    },
    onActivity: (line) => watch.activity(line),
  });
}

async function promptFor(claim: Claim, settings: PoolSettings): Promise<string> {
  const { queue } = settings;
  const { task } = claim;
  const [job, conventions, dependencies] = await Promise.all([
    queue.job(task.job),
    queue.conventions(task.job),
    Promise.all(task.dependsOn.map((key) => queue.taskByKey(task.job, key))),
  ]);
  return await buildPrompt({
    task,
    goal: job?.goal ?? '',
    conventions,
    dependencies: dependencies.filter((dependency) => dependency !== null),
    resumed: claim.resume !== null,
  });
}

async function advance(
  claim: Claim,
  { queue }: PoolSettings,
  phase: 'work' | 'prove' | 'merge',
): Promise<void> {
  if (!(await queue.advance(claim.lease, phase))) throw new LeaseLost();
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
  return {
    kind: 'released',
    cause: 'stopped',
    notBefore: null,
    resume: end.sessionUsable ? end.sessionId : null,
  };
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
