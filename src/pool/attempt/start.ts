/** Where an attempt begins: at the beginning, or where earlier ones of the task have come to. */

import type { Start as ClientStart } from '../../claude/start.ts';
import type { Reported } from '../../domain/proof.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';

export type { ClientStart };

export type Start =
  | ClientStart
  /** The client has done its work, and nobody has proved it yet. */
  | { readonly kind: 'reported'; readonly reported: Reported };

/** Decided by how the last attempt ended whose client was told something. */
export async function startOfAttempt(
  { claim, settings, session }: Attempting,
  { fresh }: Workspace,
): Promise<Start> {
  const { task } = claim;
  if (task.reported !== null && !fresh) return { kind: 'reported', reported: task.reported };
  if (!session.resume) return { kind: 'fresh' };
  const attempts = await settings.queue.attempts(task.id);
  const last = attempts.findLast(
    ({ outcome, clientSession }) => outcome !== 'running' && clientSession !== null,
  );
  if (last?.outcome !== 'failed' || task.reason === null) return { kind: 'resumed' };
  return { kind: 'failed', reason: task.reason, error: task.error ?? '' };
}
