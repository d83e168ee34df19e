/** The real client in a terminal, typed into. */

import { startTerminal, type Terminal } from '../support/terminal.ts';
import type { User } from '../support/user.ts';

/** How long anything in a terminal may take, in milliseconds: a bound for what hangs. */
export const PATIENCE = 60_000;

/**
 * Opens the client. In the mode `default` it asks for whatever is not allowed already, so a session that comes to its
 * end without an answer of ours was asked nothing.
 */
export async function openClient(user: User, ...options: readonly string[]): Promise<Terminal> {
  const command = ['claude', '--permission-mode', 'default', ...options] as const;
  const terminal = await startTerminal({ command, cwd: user.project, env: user.env });
  await terminal.waitFor(/❯/, PATIENCE);
  return terminal;
}

export async function enter(terminal: Terminal, line: string): Promise<void> {
  await terminal.type(line);
  await terminal.waitFor((screen) => screen.includes(line), PATIENCE);
  await terminal.press('Enter');
}
