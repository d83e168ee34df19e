/** Sealing and proving what a worker left. */

import type { Proved, WorkerReport } from '../domain/records.ts';
import { prove } from '../gates/prove.ts';
import type { Unresolved, Workspace } from '../workspace/workspace.ts';
import { type Attempting, endingSignal } from './attempting.ts';
import type { Failure } from './judge.ts';

export type ProofOfWork =
  | { readonly kind: 'proved'; readonly proved: Proved }
  | ({ readonly kind: 'failed' } & Failure)
  | Unresolved;

/**
 * The proof is of what was sealed: what the gates change afterwards is taken back. It is noted in the queue, so that an
 * attempt that is cut short from here on costs no second run of the client.
 */
export async function proveWork(
  attempting: Attempting,
  workspace: Workspace,
  report: WorkerReport,
): Promise<ProofOfWork> {
  const { claim, settings } = attempting;
  const sealed = await workspace.seal();
  if (sealed.kind === 'unresolved') return sealed;
  if (sealed.kind === 'refused') return { kind: 'failed', reason: 'rejected', error: sealed.message };

  const proof = await prove(workspace.task, {
    directory: workspace.directory,
    environment: attempting.environment,
    marker: attempting.marker,
    logPrefix: attempting.log,
    toolCalls: attempting.facts.usage.toolCalls,
    now: settings.now,
    signal: endingSignal(attempting.ending),
  });
  if ((workspace.task.gates ?? []).length > 0) await workspace.tidy();
  if (!proof.ok) return { kind: 'failed', reason: proof.reason, error: proof.error };
  const { receipt } = proof;

  const unkept = await workspace.unkept(receipt.outputs.flatMap(({ files }) => files));
  if (unkept.length > 0) {
    const error = `Expected outputs are ignored by git, so they would be lost: ${unkept.join(', ')}`;
    return { kind: 'failed', reason: 'outputs', error };
  }
  const proved = { report, receipt, commit: sealed.commit };
  if (sealed.commit !== null) await settings.queue.note(claim.lease, { proved });
  return { kind: 'proved', proved };
}
