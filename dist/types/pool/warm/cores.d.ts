interface Reading {
    readonly at: number;
    readonly idle: number;
    readonly total: number;
}
/** How many cores of the machine have nothing to do. */
export declare class Cores {
    #private;
    constructor(read?: typeof readTimes, now?: () => number);
    /** Whole cores that were idle since it was asked last. */
    idle(): number;
}
declare function readTimes(): Omit<Reading, 'at'>;
export {};
