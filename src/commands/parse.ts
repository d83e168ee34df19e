/** Arguments of the command line: those before every command, and those of one, checked strictly. */

import { type ArgDef, type ParsedArgs, parseArgs } from 'citty';
import { KlaussError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import type { Command } from './command.ts';

export interface Globals {
  readonly db?: string;
  readonly project?: string;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

export interface SplitArguments {
  readonly globals: Globals;
  /** The command, or null: none was named. */
  readonly name: string | null;
  readonly rest: readonly string[];
}

const VALUES = new Map([
  ['--db', 'db'],
  ['--project', 'project'],
]);
const SWITCHES = new Map([
  ['--json', 'json'],
  ['--help', 'help'],
  ['-h', 'help'],
  ['--version', 'version'],
]);

/** Takes the options that every command has from wherever they stand, up to a `--`. */
export function splitArguments(argv: readonly string[]): SplitArguments {
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  const words: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (word === '--') {
      words.push(...argv.slice(index));
      break;
    }
    const [option = '', inline] = splitOnce(word, '=');
    const value = VALUES.get(option);
    const flag = SWITCHES.get(word);
    if (value !== undefined) {
      const given = inline ?? argv[++index];
      if (given === undefined || given === '')
        throw new KlaussError('usage', `${option} is to be followed by a path.`);
      values[value] = given;
    } else if (flag !== undefined) switches.add(flag);
    else words.push(word);
  }
  const [name = null, ...rest] = words;
  return {
    globals: {
      ...values,
      json: switches.has('json'),
      help: switches.has('help'),
      version: switches.has('version'),
    },
    name,
    rest,
  };
}

/**
 * The arguments of one command.
 * @throws KlaussError `usage`: an option that it does not have, one argument too many or too few
 */
export function parseCommand<C extends Command>(
  name: string,
  command: C,
  rest: readonly string[],
): ParsedArgs<C['args']> {
  const hint = `See \`klauss ${name} --help\`.`;
  let parsed: ParsedArgs<C['args']>;
  try {
    parsed = parseArgs<C['args']>(withOptionalValues(rest, command), command.args);
  } catch (error) {
    throw new KlaussError('usage', error instanceof Error ? error.message : String(error), { hint });
  }
  const options = Object.entries(command.args).filter(([, definition]) => definition.type !== 'positional');
  const known = new Set(options.flatMap(([option, definition]) => [option, ...aliasesOf(definition)]));
  const positionals = Object.keys(command.args).filter((key) => !options.some(([option]) => option === key));
  for (const key of Object.keys(parsed)) {
    if (key === '_' || known.has(key) || known.has(kebab(key)) || positionals.includes(key)) continue;
    const near = nearest(key, [...known]);
    const option = key.length === 1 ? `-${key}` : `--${key}`;
    const dashes =
      positionals.length === 0 ? '' : ' What begins with a dash and is no option comes after `--`.';
    throw new KlaussError('usage', `\`klauss ${name}\` has no option ${option}.`, {
      hint: near === null ? `${hint}${dashes}` : `Did you mean --${near}? ${hint}`,
    });
  }
  for (const [option, { type }] of options) {
    if (type !== 'boolean' || !rest.some((word) => word.startsWith(`--${option}=`))) continue;
    throw new KlaussError('usage', `--${option} takes no value.`, { hint });
  }
  const extra = parsed._.slice(positionals.length);
  if (extra.length > 0)
    throw new KlaussError('usage', `\`klauss ${name}\` does not take \`${extra[0]}\`.`, { hint });
  return parsed;
}

/** An option whose hint is in brackets (`[N]`) takes the next word only when that is a number. */
function withOptionalValues(words: readonly string[], command: Command): string[] {
  const optional = Object.entries(command.args).filter(([, { valueHint }]) => valueHint?.startsWith('['));
  const names = new Set(optional.map(([name]) => `--${name}`));
  return words.map((word, index) =>
    names.has(word) && !/^-?\d+(\.\d+)?$/.test(words[index + 1] ?? '') ? `${word}=` : word,
  );
}

const aliasesOf = (definition: ArgDef): readonly string[] =>
  'alias' in definition && definition.alias !== undefined ? [definition.alias].flat() : [];

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
