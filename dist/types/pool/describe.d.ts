/** Attempts in the words of the readable logs. */
import type { Claim, Task } from '../domain/records.ts';
export declare function describeStart({ task, resume }: Claim): string;
/** @param task as settled, or null when the lease was lost */
export declare function describeEnd(task: Task | null): string;
