/**
 * JSON with comments and trailing commas, as in a tsconfig.json.
 * @throws SyntaxError
 */
export declare const parseJsonc: (text: string) => unknown;
