/** What a command is: a name, arguments, and a function from context and arguments to a result. */

import type { ArgsDef, ParsedArgs } from 'citty';
import type { Context } from '../actions/context.ts';
import { KlaussError } from '../domain/errors.ts';

/** The exit codes of the command line. */
export const EXIT = { ok: 0, failed: 1, usage: 2, unfinished: 3, environment: 4, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command found or did: `data` is printed with `--json`, `text` without. What is long is made where it is printed. */
export interface Result {
  readonly data: unknown;
  readonly text: string;
  readonly exitCode?: ExitCode;
}

export interface Command<Args extends ArgsDef = ArgsDef> {
  readonly description: string;
  readonly args: Args;
  /** What its `--help` says besides, below the rest. */
  readonly more?: () => string;
  /** Not listed by `--help`. */
  readonly hidden?: boolean;
  /** Runs with the built-in configuration where the user's is at fault; `context.fault` tells. */
  readonly lenient?: boolean;
  run(context: Context, args: ParsedArgs<Args>, session: CommandSession): Promise<Result | null>;
}

/** The terminal side of a command that prints more than its result. */
export interface CommandSession {
  readonly json: boolean;
  /** A line for the eyes, on stderr. */
  note(line: string): void;
  /** Draws one line in place, below all notes; null takes it away. Null: nothing can be drawn, as there is no terminal. */
  readonly draw: ((line: string | null) => void) | null;
  /** Part of the result, at once, on stdout. */
  print(text: string | Uint8Array): void;
  /** Asks the user and tells whether the answer is yes. Null: nobody can be asked, as there is no terminal. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
  /** Takes Ctrl+C and the other requests to end over: the first and the second are told, a third ends the process. */
  interrupts(): { readonly first: AbortSignal; readonly second: AbortSignal };
}

/** Keeps the types of the arguments for `run`. */
export const defineCommand = <const Args extends ArgsDef>(command: Command<Args>): Command<Args> => command;

/** The option that gives a job another budget. */
export const BUDGET_ARG = {
  type: 'string',
  valueHint: 'USD',
  description: 'What the job may cost in all, what it has cost already included',
} as const;

/** The option that names one of a task's attempts. */
export const ATTEMPT_ARG = {
  type: 'string',
  valueHint: 'N',
  description: 'Which attempt (default: the latest)',
} as const;

/** A week, as in the configuration: timers of Node overflow at 24 days. */
const LONGEST_SECONDS = 604_800;

/** How many workers are asked for. */
export function workerCount(value: string, name: string, { config }: Context): number {
  const number = numberOf(value);
  const { maxCount } = config.workers;
  if (Number.isInteger(number) && number >= 1 && number <= maxCount) return number;
  throw new KlaussError('usage', `${name} is to be a whole number from 1 to ${maxCount}, not \`${value}\`.`, {
    hint: 'The limit is `[workers] max_count` in .klauss.toml.',
  });
}

/** A whole number, from an argument. */
export function wholeNumber(value: string, name: string, least: number): number {
  const number = numberOf(value);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new KlaussError('usage', `${name} is to be a whole number from ${least} on, not \`${value}\`.`, {
    hint: `For example: ${name} ${least + 1}`,
  });
}

/** A number of seconds, zero or more, from an argument. */
export function seconds(value: string, name: string): number {
  const number = numberOf(value);
  if (number >= 0 && number <= LONGEST_SECONDS) return number;
  throw new KlaussError('usage', `${name} is to be a number of seconds, a week at most, not \`${value}\`.`, {
    hint: `For example: ${name} 60`,
  });
}

/** Stands between the values of an option that was given several times: no argument of a process can hold it. */
export const BETWEEN_VALUES = '\0';

/** The values of an option that may be given several times (`...` in its hint). */
export const valuesOf = (value: string): readonly string[] =>
  value.split(BETWEEN_VALUES).map((one) => one.trim());

/** The same where each value may itself be several, separated by commas. */
export const itemsOf = (value: string): readonly string[] =>
  valuesOf(value).flatMap((one) => one.split(',').map((item) => item.trim()));

/** The number that a text holds, NaN when it holds none; `Number('')` would be 0. */
export const numberOf = (value: string): number => (value.trim() === '' ? Number.NaN : Number(value));
