/**
 * Finds the first fault of a text that is no JSON (RFC 8259). It reads token by token and keeps, for each open
 * list or object, what may come next; it builds no value and does not recurse.
 */

export interface JsonFault {
  /** Offset of the first character that cannot be right; the text's length when it ends too early. */
  readonly at: number;
  readonly message: string;
}

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

const WORDS: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  key: 'a name in double quotes',
  'key or }': 'a name in double quotes or "}"',
  ':': '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'the end of the text',
};

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|true\b|false\b|null\b/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The first fault, or null when the text is JSON. */
export function findJsonFault(text: string): JsonFault | null {
  /** For each open list or object, what follows a value in it. */
  const open: (', or ]' | ', or }')[] = [];
  let expected: Expected = 'value';
  let at = skip(SPACE, text, 0);
  const afterValue = (): Expected => open.at(-1) ?? 'end';

  while (at < text.length) {
    const char = text.charAt(at);
    const isValue: boolean = expected === 'value' || expected === 'value or ]';
    const isKey: boolean = expected === 'key' || expected === 'key or }';
    let next = at + 1;
    if (char === '"' && (isValue || isKey)) {
      const string = readString(text, at);
      if (typeof string !== 'number') return string;
      next = string;
      expected = isKey ? ':' : afterValue();
    } else if (isValue && char === '[') {
      open.push(', or ]');
      expected = 'value or ]';
    } else if (isValue && char === '{') {
      open.push(', or }');
      expected = 'key or }';
    } else if (char === ':' && expected === ':') {
      expected = 'value';
    } else if (char === ',' && (expected === ', or ]' || expected === ', or }')) {
      expected = expected === ', or ]' ? 'value' : 'key';
    } else if ((char === ']' || char === '}') && expected.endsWith(`or ${char}`)) {
      open.pop();
      expected = afterValue();
    } else {
      next = isValue ? skip(SCALAR, text, at) : at;
      if (next === at) return { at, message: unexpected(char, expected) };
      expected = afterValue();
    }
    at = skip(SPACE, text, next);
  }
  return expected === 'end' ? null : { at, message: `the text ends where ${WORDS[expected]} should be` };
}

/** The offset after the string that begins at `start`. */
function readString(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; ) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char < ' ') {
      const name = char === '\n' || char === '\r' ? 'a line break' : 'a control character';
      return { at, message: `${name} in a string; write it as an escape such as "\\n"` };
    }
    const next = char === '\\' ? skip(ESCAPE, text, at) : at + 1;
    if (next === at)
      return { at, message: 'an unknown escape in a string; a backslash itself is written "\\\\"' };
    at = next;
  }
  return { at: start, message: 'a string that begins here is not closed' };
}

function unexpected(char: string, expected: Expected): string {
  if (char === "'") return 'text stands in double quotes in JSON, not in single ones';
  if (char === '/' || char === '#') return 'JSON has no comments';
  const isClosing = char === ']' || char === '}';
  if (isClosing && (expected === 'value' || expected === 'key')) return `a comma before "${char}"`;
  return `${JSON.stringify(char)} where ${WORDS[expected]} should be`;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
