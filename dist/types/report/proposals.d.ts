/** Follow-up tasks that workers proposed and that did not join their job. */
import type { Followup } from '../domain/proof.ts';
import type { Job } from '../domain/records.ts';
import type { Told } from './fields.ts';
export interface Proposal {
    /** Key of the task whose worker proposes it. */
    readonly by: string;
    readonly followup: Followup;
}
export declare function openProposals(tasks: readonly Told[]): readonly Proposal[];
/** A few lines for a model: the first of them, how many there are, how to add one. */
export declare function proposalLines({ id }: Job, proposals: readonly Proposal[]): readonly string[];
