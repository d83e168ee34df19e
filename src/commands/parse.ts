/** Arguments of the command line: those before every command, and those of one, checked strictly. */

import { type ArgDef, type ArgsDef, type ParsedArgs, parseArgs } from 'citty';
import { KlaussError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { BETWEEN_VALUES, type Command } from './command.ts';

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

/** The options that every command has. */
export const GLOBAL_ARGS = {
  project: {
    type: 'string',
    valueHint: 'DIR',
    description: 'The project (default: the nearest directory upwards that is one)',
  },
  db: { type: 'string', valueHint: 'PATH', description: 'The queue (default: [database] path)' },
  json: { type: 'boolean', description: 'One JSON document on stdout' },
  help: { type: 'boolean', alias: 'h', description: 'Tell more' },
  version: { type: 'boolean', description: 'Which Klauss this is' },
} as const satisfies ArgsDef;

const namesOf = (type: 'string' | 'boolean'): ReadonlyMap<string, string> =>
  new Map(
    Object.entries<ArgDef>(GLOBAL_ARGS)
      .filter(([, definition]) => definition.type === type)
      .flatMap(([name, definition]) => optionWords(name, definition).map((word) => [word, name] as const)),
  );
const VALUES = namesOf('string');
const SWITCHES = namesOf('boolean');

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
        throw new KlaussError('usage', `${option} is to be followed by a path.`, {
          hint: 'See `klauss --help`.',
        });
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
  const definitions = Object.entries(command.args);
  const options = definitions.filter(([, { type }]) => type !== 'positional');
  const positionals = definitions.filter(([, { type }]) => type === 'positional');
  const given = withRepeated(withOptionalValues(rest, options), options);
  const { words, named } = withoutNamed(given, options);
  const parsed: Parsed = Object.assign(
    words.length === 0 ? builtIn(definitions) : parseArgs(words, noneRequired(command.args)),
    named,
  );

  const { unknown, hint } = unknownOption(parsed, options, positionals) ?? {};
  const valued = valuedSwitch(given, options);
  const extra = takesAll(positionals) ? undefined : parsed._[positionals.length];
  const missing = positionals.find(([key, { required }]) => required && parsed[key] === undefined);
  const refuse = (what: string, more = ''): never => {
    throw new KlaussError('usage', what, { hint: `${more}See \`klauss ${name} --help\`.` });
  };
  // What is missing comes last: after a mistyped option, that is only a consequence.
  if (valued !== undefined) refuse(`${valued} takes no value.`);
  if (unknown !== undefined) refuse(`\`klauss ${name}\` has no option ${unknown}.`, hint);
  if (extra !== undefined) refuse(`\`klauss ${name}\` does not take \`${extra}\`.`);
  if (missing !== undefined)
    refuse(`\`klauss ${name}\` needs ${missing[0].toUpperCase()}: ${missing[1].description}.`);
  return parsed as ParsedArgs<C['args']>;
}

type Parsed = { readonly _: readonly string[] } & Readonly<Record<string, unknown>>;
type Definitions = readonly (readonly [name: string, definition: ArgDef])[];

/** An argument whose hint is `...` is all that is left, in `_`. */
const takesAll = (positionals: Definitions): boolean => positionals.at(-1)?.[1].valueHint === '...';

/** What is given where nothing is: the parser would be loaded for that alone. */
const builtIn = (definitions: Definitions): Parsed => ({
  _: [],
  ...Object.fromEntries(
    definitions.flatMap(([name, definition]) =>
      definition.default === undefined ? [] : [[name, definition.default]],
    ),
  ),
});

/** The same arguments, none of them required. */
const noneRequired = (definitions: ArgsDef): ArgsDef =>
  Object.fromEntries(
    Object.entries(definitions).map(([key, definition]) => [key, { ...definition, required: false }]),
  ) as ArgsDef;

/** An option whose hint is in brackets (`[N]`) takes the next word only when that is a number. */
function withOptionalValues(words: readonly string[], options: Definitions): string[] {
  const optional = options.filter(([, { valueHint }]) => valueHint?.startsWith('['));
  const names = new Set(optional.map(([name]) => `--${name}`));
  const end = endOfOptions(words);
  return words.map((word, index) =>
    index < end && names.has(word) && !/^-?\d+(\.\d+)?$/.test(words[index + 1] ?? '') ? `${word}=` : word,
  );
}

/** An option whose hint ends in `...` may be given several times: its values become one, see `valuesOf`. */
function withRepeated(words: readonly string[], options: Definitions): string[] {
  const names = options.flatMap(([name, { valueHint }]) => (valueHint?.endsWith('...') ? [`--${name}`] : []));
  return names.reduce(joined, [...words]);
}

function joined(words: readonly string[], name: string): string[] {
  const end = endOfOptions(words);
  const values: string[] = [];
  const others: string[] = [];
  for (let index = 0; index < end; index++) {
    const word = words[index] ?? '';
    if (word === name) values.push(++index < end ? (words[index] ?? '') : '');
    else if (word.startsWith(`${name}=`)) values.push(word.slice(name.length + 1));
    else others.push(word);
  }
  return [
    ...others,
    ...(values.length === 0 ? [] : [`${name}=${values.join(BETWEEN_VALUES)}`]),
    ...words.slice(end),
  ];
}

/** Takes the switches out that are called `--no-...` themselves: for citty they are the opposite of another option. */
function withoutNamed(
  words: readonly string[],
  options: Definitions,
): { readonly words: string[]; readonly named: Readonly<Record<string, true>> } {
  const names = new Set(options.map(([name]) => `--${name}`).filter((name) => name.startsWith('--no-')));
  const end = endOfOptions(words);
  const isNamed = (word: string, index: number): boolean => index < end && names.has(word);
  return {
    words: words.filter((word, index) => !isNamed(word, index)),
    named: Object.fromEntries(words.filter(isNamed).map((word) => [word.slice('--'.length), true])),
  };
}

function unknownOption(
  parsed: Parsed,
  options: Definitions,
  positionals: Definitions,
): { readonly unknown: string; readonly hint: string } | null {
  const known = options.flatMap(([option, definition]) => [option, ...aliasesOf(definition)]);
  const expected = new Set(['_', ...known, ...positionals.map(([key]) => key)]);
  // `--no-x` of an option that is no switch.
  const denied = options.find(([name, { type }]) => type === 'string' && parsed[name] === false);
  if (denied !== undefined) return { unknown: `--no-${denied[0]}`, hint: '' };
  const key = Object.keys(parsed).find((name) => !expected.has(name) && !expected.has(kebab(name)));
  if (key === undefined) return null;
  const near = nearest(key, known);
  const text = positionals.length === 0 ? '' : 'What begins with a dash and is no option comes after `--`. ';
  return {
    unknown: key.length === 1 ? `-${key}` : `--${key}`,
    hint: near === null ? text : `Did you mean --${near}? `,
  };
}

/** `--switch=value`: it would count as set, whatever the value says. */
function valuedSwitch(words: readonly string[], options: Definitions): string | undefined {
  const switches = options.filter(([, { type }]) => type === 'boolean').map(([name]) => `--${name}`);
  const given = words.slice(0, endOfOptions(words));
  return switches.find((name) => given.some((word) => word.startsWith(`${name}=`)));
}

/** Where a `--` says that only text follows. */
function endOfOptions(words: readonly string[]): number {
  const end = words.indexOf('--');
  return end < 0 ? words.length : end;
}

/** How an option is written: `--follow`, `-f`. */
export function optionWords(name: string, definition: ArgDef): readonly string[] {
  return [`--${name}`, ...aliasesOf(definition).map((alias) => `-${alias}`)];
}

function aliasesOf(definition: ArgDef): readonly string[] {
  return 'alias' in definition && definition.alias !== undefined ? [definition.alias].flat() : [];
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
