/** What can stand where the cursor is. */

import type { ArgDef, ArgsDef } from 'citty';
import { oneLine } from '../../domain/oneLine.ts';
import { shownCommands } from '../catalogue.ts';
import type { Line } from './line.ts';
import { type Answer, type Candidate, type Sources, valuesOf } from './values.ts';

const DESCRIPTION_WIDTH = 100;

/** The candidates that go on with what is written, each described in a line that is safe to show. */
export async function answerTo(line: Line, sources: Sources): Promise<Answer> {
  const { cursor, current } = line;
  const { candidates, paths } = await allFor(line, sources);
  const [written, prefix] = cursor.kind === 'value' ? [cursor.current, cursor.prefix] : [current, ''];
  return {
    candidates: candidates
      .filter(({ value }) => value.startsWith(written))
      .map(({ value, description }) => ({
        value: `${prefix}${value}`,
        description: oneLine(description, DESCRIPTION_WIDTH),
      })),
    paths,
  };
}

async function allFor(line: Line, sources: Sources): Promise<Answer> {
  const { cursor, command, current } = line;
  switch (cursor.kind) {
    case 'command':
      return { candidates: await commands(), paths: null };
    case 'option':
      return options(line);
    case 'value':
      return await valuesOf(command, cursor.option, cursor.current, sources);
    case 'argument': {
      const name = argumentNames(line.definitions)[cursor.number];
      return name === undefined ? options(line) : await valuesOf(command, name, current, sources);
    }
  }
}

const commands = async (): Promise<readonly Candidate[]> =>
  (await shownCommands()).map(([value, { description }]) => ({ value, description }));

const argumentNames = (definitions: ArgsDef): readonly string[] =>
  Object.entries(definitions).flatMap(([name, { type }]) => (type === 'positional' ? name : []));

/** Those that are not there yet, or may be there several times. */
function options({ definitions, given }: Line): Answer {
  const candidates = Object.entries<ArgDef>(definitions)
    .filter(([, { type }]) => type !== 'positional')
    .filter(([name, { valueHint }]) => !given.has(name) || valueHint?.endsWith('...'))
    .map(([name, definition]) => optionCandidate(name, definition));
  return { candidates, paths: null };
}

/** What is on by default can only be switched off. */
function optionCandidate(name: string, definition: ArgDef): Candidate {
  const { description = '' } = definition;
  if (definition.type !== 'boolean' || definition.default !== true)
    return { value: `--${name}`, description };
  return { value: `--no-${name}`, description: definition.negativeDescription ?? description };
}
