/** Proof of a result: expected outputs exist, and every gate exits 0 on that very tree. */
import type { Receipt, Task } from '../domain/records.ts';
import { type GateOptions } from './run.ts';
export type Proof = {
    readonly ok: true;
    readonly receipt: Receipt;
} | {
    readonly ok: false;
    readonly reason: 'outputs' | 'gates';
    readonly error: string;
};
export interface ProveOptions extends Omit<GateOptions, 'log' | 'timeoutSeconds'> {
    /** The output of gate N goes to `<logPrefix>.gate-<N>.log`. */
    readonly logPrefix: string;
    readonly toolCalls: number;
    readonly now: () => number;
}
export declare function prove(task: Task, options: ProveOptions): Promise<Proof>;
