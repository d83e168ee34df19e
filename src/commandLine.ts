/** A command line from its arguments to its end: runs what it asks for, prints the result, and alone ends the process. */

import { Context } from './actions/context.ts';
import { type Command, EXIT, type ExitCode, type Result } from './commands/command.ts';
import { Eyes } from './commands/eyes.ts';
import { parseCommand, type SplitArguments, splitArguments } from './commands/parse.ts';
import { Stdout } from './commands/stdout.ts';
import { isExpected, type KlaussError } from './domain/errors.ts';
import { lazy } from './domain/lazy.ts';

/** It holds results only. A reader that has seen enough (`klauss list | head`) ends the command. */
const stdout = new Stdout(() => process.exit());
const eyes = lazy(() => new Eyes(process.stderr, process.env));

/** Finds the command, or what is to be said in its place. Null: whoever looks does not know. */
export type Find = (asked: SplitArguments) => Promise<Command | Result | null>;

interface Options {
  /** All that is found only looks at the queue. */
  readonly onlyLooks: boolean;
}

/** @returns false: nothing was found, and nothing done */
export async function commandLine(
  argv: readonly string[],
  find: Find,
  options: Options = { onlyLooks: false },
): Promise<boolean> {
  try {
    const asked = splitArguments(argv);
    const found = await find(asked);
    if (found === null) return false;
    const result = 'run' in found ? await run(found, asked, options) : found;
    process.exitCode = result === null ? EXIT.ok : show(result, asked.globals.json);
  } catch (error) {
    process.exitCode = fail(error, wantsJson(argv));
  }
  return true;
}

async function run(
  command: Command,
  { globals, name, rest }: SplitArguments,
  { onlyLooks }: Options,
): Promise<Result | null> {
  await using context = new Context({
    cwd: process.cwd(),
    environment: process.env,
    project: globals.project,
    database: globals.db,
    lenient: command.lenient ?? false,
    onlyLooks,
    note: (line) => eyes().note(line),
  });
  return await command.run(context, parseCommand(name ?? '', command, rest), {
    json: globals.json,
    note: (line) => eyes().note(line),
    get draw() {
      return eyes().drawable ? (line: string | null) => eyes().draw(line) : null;
    },
    print: (text) => stdout.write(text),
    get ask() {
      return globals.json || !process.stdin.isTTY || !process.stderr.isTTY ? null : ask;
    },
    interrupts,
  });
}

async function ask(question: string): Promise<boolean> {
  const { ask } = await import('./commands/ask.ts');
  return await ask(question);
}

/** Only what is shown is asked for: the other may take long to make. */
function show(result: Result, json: boolean): ExitCode {
  const shown = json ? JSON.stringify(result.data, null, 2) : result.text;
  if (shown !== '') stdout.write(`${shown}\n`);
  return result.exitCode ?? EXIT.ok;
}

/** Also known when the arguments are wrong; what stands after `--` is none of ours. */
function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? argv.length : end).includes('--json');
}

/** Expected errors are shown as message and hint; a defect is shown with its stack. */
function fail(error: unknown, json: boolean): ExitCode {
  const expected = isExpected(error) ? error : null;
  if (json) {
    const {
      code,
      message,
      hint = null,
      details = null,
    } = expected ?? {
      code: 'defect',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
    stdout.write(`${JSON.stringify({ error: { code, message, hint, details } }, null, 2)}\n`);
  } else if (expected !== null) {
    eyes().note(`klauss: ${expected.message}\n${expected.hint}`);
  } else {
    eyes().note(`klauss: this is a defect: ${error instanceof Error ? error.stack : String(error)}`);
  }
  return failureCode(expected);
}

function failureCode(error: KlaussError | null): ExitCode {
  switch (error?.code) {
    case 'environment':
      return EXIT.environment;
    case 'interrupted':
      return EXIT.interrupted;
    case undefined:
    case 'planner':
    case 'pool':
    case 'database':
    case 'conflict':
    case 'git':
      return EXIT.failed;
    default:
      return EXIT.usage;
  }
}

/** Ctrl+C, for commands that end well by themselves: the first aborts `first`, the second `second`, a third ends all. */
function interrupts(): { readonly first: AbortSignal; readonly second: AbortSignal } {
  const first = new AbortController();
  const second = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (second.signal.aborted) {
        eyes().draw(null);
        process.exit(EXIT.interrupted);
      }
      (first.signal.aborted ? second : first).abort();
    });
  }
  return { first: first.signal, second: second.signal };
}
