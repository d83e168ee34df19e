/**
 * Finds the first fault of a text that is no JSON (RFC 8259). It reads token by token and keeps, for each open
 * list or object, what may come next; it builds no value and does not recurse.
 */
export interface JsonFault {
    /** Offset of the first character that cannot be right; the text's length when it ends too early. */
    readonly at: number;
    readonly message: string;
}
/** The first fault, or null when the text is JSON. */
export declare function findJsonFault(text: string): JsonFault | null;
