import { parse } from 'smol-toml';

/**
 * The line (1-based) on which each key of a well-formed TOML document is written, by its path; `[a]`, dotted
 * keys and inline tables included. The parser gives no positions, so the document is taken apart into its
 * statements, the shortest runs of lines that parse, and each is parsed for the keys it writes.
 */
export function keyLines(toml: string): (path: readonly PropertyKey[]) => number | null {
  const lines = new Map<string, number>();
  for (const { line, keys } of statements(toml)) {
    for (const path of pathsOf(keys)) {
      const id = idOf(path);
      if (!lines.has(id)) lines.set(id, line);
    }
  }
  return (path) => {
    // What stands inside a list or under a wrong type has no line of its own: that of its holder is near.
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(idOf(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return null;
  };
}

const idOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

function* statements(toml: string): Generator<{ readonly line: number; readonly keys: object }> {
  let table = '';
  let statement = '';
  let line = 1;
  for (const [index, text] of toml.split('\n').entries()) {
    if (statement === '') line = index + 1;
    statement += `${text}\n`;
    const isHeader = statement.trimStart().startsWith('[');
    const keys = tryParse(isHeader ? statement : table + statement);
    if (keys === null) continue;
    if (isHeader) table = statement;
    statement = '';
    yield { line, keys };
  }
}

function tryParse(toml: string): object | null {
  try {
    return parse(toml);
  } catch {
    return null;
  }
}

function* pathsOf(value: object, above: readonly string[] = []): Generator<readonly string[]> {
  for (const [key, held] of Object.entries(value)) {
    const path = [...above, key];
    yield path;
    if (typeof held === 'object' && held !== null && !Array.isArray(held)) yield* pathsOf(held, path);
  }
}
