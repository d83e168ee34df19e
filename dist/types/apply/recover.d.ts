/** What a crash left of a landing: finished, or removed. */
import type { JobId } from '../domain/ids.ts';
import { type LandingSite } from './perform.ts';
import type { Kept } from './place.ts';
export type Recovered = 
/** It had begun, and is at its end now. */
{
    readonly kind: 'finished';
    readonly job: JobId;
    readonly kept: readonly Kept[];
}
/** It had not begun: nothing was changed. */
 | {
    readonly kind: 'removed';
    readonly job: JobId;
}
/** It had begun, but HEAD is somewhere else by now. */
 | {
    readonly kind: 'given up';
    readonly job: JobId;
    readonly keep: string;
};
/**
 * Brings a landing that was interrupted to its end. Null: there is none, or it is not interrupted.
 * @throws KlaussError `file`: what stopped it still does
 */
export declare function recoverLanding(site: LandingSite): Promise<Recovered | null>;
/** What became of it, for the eyes. */
export declare function describeRecovered(recovered: Recovered): string;
/** A path that was left as somebody else has made it. */
export declare const describeKept: ({ path, oid }: Kept) => string;
