/** The few lines of an error, or of what a gate printed, that say what is wrong. */
/** Times and durations, by which repeated lines differ. */
export declare const CLOCK: RegExp;
/** At most so many lines, each safe to show: the telling ones and what belongs to them, else the last ones. */
export declare function tellingLines(text: string, most: number): readonly string[];
