/**
 * How long to wait before a task is tried again, in milliseconds: about 2 s after the first failure, twice
 * that after each further one, never more than 5 minutes.
 *
 * @param failures attempts that failed and counted, at least 1
 * @param random a source of numbers in [0, 1), such as `Math.random`
 */
export declare function retryDelayMs(failures: number, random: () => number): number;
