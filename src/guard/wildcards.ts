/** The wildcards of a shell, matched against what stands on the disk at this moment. */

import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A glob that matches more is judged by the directory that it begins in. */
const MOST = 1000;

const WILD = /(?<!\\)(?:\\\\)*[*?[]/;

/** The directory before the first wildcard. @param glob absolute */
export function baseOf(glob: string): string {
  const segments = glob.split(sep);
  const first = segments.findIndex((segment) => WILD.test(segment));
  return unescaped(segments.slice(0, first).join(sep)) || sep;
}

/** What a glob matches, links not followed. @param glob absolute */
export function expand(glob: string): readonly string[] {
  let found: readonly string[] = [sep];
  for (const segment of glob.split(sep)) {
    if (segment === '') continue;
    found = WILD.test(segment)
      ? found.flatMap((directory) => matching(directory, segment))
      : found.map((directory) => `${directory === sep ? '' : directory}${sep}${unescaped(segment)}`);
    if (found.length > MOST) return found.slice(0, MOST);
  }
  return found;
}

function matching(directory: string, segment: string): readonly string[] {
  const pattern = patternOf(segment);
  try {
    return readdirSync(directory)
      .filter((name) => pattern.test(name) && (segment.startsWith('.') || !name.startsWith('.')))
      .map((name) => join(directory, name));
  } catch {
    return []; // nothing can be matched there
  }
}

function patternOf(segment: string): RegExp {
  const source = segment.replace(/\\(.)|\*|\?|\[([!^]?)([^\]]+)\]|[^\w]/g, (text, escaped, not, set) => {
    if (escaped !== undefined) return literal(escaped);
    if (set !== undefined) return `[${not === '' ? '' : '^'}${set.replace(/[\\^[]/g, '\\$&')}]`;
    if (text === '*') return '.*';
    return text === '?' ? '.' : literal(text);
  });
  try {
    return new RegExp(`^${source}$`, 'is');
  } catch {
    return /./s;
  }
}

const literal = (text: string): string => text.replace(/[^\w\s]/g, '\\$&');
const unescaped = (text: string): string => text.replace(/\\(.)/g, '$1');
