/**
 * The command line for what is asked all the time, by people, by models and by scripts: what only looks at the queue. It
 * is a file of its own that holds nothing else, so that it starts almost as fast as Node does; what it does not know is
 * left to the whole command line, which begins anew. See docs/decisions/0027.
 */

import { commandLine, type Find } from './commandLine.ts';
import type { Command } from './commands/command.ts';
import list from './commands/list.ts';
import results from './commands/results.ts';
import stats from './commands/stats.ts';
import status from './commands/status.ts';
import { version } from './commands/version.ts';

const QUICK = { list, results, stats, status };

const find: Find = async ({ globals, name }) => {
  if (globals.version) return version();
  if (globals.help || name === null || !Object.hasOwn(QUICK, name)) return null;
  return QUICK[name as keyof typeof QUICK] as unknown as Command; // as in the catalogue
};

commandLine(process.argv.slice(2), find, { onlyLooks: true }).then((known) =>
  known ? null : import('./cli.ts'),
);
