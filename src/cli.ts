/** The command line, whole: all commands, and what is said of them. */

import { commandLine } from './commandLine.ts';
import { commandNames, loadCommand } from './commands/catalogue.ts';
import type { Command, Result } from './commands/command.ts';
import { overview, usage } from './commands/helpText.ts';
import type { SplitArguments } from './commands/parse.ts';
import { version } from './commands/version.ts';
import { KlaussError } from './domain/errors.ts';
import { nearest } from './domain/nearest.ts';

async function find({ globals, name }: SplitArguments): Promise<Command | Result> {
  if (globals.version) return version();
  if (name === null) {
    const help = await overview();
    if (globals.help) return { data: { help }, text: help };
    throw new KlaussError('usage', 'Which command?', { hint: help });
  }
  const command = await loadCommand(name);
  if (command === null) throw unknownCommand(name);
  if (!globals.help) return command;
  const help = await usage(name, command);
  return { data: { help }, text: help };
}

function unknownCommand(name: string): KlaussError {
  if (name.startsWith('-')) {
    return new KlaussError('usage', `There is no option ${name}.`, {
      hint: 'Options of a command come after its name. See `klauss --help`.',
    });
  }
  const near = nearest(name, commandNames());
  return new KlaussError('usage', `There is no command \`${name}\`.`, {
    hint: near === null ? 'See `klauss --help`.' : `Did you mean \`klauss ${near}\`? See \`klauss --help\`.`,
  });
}

await commandLine(process.argv.slice(2), find);
