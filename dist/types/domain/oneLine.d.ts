/** Anything that somebody printed or wrote, as one line that is safe to show, at most `width` characters. */
export declare function oneLine(text: string, width?: number): string;
