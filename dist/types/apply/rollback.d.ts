/** Taking the result of a job out of the user's tree again. */
import type { Applied, Job } from '../domain/records.ts';
import { type Landed } from './land.ts';
import type { LandingSite } from './perform.ts';
export interface RolledBack extends Landed {
    /** How it had been applied. */
    readonly was: Applied;
}
/**
 * Takes back what the user's tree holds of a job, three ways: what the user changed since stays, or the rollback is
 * refused. Null: nothing of it is applied.
 * @throws KlaussError `conflict` or `state`: it cannot be taken back by itself; nothing was changed then
 */
export declare function rollbackJob(site: LandingSite, job: Job): Promise<RolledBack | null>;
