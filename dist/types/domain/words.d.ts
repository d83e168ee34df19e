/** Amounts in words, the same wherever people read them. */
/** `2h 5m`, `3m 4s`, `12s`. */
export declare function duration(ms: number): string;
/** `1 task`, `3 tasks`. */
export declare const count: (number: number, noun: string) => string;
