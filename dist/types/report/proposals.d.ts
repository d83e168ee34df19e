/** Follow-up tasks that workers proposed and that did not join their job. */
import type { Followup } from '../domain/proof.ts';
import type { Job, Task } from '../domain/records.ts';
export interface Proposal {
    /** Key of the task whose worker proposes it. */
    readonly by: string;
    readonly followup: Followup;
}
export declare function openProposals(tasks: readonly Task[]): readonly Proposal[];
/** A few lines for a model: the first of them, how many there are, how to add one. */
export declare function proposalLines({ id }: Job, proposals: readonly Proposal[]): readonly string[];
