/** Sealing and proving what a worker left. */

import type { Gate, GateResult, Proved, Reported, WorkerReport } from '../../domain/proof.ts';
import type { FailureReason } from '../../domain/states.ts';
import { findOutputs } from '../../gates/outputs.ts';
import { describeFailure, runGates } from '../../gates/prove.ts';
import { runGate } from '../../gates/run.ts';
import type { Sealed, Unresolved, Workspace } from '../../workspace/workspace.ts';
import { type Attempting, endingSignal } from './attempting.ts';
import { findEvasion } from './evasion.ts';
import type { Failure } from './judge.ts';
import { sealedTampering } from './tampering.ts';

export type ProofOfWork =
  | { readonly kind: 'proved'; readonly proved: Proved }
  | ({ readonly kind: 'failed' } & Failure)
  | Unresolved;

type SealedWork = Extract<Sealed, { readonly kind: 'sealed' }>;

/**
 * Proves what a worker reported as done: something was done, nothing that no task may change, the expected outputs are there, no test was deleted, the
 * gates pass. The proof is of what was sealed: what the gates change afterwards is taken back. It is noted in the queue,
 * so that an attempt that is cut short from here on costs no second run of the client.
 */
export async function proveWork(
  attempting: Attempting,
  workspace: Workspace,
  { report, toolCalls }: Reported,
): Promise<ProofOfWork> {
  const { claim, settings } = attempting;
  const sealed = await workspace.seal();
  if (sealed.kind === 'unresolved') return sealed;
  if (sealed.kind === 'refused') return failed('rejected', sealed.message);

  const tampering = await sealedTampering(workspace);
  if (tampering !== null) return failed('rejected', tampering);

  const idle = nothingDone(report, sealed, toolCalls);
  if (idle !== null) return failed('outputs', idle);

  const { found: outputs, missing } = await findOutputs(workspace.task.expectedOutputs, workspace.directory);
  if (missing !== null) return failed('outputs', missing);
  const unkept = await workspace.unkept(outputs.flatMap(({ files }) => files));
  if (unkept.length > 0)
    return failed(
      'outputs',
      `Expected outputs are ignored by git, so they would be lost: ${unkept.join(', ')}`,
    );

  const gates = await passGates(attempting, workspace);
  if (typeof gates === 'string') return failed('gates', gates);
  const { commit, tree } = sealed;
  const proved = {
    report,
    commit,
    receipt: {
      outputs,
      gates,
      commit,
      tree,
      unchanged: sealed.changed === false ? report.unchangedBecause : null,
      attempt: claim.task.attempt,
      session: attempting.session.id,
      toolCalls,
      usage: attempting.facts.usage,
      provedAt: settings.now(),
    },
  };
  if (commit !== null) await settings.queue.note(claim.lease, { proved });
  return { kind: 'proved', proved };
}

const failed = (reason: FailureReason, error: string): ProofOfWork => ({ kind: 'failed', reason, error });

/** Why a report of "done" cannot be true, or null. */
function nothingDone(report: WorkerReport, { changed }: SealedWork, toolCalls: number): string | null {
  if (toolCalls === 0) return 'The task was reported as done without a single tool call.';
  if (changed !== false || report.unchangedBecause.trim() !== '') return null;
  return 'The task was reported as done, but no file differs from what it started from, and the report does not say (`unchanged_because`) why none had to.';
}

/** Runs the gates. A text says what stands against the result. */
async function passGates(
  attempting: Attempting,
  workspace: Workspace,
): Promise<readonly GateResult[] | string> {
  const { settings, gates, environment, marker } = attempting;
  if (gates.length === 0) return [];
  const evasion = await findEvasion(attempting, workspace);
  if (evasion !== null) return evasion;

  const { results, failed } = await runGates(gates, {
    environment,
    marker,
    mask: settings.mask,
    timeoutSeconds: attempting.project.config.verify.timeout,
    signal: endingSignal(attempting.ending),
    limit: settings.gateLimit,
    place: (directory) => workspace.place(directory),
    logPrefix: attempting.log,
    failedBefore: async (gate, options) =>
      (await workspace.before(async () => {
        const { exitCode } = await runGate(gate, options);
        return exitCode !== 0 && !options.signal.aborted;
      })) ?? false,
  });
  await workspace.tidy();
  if (failed !== null) return describeFailure(failed);
  await forgetWaived(attempting, results);
  return results;
}

/** Neither a later attempt nor the merged tree can be held to what had failed before. */
async function forgetWaived(attempting: Attempting, results: readonly GateResult[]): Promise<void> {
  const isWaived = ({ command }: Gate): boolean =>
    results.some((result) => result.command === command && result.waived !== null);
  const held = attempting.gates.filter((gate) => !isWaived(gate));
  if (held.length === attempting.gates.length) return;
  attempting.gates = held;
  await attempting.settings.queue.note(attempting.claim.lease, { gates: held });
}
