/** Text of others, without what would steer a terminal. */
/** Anything that somebody printed or wrote, as text in several lines that is safe to show. */
export declare const plain: (text: string) => string;
/** The same, at most so long. */
export declare function plainWithin(text: string, characters: number): string;
