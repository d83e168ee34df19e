/**
 * The scripts that shells complete with (completions/). They ask `klauss complete -- WORD...`, which answers a line for
 * each candidate, `VALUE<TAB>DESCRIPTION`, and a last one: `:files` or `:directories` when the shell is to add those,
 * `:` when not.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../platform/package.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** @param program path of the command that is asked */
export function scriptFor(shell: Shell, program: string): string {
  const script = readFileSync(join(packageRoot(), 'completions', `klauss.${shell}`), 'utf8');
  return script.replaceAll('KLAUSS_PROGRAM', () => quoted(shell, program));
}

/** As one word of the shell. */
function quoted(shell: Shell, text: string): string {
  if (shell === 'fish') return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}
