/**
 * How many tokens a text takes, without the model's tokenizer: a bound from above, not a guess at the middle.
 *
 * Measured with the one tokenizer that Anthropic has published (@anthropic-ai/tokenizer, that of Claude 2), in characters
 * a token: English prose 3.9, code 3.6, paths 2.6, hashes 1.7, base64 1.4, Chinese 1.4, Thai 0.6. Later models are said
 * to take up to a third more. So small letters count a token for each 3, capitals and digits one for each 2, every
 * other character of ASCII one for itself, and what is not ASCII one less than its bytes in UTF-8. On those samples
 * that is 1.0 to 2.7 times what was measured; only rare characters and base64 are taken for up to a fifth less.
 */
/** Never less than a token for each 3 bytes, nor than one for each word and sign. */
export declare function estimateTokens(text: string): number;
/** The text, or as much of its beginning as fits. */
export declare function cutToTokens(text: string, most: number): string;
/** Anything that a worker wrote as one line of at most so many tokens. */
export declare const oneLineWithin: (text: string, most: number) => string;
