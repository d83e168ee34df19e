const FIRST_MS = 2_000;
const CAP_MS = 300_000;
/** A delay lies within a fifth of its nominal value, so that tasks that failed together do not return together. */
const SPREAD = 0.2;

/**
 * How long to wait before a task is tried again, in milliseconds: about 2 s after the first failure, twice
 * that after each further one, never more than 5 minutes.
 *
 * @param failures attempts that failed and counted, at least 1
 * @param random a source of numbers in [0, 1), such as `Math.random`
 */
export function retryDelayMs(failures: number, random: () => number): number {
  const nominal = Math.min(FIRST_MS * 2 ** (failures - 1), CAP_MS / (1 + SPREAD));
  return Math.round(nominal * (1 - SPREAD + 2 * SPREAD * random()));
}
