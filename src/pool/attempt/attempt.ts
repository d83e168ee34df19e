/** One attempt: the way of a task from its claim to its settlement. Reads like that way in the design. */

import { messageOf } from '../../domain/errors.ts';
import { plain } from '../../domain/plain.ts';
import type { Proved } from '../../domain/proof.ts';
import type { Claim, Settlement, Task } from '../../domain/records.ts';
import type { Merged, SentBack, Workspace } from '../../workspace/workspace.ts';
import type { PoolSettings } from '../settings.ts';
import {
  type Attempting,
  type AttemptWatch,
  advance,
  type Ending,
  endingSignal,
  LeaseLost,
  policy,
} from './attempting.ts';
import { startOf, whyBack } from './back.ts';
import { begin, groundsOf, NO_FACTS, noteBeginning, openWorkspace } from './begin.ts';
import { prepareFollowups } from './followups.ts';
import { failure } from './judge.ts';
import { settlementOfPassing } from './passing.ts';
import { persistently } from './persistently.ts';
import { type ProofOfWork, proveWork } from './proveWork.ts';
import { type Start, startOfAttempt } from './start.ts';
import { untampered } from './tampering.ts';
import { work } from './work.ts';

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
  const grounds = await groundsOf(claim.task, settings).catch((error: unknown) => ({
    fault: messageOf(error),
  }));
  if ('fault' in grounds) return await settleMisconfigured(claim, settings, grounds.fault);
  const attempting = begin(claim, `${claim.attempt}`, { settings, ahead: false, grounds, ending, watch });
  try {
    await settings.warm.opened(claim.task.id);
    const workspace = await openWorkspace(attempting);
    const task = await carryOut(attempting, workspace).catch((error) => settleFailed(attempting, error));
    if (task !== null && task.status !== 'pending' && task.status !== 'running')
      settings.workspaces.inBackground(workspace.close(task));
    return task;
  } catch (error) {
    return await settleFailed(attempting, error);
  }
}

/** A configuration that is wrong is for the user to correct: another attempt would only read it again. */
async function settleMisconfigured(
  claim: Claim,
  settings: PoolSettings,
  error: string,
): Promise<Task | null> {
  const settlement = failure(claim.task, policy(settings), { reason: 'error', error, final: true });
  return await settings.queue.settle(claim.lease, settlement, NO_FACTS);
}

/** Works, proves and merges; what does not merge is worked on again, until the result is in or there is no use in trying. */
async function carryOut(attempting: Attempting, workspace: Workspace): Promise<Task | null> {
  const most = attempting.project.config.workspace.resolveAttempts;
  noteBeginning(attempting, workspace);
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
  const ended =
    start.kind === 'reported'
      ? await goOn(attempting, start)
      : await untampered(attempting, workspace, (begins) => work(attempting, workspace, start, begins));
  if (ended.kind === 'settle') return ended;
  const { reported } = ended;

  const takesTime = workspace.isolation === 'worktree' || attempting.gates.length > 0;
  if (takesTime) {
    const noted = start.kind === 'reported' ? null : settings.queue.note(claim.lease, { reported });
    await Promise.all([noted, advance(attempting, 'prove')]);
  }
  const proof = await proveWork(attempting, workspace, reported);
  if (takesTime && endingSignal(ending).aborted) return { kind: 'settle', settlement: cutShort(attempting) };
  if (proof.kind !== 'failed') return proof;
  const resume = attempting.session.resume ? attempting.session.id : null;
  const details = { ...proof, report: reported.report, resume };
  return { kind: 'settle', settlement: failure(claim.task, policy(settings), details) };
}

/** What an earlier attempt of the same session has reported. */
async function goOn<T>(attempting: Attempting, start: T): Promise<T> {
  await attempting.begun;
  attempting.facts = { ...attempting.facts, clientSession: attempting.session.id };
  return start;
}

async function merge(attempting: Attempting, workspace: Workspace, proved: Proved): Promise<Merged> {
  if (workspace.isolation === 'worktree') await advance(attempting, 'merge');
  const { report, receipt } = proved;
  return await workspace.merge(proved, async (landed) => {
    const followups = await prepareFollowups(attempting, report);
    return await settle(attempting, { kind: 'completed', report, receipt, landed, followups });
  });
}

/** Errors may quote anything, such as what a hook of the repository printed. */
async function settle(attempting: Attempting, settlement: Settlement): Promise<Task | null> {
  const { claim, settings, facts, ending } = attempting;
  const masked =
    settlement.kind === 'failed'
      ? { ...settlement, error: plain(settings.mask.text(settlement.error)) }
      : settlement;
  return await persistently(() => settings.queue.settle(claim.lease, masked, facts), ending.kill);
}

async function settleFailed(attempting: Attempting, error: unknown): Promise<Task | null> {
  const { claim, settings, session } = attempting;
  if (error instanceof LeaseLost)
    return await settle(attempting, { kind: 'released', cause: 'lease lost', notBefore: null, resume: null });
  const ended = (await settings.queue.attempts(claim.task.id)).filter(({ outcome }) => outcome !== 'running');
  const resume = session.resume ? session.id : null;
  const passing = settlementOfPassing(error, ended, { ...policy(settings), resume });
  if (passing !== null) return await settle(attempting, passing);
  const details = { reason: 'error', error: messageOf(error) } as const;
  return await settle(attempting, failure(claim.task, policy(settings), details));
}

async function sendBack({ claim, settings }: Attempting, back: SentBack): Promise<void> {
  if (!(await settings.queue.sendBack(claim.lease, whyBack(back)))) throw new LeaseLost();
}

function notMerged({ claim, settings }: Attempting, back: SentBack): Settlement {
  return failure(claim.task, policy(settings), { ...whyBack(back), final: true });
}

function cutShort({ session }: Attempting): Settlement {
  return { kind: 'released', cause: 'stopped', notBefore: null, resume: session.resume ? session.id : null };
}
