/**
 * The steps of a landing, from its journal to its end. Each can be repeated: after a crash they are all run again, and
 * what is done already is passed over.
 */
import type { JobId } from '../domain/ids.ts';
import type { Applied } from '../domain/records.ts';
import type { Repository } from '../git/repository.ts';
import type { Scratch } from '../git/tree.ts';
import { type Holding } from './holding.ts';
import { type Journal } from './journal.ts';
import type { Seen } from './look.ts';
import { type Kept } from './place.ts';
/** What stays the same through a landing. */
export interface LandingSite {
    readonly repository: Repository;
    readonly scratch: Scratch;
    /** Tells the queue what of the job's result the tree holds now. May be told again. */
    readonly done: (job: JobId, applied: Applied | null) => Promise<void>;
    /** Ends a landing that is not bound to happen yet; one that is goes on to its end. */
    readonly signal?: AbortSignal | undefined;
    /** Called after each step, with its name. */
    readonly onStep?: ((step: string) => void | Promise<void>) | undefined;
}
export interface Bound {
    readonly holding: Holding;
    readonly journal: Journal;
    readonly seen: ReadonlyMap<string, Seen>;
    /** Where the new files are staged. */
    readonly staged: string;
}
export declare const stepOf: ({ onStep }: LandingSite) => (name: string) => Promise<void>;
/** Moves HEAD, by compare-and-swap. False: it is somewhere else by now, and nothing may be changed. */
export declare function moveHead({ repository }: LandingSite, { head }: Journal): Promise<boolean>;
/** All after HEAD has moved. The files must be staged, the index locked. */
export declare function perform(site: LandingSite, { holding, journal, seen, staged }: Bound): Promise<readonly Kept[]>;
/** Removes what a landing leaves besides its journal. The lock goes before the holding, as nobody else would find it. */
export declare function cleanUp(site: LandingSite, holding: Holding): Promise<void>;
