/**
 * The known name that an unknown one was probably meant to be: at most a third of its letters (two for short
 * names) are wrong, letter case aside. Null when none is that near.
 */
export declare function nearest(name: string, candidates: Iterable<string>): string | null;
/** The hint that goes with an unknown name, or undefined when nothing known is near. */
export declare function didYouMean(name: string, candidates: Iterable<string>): string | undefined;
