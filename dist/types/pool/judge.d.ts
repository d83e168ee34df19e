/** What the end of a client means for the attempt: go on to the proof, or settle it now. Pure. */
import type { ClientEnd } from '../claude/run.ts';
import type { Settlement, Task, WorkerReport } from '../domain/records.ts';
import { type FailureReason } from '../domain/states.ts';
export interface JudgeContext {
    readonly now: number;
    /** In [0, 1). */
    readonly random: () => number;
    /** How many attempts in a row were cut short by the API before this one. */
    readonly releases: number;
    /** `[workers] restart_on_failure`: a client that crashed is started again, within the task's retries. */
    readonly restartOnFailure: boolean;
}
export type Judgement = {
    readonly kind: 'prove';
    readonly report: WorkerReport;
} | {
    readonly kind: 'settle';
    readonly settlement: Settlement;
};
export declare function judge(end: ClientEnd, task: Task, context: JudgeContext): Judgement;
export interface Failure {
    readonly reason: FailureReason;
    readonly error: string;
    readonly report?: WorkerReport;
    /** No further attempt, whatever the reason. */
    readonly final?: boolean;
}
/** Settles a failure: another attempt after a delay while the task has retries left, else for good. */
export declare function failure(task: Task, context: Pick<JudgeContext, 'now' | 'random'>, { reason, error, report, final }: Failure): Settlement;
