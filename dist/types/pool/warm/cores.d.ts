interface Reading {
    readonly at: number;
    readonly idle: number;
    readonly total: number;
}
/** How many cores of the machine have nothing to do. */
export declare class Cores {
    #private;
    constructor(read?: typeof readTimes, now?: () => number);
    /** So many have something to do from now on, though it cannot be seen yet. */
    occupy(count: number): void;
    /** Whole cores that were idle since it was asked last. */
    idle(): number;
}
declare function readTimes(): Omit<Reading, 'at'>;
export {};
