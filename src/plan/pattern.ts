import { isDynamicPattern } from 'tinyglobby';

/** A path or glob, cut before the first segment that has a wildcard. */
export interface Pattern {
  /** The part that is a plain path, escapes undone; empty when the pattern begins with a wildcard. */
  readonly base: string;
  /** The rest climbs with `..`: nobody can tell where it leads. */
  readonly climbs: boolean;
}

const WILDCARD = /(?<!\\)[*?[\]{}()!]/;
const CLIMB = /(?:^|[/{(,|])\.\.(?:$|[/}),|])/;

/** Cuts a pattern at its first wildcard, as tinyglobby understands globs. */
export function splitPattern(pattern: string): Pattern {
  const segments = pattern.split('/');
  // Asked of the whole pattern: braces may span segments, and a lone one is a plain character.
  const wild = isDynamicPattern(pattern) ? segments.findIndex((segment) => WILDCARD.test(segment)) : -1;
  const plain = wild === -1 ? segments : segments.slice(0, wild);
  return {
    base: plain.join('/').replace(/\\(.)/g, '$1') || (pattern.startsWith('/') ? '/' : ''),
    climbs: wild !== -1 && CLIMB.test(segments.slice(wild).join('/')),
  };
}
