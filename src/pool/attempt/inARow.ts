import type { Attempt } from '../../domain/records.ts';

/** Of an attempt that has ended, how it did. */
export type AttemptEnd = Pick<Attempt, 'outcome' | 'error'>;

/** How many of the last attempts are of that kind. @param ended oldest first */
export function inARow(ended: readonly AttemptEnd[], isSuch: (attempt: AttemptEnd) => boolean): number {
  return ended.length - 1 - ended.findLastIndex((attempt) => !isSuch(attempt));
}
