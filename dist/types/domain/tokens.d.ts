/**
 * What tokens look like, by the prefixes that their issuers give them. Text is looked through in time that grows with
 * its length: whatever may fail after a long look is bounded, or begins only where a word does.
 */
/** What stands in the place of a secret. */
export declare const MASK = "[masked]";
/** The text with what looks like a token masked, so that one still sees whose it is: `ghp_[masked]`. */
export declare function maskTokens(text: string): string;
