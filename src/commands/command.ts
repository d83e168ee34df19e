/** What a command is: a name, arguments, and a function from context and arguments to a result. */

import type { ArgsDef, ParsedArgs } from 'citty';
import { KlaussError } from '../domain/errors.ts';
import type { Context } from './context.ts';

/** The exit codes of the command line. */
export const EXIT = { ok: 0, failed: 1, usage: 2, unfinished: 3, environment: 4, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command found or did: `data` is printed with `--json`, `text` without. */
export interface Result {
  readonly data: unknown;
  readonly text: string;
  readonly exitCode?: ExitCode;
}

export interface Command<Args extends ArgsDef = ArgsDef> {
  readonly description: string;
  readonly args: Args;
  /** Not listed by `--help`. */
  readonly hidden?: boolean;
  run(context: Context, args: ParsedArgs<Args>, session: CommandSession): Promise<Result | null>;
}

/** The terminal side of a command that prints more than its result. */
export interface CommandSession {
  readonly json: boolean;
  /** A line for the eyes, on stderr. */
  note(line: string): void;
  /** Part of the result, at once, on stdout. */
  print(text: string): void;
  /** Takes Ctrl+C and the other requests to end over: the first and the second are told, a third ends the process. */
  interrupts(): { readonly first: AbortSignal; readonly second: AbortSignal };
}

/** Keeps the types of the arguments for `run`. */
export const defineCommand = <const Args extends ArgsDef>(command: Command<Args>): Command<Args> => command;

/** A whole number from an argument. */
export function wholeNumber(
  value: string,
  name: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max) {
    throw new KlaussError(
      'usage',
      `${name} is to be a whole number from ${min} to ${max}, not \`${value}\`.`,
    );
  }
  return number;
}

/** A number of seconds, zero or more, from an argument. */
export function seconds(value: string, name: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < 0) {
    throw new KlaussError('usage', `${name} is to be a number of seconds, not \`${value}\`.`);
  }
  return number;
}
