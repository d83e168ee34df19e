/**
 * What the project's file said when it was last checked, for what starts all the time and only looks at the queue: to
 * check the same text again takes half as long as all the rest of its work (docs/decisions/0027). It stands beside the
 * queue, and whoever could change it could change that; what decides on work does not read it.
 */
import type { CheckedLayer } from './layer.ts';
/** All that the layer of a file follows from. Equal ones have equal layers. */
export interface Grounds {
    readonly text: string;
    /** Where its relative paths start. */
    readonly base: string;
    readonly home: string;
}
/** What was found for the very same text; else what `check` finds, which is kept when nothing is wrong with it. */
export declare function checkedOnce(stateDir: string, grounds: Grounds, check: () => CheckedLayer): CheckedLayer;
