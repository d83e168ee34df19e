/** What the calls of Claude Code's tools do with files. */

import { under } from '../plan/boundary.ts';
import type { Landing } from '../plan/physical.ts';
import { type Access, access } from './access.ts';
import { shellAccesses } from './shell.ts';
import { FILES, SHELLS } from './tools.ts';

/** A call as the client tells it to a PreToolUse hook. */
export interface ToolCall {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Where the session stands. */
  readonly cwd: string;
}

/** Null: nobody can tell. */
export function accessesOf(
  { tool, input, cwd }: ToolCall,
  environment: NodeJS.ProcessEnv,
  physical: Landing,
): readonly Access[] | null {
  if (SHELLS.includes(tool)) {
    const { command } = input;
    return typeof command === 'string' ? shellAccesses(command, { cwd, environment, physical }) : null;
  }
  const file = FILES[tool];
  if (file === undefined) return null;
  const [parameter, manner] = file;
  const path = input[parameter] ?? (manner === 'searched' ? cwd : undefined);
  if (typeof path !== 'string') return null;
  return [access(manner, under(cwd, fromHome(path, environment)), false, physical)];
}

/** The client takes `~/` for the home directory. */
const fromHome = (path: string, environment: NodeJS.ProcessEnv): string =>
  path.replace(/^~(?=\/|$)/, environment['HOME'] ?? '~');

/** Reads what the client gives a hook. @throws what is none */
export function callOf(value: unknown): ToolCall {
  if (typeof value !== 'object' || value === null) throw new Error('this is no call of a tool');
  const { tool_name: tool, tool_input: input, cwd } = value as Readonly<Record<string, unknown>>;
  if (typeof tool !== 'string' || typeof cwd !== 'string' || typeof input !== 'object' || input === null)
    throw new Error('this is no call of a tool');
  return { tool, input: input as ToolCall['input'], cwd };
}
