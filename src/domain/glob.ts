/**
 * Globs as lists of segments, coarse: whatever a glob matches, its segments match too, but not the other way round.
 * Readers of globs differ in what they do with brackets, parentheses and odd braces; here these are any text.
 */

export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'any'; readonly prefix: string; readonly suffix: string }
  /** Any number of segments, none included. */
  | { readonly kind: 'deep' };

export interface Pattern {
  /** From the root of the file system; null: nobody can tell. */
  readonly absolute: boolean | null;
  readonly segments: readonly Segment[];
}

/** A glob whose braces make more alternatives than this is read up to where they begin. */
const MOST_ALTERNATIVES = 64;

/** What stands in a glob for any text within a segment, and for anything from here on: characters that have no meaning. */
const ANY = '\uE001';
const REST = '\uE002';

/** Characters that may mean something to some reader of globs. */
const SPECIAL = /[*?[\](){}!+@|\\,"$]/g;
/** `..` behind a wildcard. */
const CLIMB = /(?:[*?[(){}].*[/,|(]|[{(])\.\.(?:$|[/}),|])/s;
/** `[a-z]`, but not `[]a]`: there the bracket is one of the characters. */
const CLASS = /\[(?![!^]?\])[^[\]/]+\]/g;
const GROUP = /[@!+*?]?\([^()/]*\)/g;
/** Some readers take a plus for "once or more", and quotes for no part of the name. */
const FROM_WILDCARD = /[*?+"\uE001].*$/s;
const TO_WILDCARD = /^.*[*?+"\uE001]/s;
/** `!src/gen/**` takes something away from the others of its list; `!(a|b)` is a wildcard. */
const TAKES_AWAY = /^(?:\.\/)*!(?!\()/;

const DEEP: Segment = { kind: 'deep' };
const EVERYTHING: Pattern = { absolute: null, segments: [DEEP] };

/** Reads a list of globs. A path without wildcards may be a directory, and stands for all that is below it, too. */
export function readGlobs(globs: readonly string[]): readonly Pattern[] {
  const adding = globs.filter((glob) => !TAKES_AWAY.test(glob));
  return adding.length === 0 && globs.length > 0 ? [EVERYTHING] : adding.flatMap(readGlob);
}

/** The same glob, relative to nothing; one that is absolute stays as it is. */
export function globBelow(directory: string, glob: string): string {
  const path = glob.replace(TAKES_AWAY, '');
  const from = path.startsWith('/') ? '' : `${directory.replace(SPECIAL, '\\$&')}/`;
  return `${path === glob ? '' : '!'}${from}${path}`;
}

/** A path as it is: nothing in it is a wildcard, and nothing below it is meant. */
export function readPlain(path: string): Pattern {
  const names = folded(path)
    .split('/')
    .filter((name) => name !== '');
  return { absolute: path.startsWith('/'), segments: names.map((text) => ({ kind: 'text', text })) };
}

/**
 * Letter case does not count, as on some file systems it does not. Upper case and NFD, since the parts of a text
 * are then parts of the whole: `e*` matches an é, and `ΑΣ*` an `ασα`.
 */
const folded = (text: string): string => text.normalize('NFD').toUpperCase();

function readGlob(glob: string): readonly Pattern[] {
  const text = plain(folded(glob));
  if (CLIMB.test(text)) return [EVERYTHING];
  const coversBelow = !/[*?]/.test(text) || text.endsWith('/');
  return alternatives(text).map((each) => readPath(collapse(each), coversBelow));
}

/** Undoes escapes; a special character that was escaped is any text. */
function plain(glob: string): string {
  return glob.replace(/\\(.?)/gs, (_, char: string) => (char.replace(SPECIAL, '') === '' ? ANY : char));
}

/** Expands braces, the innermost first. Those without a comma are a range or plain text; odd ones may be anything. */
function alternatives(glob: string): readonly string[] {
  const done: string[] = [];
  const left = [glob];
  for (let text = left.pop(); text !== undefined; text = left.pop()) {
    const braces = /(\$?)\{([^{}]*)\}(\+?)/.exec(text);
    if (braces === null) {
      done.push(text);
      if (/[{}]/.test(text)) return [glob.replace(/[{}].*$/s, REST)];
    } else {
      const [whole, before, inner = '', after] = braces;
      const [head, tail] = [text.slice(0, braces.index), text.slice(braces.index + whole.length)];
      const isChoice = before === '' && after === '' && inner.includes(',');
      const choices = isChoice ? inner.split(',') : [inner.includes('/') ? REST : ANY];
      left.push(...choices.map((choice) => head + choice + tail));
    }
    if (done.length + left.length > MOST_ALTERNATIVES) return [glob.replace(/\{.*$/s, REST)];
  }
  return done;
}

/** Makes brackets and parentheses any text; where they reach over a slash, anything from there on. */
function collapse(glob: string): string {
  const groups = replaceNested(replaceNested(glob, CLASS), GROUP);
  return groups.replace(/[[()].*$/s, REST);
}

function replaceNested(glob: string, pattern: RegExp): string {
  for (let text = glob; ; ) {
    const next = text.replace(pattern, ANY);
    if (next === text) return text;
    text = next;
  }
}

function readPath(path: string, coversBelow: boolean): Pattern {
  const absolute = path.startsWith('/');
  const end = path.indexOf(REST);
  const known = end === -1 ? path : path.slice(0, path.lastIndexOf('/', end) + 1);
  const segments: Segment[] = [];
  for (const part of known.split('/')) {
    if (part === '..' && segments.length === 0 && !absolute) return EVERYTHING;
    if (part === '..') segments.pop();
    else if (part !== '' && part !== '.') segments.push(...readPart(part));
  }
  return { absolute, segments: coversBelow || end !== -1 ? [...segments, DEEP] : segments };
}

function readPart(part: string): readonly Segment[] {
  if (!FROM_WILDCARD.test(part)) return [{ kind: 'text', text: part }];
  if (/^\*{2,}$/.test(part)) return [DEEP];
  const suffix = part.replace(TO_WILDCARD, '');
  // `**.ts`: some readers let it reach over slashes, others do not.
  if (part.includes('**')) return [DEEP, { kind: 'any', prefix: '', suffix }];
  return [{ kind: 'any', prefix: part.replace(FROM_WILDCARD, ''), suffix }];
}
