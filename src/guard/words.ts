/** What the words of a shell command stand for, as far as their text tells before it runs. */

import type { Word, WordPart } from 'unbash';

export interface Meaning {
  /** With `wild` a glob, in which what is no wildcard is escaped. */
  readonly text: string;
  readonly wild: boolean;
  /** False: it goes on with what nobody can tell. */
  readonly whole: boolean;
}

/** The value of a variable; undefined: nobody can tell. */
export type Variables = (name: string) => string | undefined;

/** Braces that make more alternatives than this are any text. */
const MOST_ALTERNATIVES = 64;

interface Piece {
  readonly text: string;
  readonly wild: boolean;
}

/** All that a word stands for: several where it has alternatives in braces. */
export function meaningsOf(word: Word, variables: Variables): readonly Meaning[] {
  if (word.parts === undefined) return [meaning([{ text: word.value, wild: false }], true, word, variables)];
  let lists: (readonly Piece[])[] = [[]];
  for (const part of word.parts.flatMap(withoutQuotes)) {
    const choices = piecesOf(part, variables);
    if (choices === null) return lists.map((pieces) => meaning(pieces, false, word, variables));
    const room = lists.length * choices.length <= MOST_ALTERNATIVES;
    const taken = room ? choices : [{ text: '*', wild: true }];
    lists = lists.flatMap((pieces) => taken.map((choice) => [...pieces, choice]));
  }
  return lists.map((pieces) => meaning(pieces, true, word, variables));
}

/** The one text of a word without alternatives and wildcards; null: there is no such. */
export function textOf(word: Word, variables: Variables): string | null {
  const [one, ...others] = meaningsOf(word, variables);
  return one?.whole && !one.wild && others.length === 0 ? one.text : null;
}

function meaning(pieces: readonly Piece[], whole: boolean, { text }: Word, variables: Variables): Meaning {
  const wild = pieces.some((piece) => piece.wild);
  const written = pieces
    .map((piece) => (wild && !piece.wild ? piece.text.replace(/[*?[\]\\]/g, '\\$&') : piece.text))
    .join('');
  const home = variables('HOME');
  // The text of the word, as a tilde that is quoted or escaped is a plain one.
  const fromHome = home !== undefined && text.startsWith('~') && /^~(?:\/|$)/.test(written);
  return { text: fromHome ? `${home}${written.slice(1)}` : written, wild, whole };
}

type Quoted = Extract<WordPart, { type: 'DoubleQuoted' | 'LocaleString' }>;
type Part = Exclude<WordPart, Quoted>;

const withoutQuotes = (part: WordPart): readonly Part[] =>
  part.type === 'DoubleQuoted' || part.type === 'LocaleString' ? part.parts : [part];

/** What a part may stand for; null: nobody can tell. */
function piecesOf(part: Part, variables: Variables): readonly Piece[] | null {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [{ text: part.value, wild: false }];
    case 'SimpleExpansion':
      return plain(variables(part.text.slice(1)));
    case 'ParameterExpansion': {
      const { parameter, prefix, index, operation } = part;
      const isPlain = prefix === undefined && index === undefined && operation === undefined;
      return isPlain ? plain(variables(parameter)) : null;
    }
    case 'CommandExpansion':
      return /^(?:\$\(\s*pwd\s*\)|`\s*pwd\s*`)$/.test(part.text) ? plain(variables('PWD')) : null;
    case 'Glob':
      return [{ text: part.text, wild: true }];
    case 'ExtendedGlob':
      return [{ text: '*', wild: true }];
    case 'BraceExpansion': {
      const inner = part.text.slice(1, -1);
      if (!inner.includes(',') || /[{}"'`$\\*?[]/.test(inner)) return [{ text: '*', wild: true }];
      return inner.split(',').map((text) => ({ text, wild: false }));
    }
    case 'ArithmeticExpansion':
    case 'ProcessSubstitution':
      return null;
  }
}

const plain = (value: string | undefined): readonly Piece[] | null =>
  value === undefined ? null : [{ text: value, wild: false }];
