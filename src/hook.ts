/**
 * The entry point of all hooks: `hook.cjs <name>`, Claude Code's input on stdin. It alone reads stdin, writes
 * stdout and sets the exit code. A hook that fails says so on stderr and never stops the session.
 */

import { readFileSync, writeSync } from 'node:fs';
import { Context } from './actions/context.ts';
import { KlaussError, messageOf } from './domain/errors.ts';
import { type Hook, parseInput } from './hooks/hook.ts';
import { sessionEnd } from './hooks/sessionEnd.ts';
import { sessionStart } from './hooks/sessionStart.ts';
import { stop } from './hooks/stop.ts';
import { userPromptSubmit } from './hooks/userPromptSubmit.ts';

const HOOKS: Readonly<Record<string, Hook>> = {
  'session-start': sessionStart,
  'user-prompt-submit': userPromptSubmit,
  stop,
  'session-end': sessionEnd,
};

async function main(name: string | undefined): Promise<void> {
  const hook = name === undefined ? undefined : HOOKS[name];
  if (hook === undefined) {
    throw new KlaussError('usage', `There is no hook \`${name}\`.`, {
      hint: `There are ${Object.keys(HOOKS).join(', ')}; \`klauss doctor\` looks at the plugin.`,
    });
  }
  const input = parseInput(readFileSync(0, 'utf8'));
  await using context = new Context({
    cwd: process.env['CLAUDE_PROJECT_DIR'] ?? input.cwd,
    environment: process.env,
    onlyLooks: true,
  });
  const output = await hook(context, input);
  if (output !== null) writeSync(1, `${JSON.stringify(output)}\n`);
}

main(process.argv[2]).catch((error) => {
  writeSync(2, `klauss: ${messageOf(error)}\n`);
  process.exitCode = 1;
});
