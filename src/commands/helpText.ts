/** What `--help` prints: an overview of all commands, and what one takes. */

import { stripVTControlCharacters } from 'node:util';
import { renderUsage } from 'citty';
import { shownCommands } from './catalogue.ts';
import type { Command } from './command.ts';

/** In the order in which somebody new meets them. What is named nowhere comes last. */
const GROUPS: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['From a goal to a result', ['run', 'plan', 'submit-file', 'submit', 'start', 'wait']],
  ['See', ['status', 'dashboard', 'results', 'list', 'show', 'logs', 'graph', 'timeline', 'cost']],
  ['Look closer', ['workers', 'ps', 'stats', 'statusline']],
  ['Bring it in', ['diff', 'apply', 'rollback', 'gates', 'verify']],
  ['Steer', ['pause', 'resume', 'retry', 'cancel', 'stop', 'kill', 'conventions']],
  ['Set up and tidy', ['doctor', 'init-config', 'schema', 'clean', 'help', 'completion', 'worker']],
];

/** All commands in a line each, by what they are for. */
export async function overview(): Promise<string> {
  const commands = await shownCommands();
  const width = Math.max(...commands.map(([name]) => name.length));
  const named = new Set(GROUPS.flatMap(([, names]) => names));
  const others = commands.map(([name]) => name).filter((name) => !named.has(name));
  const groups = [...GROUPS, ['More', others] as const].flatMap(([title, names]) => {
    const members = names.flatMap((name) => commands.filter(([other]) => other === name));
    const lines = members.map(([name, { description }]) => `  ${name.padEnd(width)}  ${description}`);
    return lines.length === 0 ? [] : [`${title}:`, ...lines, ''];
  });
  return [
    'Klauss runs the tasks of a plan in parallel Claude Code workers.',
    '',
    'Usage: klauss [--db PATH] [--project DIR] [--json] COMMAND',
    '',
    ...groups,
    'klauss COMMAND --help tells more, klauss help lists topics. Exit codes: 0 well, 1 the work failed,',
    '2 bad usage or input, 3 not finished yet, 4 environment not fit, 130 interrupted.',
  ].join('\n');
}

/** What a command takes. */
export async function usage(name: string, command: Command): Promise<string> {
  const text = await renderUsage({
    meta: { name: `klauss ${name}`, description: command.description },
    args: command.args,
  });
  const more = command.more === undefined ? [] : [command.more()];
  return [stripVTControlCharacters(text).trimEnd(), ...more].join('\n\n');
}
