/** What the end of a client tells of the API, for the whole pool. Pure. */
import type { ClientOutcome } from '../../claude/run.ts';
import type { Halt } from '../../domain/pools.ts';
import type { Task } from '../../domain/records.ts';
export type ApiSignal = 
/** A request was refused for a usage limit, or nobody answered: nobody needs to try before `resetAt`. */
{
    readonly kind: 'refused';
    readonly resetAt: number | null;
    readonly message: string;
} | {
    readonly kind: 'overloaded';
}
/** The account, the key or the model is of no use: every further client would fail in the same way. */
 | {
    readonly kind: 'unusable';
    readonly halt: Halt;
}
/** The model has begun to answer. */
 | {
    readonly kind: 'answered';
};
/** Null: it tells nothing of the API. */
export declare function signalOf(outcome: ClientOutcome, task: Pick<Task, 'job' | 'key' | 'model'>): ApiSignal | null;
