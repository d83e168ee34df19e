/** The command line: finds the command, runs it, prints its result, and is the only place that ends the process. */

import { ask } from './commands/ask.ts';
import { commandNames, loadCommand } from './commands/catalogue.ts';
import { EXIT, type ExitCode, type Result } from './commands/command.ts';
import { Eyes } from './commands/eyes.ts';
import { overview, usage } from './commands/helpText.ts';
import { parseCommand, splitArguments } from './commands/parse.ts';
import { isExpected, KlaussError } from './domain/errors.ts';
import { nearest } from './domain/nearest.ts';
import { packageVersion } from './platform/package.ts';

/** Stdout holds results only. */
const eyes = new Eyes(process.stderr, process.env);

async function main(argv: readonly string[]): Promise<ExitCode> {
  try {
    const { globals, name, rest } = splitArguments(argv);
    const tell = (data: Result['data'], text: string): ExitCode => show({ data, text }, globals.json);
    if (globals.version) return tell({ version: packageVersion() }, packageVersion());
    if (name === null) {
      const help = await overview();
      if (globals.help) return tell({ help }, help);
      throw new KlaussError('usage', 'Which command?', { hint: help });
    }
    const command = await loadCommand(name);
    if (command === null) throw unknownCommand(name);
    if (globals.help) {
      const help = await usage(name, command);
      return tell({ help }, help);
    }

    // Not above: `--version` and `--help` need neither the configuration nor its schema library.
    const { Context } = await import('./actions/context.ts');
    await using context = new Context({
      cwd: process.cwd(),
      environment: process.env,
      project: globals.project,
      database: globals.db,
      lenient: command.lenient ?? false,
      note: (line) => eyes.note(line),
    });
    const result = await command.run(context, parseCommand(name, command, rest), {
      json: globals.json,
      note: (line) => eyes.note(line),
      draw: eyes.drawable ? (line) => eyes.draw(line) : null,
      print: (text) => process.stdout.write(text),
      ask: globals.json || !process.stdin.isTTY || !process.stderr.isTTY ? null : ask,
      interrupts,
    });
    return result === null ? EXIT.ok : show(result, globals.json);
  } catch (error) {
    return fail(error, wantsJson(argv));
  }
}

function show(result: Result, json: boolean): ExitCode {
  const text = json ? JSON.stringify(result.data, null, 2) : result.text;
  return print(text === '' ? '' : `${text}\n`, result.exitCode ?? EXIT.ok);
}

function print(text: string, exitCode: ExitCode = EXIT.ok): ExitCode {
  process.stdout.write(text);
  return exitCode;
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
    print(`${JSON.stringify({ error: { code, message, hint, details } }, null, 2)}\n`);
  } else if (expected !== null) {
    eyes.note(`klauss: ${expected.message}\n${expected.hint}`);
  } else {
    eyes.note(`klauss: this is a defect: ${error instanceof Error ? error.stack : String(error)}`);
  }
  return exitCodeOf(expected);
}

function exitCodeOf(error: KlaussError | null): ExitCode {
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

/** Ctrl+C, for commands that end well by themselves: the first aborts `first`, the second `second`, a third ends all. */
function interrupts(): { readonly first: AbortSignal; readonly second: AbortSignal } {
  const first = new AbortController();
  const second = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (second.signal.aborted) {
        eyes.draw(null);
        process.exit(EXIT.interrupted);
      }
      (first.signal.aborted ? second : first).abort();
    });
  }
  return { first: first.signal, second: second.signal };
}

// A reader that has seen enough (`klauss list | head`) ends the command, and so does a terminal that is closed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
