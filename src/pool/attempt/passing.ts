/**
 * Failures of the machine in the middle of an attempt: the disk was full, or git was ended by somebody (the system, when
 * memory runs out). The task did nothing wrong: it goes back to pending, costs no attempt, and what its worker reported
 * and what was proved still holds, so that the client need not be paid for the same work again.
 */

import { retryDelayMs } from '../../domain/backoff.ts';
import { KlaussError, messageOf } from '../../domain/errors.ts';
import type { Settlement } from '../../domain/records.ts';
import { GitError } from '../../git/run.ts';
import { type AttemptEnd, inARow } from './inARow.ts';

/** How the cause of such a release begins. */
const CAUSE = 'The machine failed: ';

/** So many in a row are taken for more than bad luck. */
const MOST_IN_A_ROW = 5;

/**
 * How an attempt is settled that failed with this error, or null: the failure is not of that kind, or does not pass.
 * @param attempts those at the task that have ended, oldest first
 * @param resume the client session to go on with
 */
export function settlementOfPassing(
  error: unknown,
  attempts: readonly AttemptEnd[],
  { now, random, resume }: { now: number; random: () => number; resume: string | null },
): Settlement | null {
  const before = inARow(attempts, isSuch);
  if (!isOfMachine(error) || before >= MOST_IN_A_ROW) return null;
  const notBefore = now + retryDelayMs(before + 1, random);
  return { kind: 'released', cause: `${CAUSE}${messageOf(error)}`, notBefore, resume };
}

const isSuch = ({ outcome, error }: AttemptEnd): boolean =>
  outcome === 'released' && (error ?? '').startsWith(CAUSE);

function isOfMachine(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof GitError)
    return /^(?:ended by SIG|its shell was ended)|No space left on device/m.test(error.stderr);
  const code: unknown = 'code' in error ? error.code : null;
  // The queue cannot be written, for the disk or for another program that keeps it locked.
  if (error instanceof KlaussError && code === 'database') return true;
  return code === 'ENOSPC' || code === 'EDQUOT' || isOfMachine(error.cause);
}
