/** Where the cursor is on a line that is not finished yet. */

import type { ArgDef, ArgsDef } from 'citty';
import { GLOBAL_ARGS, optionWords } from '../parse.ts';

/** What the word at the cursor is going to be. */
export type Cursor =
  | { readonly kind: 'command' }
  | { readonly kind: 'option' }
  /** Of an option; with `prefix` before it in the same word, such as `--status=`. */
  | { readonly kind: 'value'; readonly option: string; readonly current: string; readonly prefix: string }
  /** One that stands by itself, counted from 0. */
  | { readonly kind: 'argument'; readonly number: number };

export interface Line {
  /** Null: it is not named yet. */
  readonly command: string | null;
  /** The arguments of the command, and those that every command has. */
  readonly definitions: ArgsDef;
  /** Options that are there already, with their values. */
  readonly given: ReadonlyMap<string, string>;
  readonly cursor: Cursor;
  /** The word at the cursor as far as it is written. */
  readonly current: string;
}

/**
 * Reads the words after `klauss`; the last one is that at the cursor, and may be empty.
 * @param argsOf the arguments of a command, null: there is none of that name
 * @returns null: nothing is known of such a line
 */
export async function readLine(
  words: readonly string[],
  argsOf: (command: string) => Promise<ArgsDef | null>,
): Promise<Line | null> {
  const whole = joined(words);
  const current = whole.at(-1) ?? '';
  const given = new Map<string, string>();
  let definitions: ArgsDef = GLOBAL_ARGS;
  let command: string | null = null;
  let number = 0;
  let isText = false; // after `--`
  const line = (cursor: Cursor): Line => ({ command, definitions, given, cursor, current });

  for (let index = 0; index < whole.length - 1; index++) {
    const word = whole[index] ?? '';
    const next = whole[index + 1] ?? '';
    if (word === '--') isText = true;
    else if (!isText && word.startsWith('-') && word !== '-') {
      const { option, value } = parts(word);
      const [name, definition] = optionOf(option, definitions);
      if (value !== null || !takesNext(definition, next)) given.set(name, value ?? '');
      else if (index + 1 < whole.length - 1) given.set(name, whole[++index] ?? '');
      else return line({ kind: 'value', option: name, current, prefix: '' });
    } else if (command === null) {
      const own = await argsOf(word);
      if (own === null) return null;
      command = word;
      definitions = { ...own, ...GLOBAL_ARGS };
    } else number++;
  }

  if (!isText && current.startsWith('-') && current !== '-') {
    const { option, value } = parts(current);
    if (value === null) return line({ kind: 'option' });
    const [name] = optionOf(option, definitions);
    return line({ kind: 'value', option: name, current: value, prefix: `${option}=` });
  }
  return line(command === null ? { kind: 'command' } : { kind: 'argument', number });
}

/** Bash cuts `--status=pending` into three words: the value is then the next word, as after a blank. */
function joined(words: readonly string[]): readonly string[] {
  const isSign = (index: number): boolean =>
    words[index] === '=' && (words[index - 1] ?? '').startsWith('--');
  const others = words.filter((_, index) => !isSign(index));
  return isSign(words.length - 1) ? [...others, ''] : others;
}

function parts(word: string): { readonly option: string; readonly value: string | null } {
  const at = word.indexOf('=');
  return at < 0 ? { option: word, value: null } : { option: word.slice(0, at), value: word.slice(at + 1) };
}

/** The option's name and definition; of an unknown one the word itself. */
function optionOf(word: string, definitions: ArgsDef): readonly [string, ArgDef | undefined] {
  const known = Object.entries(definitions).find(
    ([name, definition]) => definition.type !== 'positional' && optionWords(name, definition).includes(word),
  );
  return known ?? [word, undefined];
}

/** One whose hint is in brackets takes the next word only when that is a number, see parse.ts. */
function takesNext(definition: ArgDef | undefined, next: string): boolean {
  if (definition?.type !== 'string') return false;
  return definition.valueHint?.startsWith('[') ? /^\d/.test(next) : true;
}
