/** Masking secrets in what is kept and shown. */
/**
 * Masks what looks like a token, and the values of the secrets that it was made for. What is short, or a plain word, is
 * left alone: masking it would garble everything and hide nothing.
 */
export declare class Mask {
    #private;
    /** @param secrets values that are masked wherever they stand */
    constructor(secrets?: readonly string[]);
    text(text: string): string;
    /** The same in a line of JSON, which stays one. */
    line(line: string): string;
}
/** For all secrets of an environment, whoever gets them. */
export declare const maskFor: (environment: Readonly<Record<string, string | undefined>>) => Mask;
