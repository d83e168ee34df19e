/** A string, a comment, or a comma that only a bracket follows. Strings are matched to be left alone. */
const TOKENS =
  /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|,(?=(?:\s|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*[\]}])/g;

/**
 * JSON with comments and trailing commas, as in a tsconfig.json.
 * @throws SyntaxError
 */
export const parseJsonc = (text: string): unknown =>
  JSON.parse(text.replaceAll(TOKENS, (token) => (token.startsWith('"') ? token : ' ')));
