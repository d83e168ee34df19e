import { mkdir } from 'node:fs/promises';
import { appended, readLogs } from '../actions/appended.ts';
import type { Context } from '../actions/context.ts';
import { queueOf } from '../actions/find.ts';
import { logDirectories } from '../actions/logs.ts';
import { KlaussError } from '../domain/errors.ts';
import { ATTEMPT_ARG, type CommandSession, defineCommand, type Result, wholeNumber } from './command.ts';
import { listLogs } from './logs/list.ts';
import { followRaw, lastOf, printRaw } from './logs/raw.ts';
import { type Source, sourceOf, taskOfStream } from './logs/source.ts';

/** Lines of the past that are printed before following, unless it is said how many. */
const PAST_LINES = 200;

export default defineCommand({
  description: 'Print the log of a worker, the pool, a job or a task; without one, list the logs',
  args: {
    of: {
      type: 'positional',
      description: 'worker_1, pool, a job, or a task by id or JOB/KEY',
      required: false,
    },
    follow: { type: 'boolean', alias: 'f', description: 'Go on printing what comes, until Ctrl+C' },
    lines: {
      type: 'string',
      alias: 'n',
      valueHint: 'LINES',
      description: `Only so many of the last ones (with -f: ${PAST_LINES} of the past)`,
    },
    raw: { type: 'boolean', description: "The stream of a task's client, as it came (JSON lines)" },
    attempt: { ...ATTEMPT_ARG, description: 'Only this attempt at the task (with --raw: the latest)' },
  },
  async run(context, args, session) {
    const asked = askedOf(args, session);
    if (asked === null) return await listLogs(context, await logDirectories(context));
    return asked.raw ? await raw(context, asked, session) : await log(context, asked, session);
  },
});

/** Which lines are asked for. */
interface Asked {
  readonly of: string;
  readonly follow: boolean;
  readonly raw: boolean;
  readonly last: number | undefined;
  readonly attempt: number | undefined;
}

/** The same as it stands on the command line. */
interface Given {
  readonly of?: string | undefined;
  readonly follow?: boolean | undefined;
  readonly raw?: boolean | undefined;
  readonly lines?: string | undefined;
  readonly attempt?: string | undefined;
}

/** Null: the logs are to be listed. */
function askedOf(args: Given, { json }: CommandSession): Asked | null {
  const { of, follow = false, raw = false } = args;
  if (follow && json) {
    throw new KlaussError('usage', '`klauss logs -f` prints lines as they come, and no JSON.', {
      hint: 'Leave out -f or --json.',
    });
  }
  const last = args.lines === undefined ? undefined : wholeNumber(args.lines, '--lines', 0);
  const attempt = args.attempt === undefined ? undefined : wholeNumber(args.attempt, '--attempt', 1);
  if (of !== undefined) return { of, follow, raw, last, attempt };
  if (!follow && !raw && last === undefined && attempt === undefined) return null;
  throw new KlaussError('usage', '`klauss logs` needs to know what to print.', {
    hint: 'Name a worker (`worker_1`), `pool`, a job or a task; `klauss logs` alone lists the logs.',
  });
}

async function raw(context: Context, asked: Asked, session: CommandSession): Promise<Result | null> {
  const { attempt, last, follow } = asked;
  const queue = await queueOf(context);
  const task = await taskOfStream(queue, asked.of);
  if (!follow) return await printRaw(context, queue, task, { attempt, last }, session);
  const directories = await directoriesToWatch(context);
  return await followRaw(queue, directories, task, { attempt, past: last ?? PAST_LINES }, session);
}

async function log(context: Context, asked: Asked, session: CommandSession): Promise<Result | null> {
  const { of, attempt, last, follow } = asked;
  const directories = await logDirectories(context);
  const source = await sourceOf(context, directories, of, attempt);
  if (!follow) return await whole(directories, source, last);
  return await followLog(await directoriesToWatch(context), source, last ?? PAST_LINES, session);
}

async function whole(
  directories: readonly string[],
  { isLog, isWanted }: Source,
  last: number | undefined,
): Promise<Result> {
  const wanted = (await readLogs(directories, isLog)).filter(({ head }) => isWanted(head));
  const lines = lastOf(wanted, last ?? wanted.length).map(({ text }) => text);
  return { data: { lines }, text: wanted.length === 0 ? 'Nothing was logged yet.' : lines.join('\n') };
}

async function followLog(
  directories: readonly string[],
  { isLog, isWanted }: Source,
  past: number,
  session: CommandSession,
): Promise<null> {
  const { first } = session.interrupts();
  let isPast = true;
  for await (const lines of appended(directories, isLog, first)) {
    const wanted = lines.filter(({ head }) => isWanted(head));
    const shown = isPast ? lastOf(wanted, past) : wanted;
    if (shown.length > 0) session.print(`${shown.map(({ text }) => text).join('\n')}\n`);
    isPast = false;
  }
  return null;
}

/** Those there are, and at least one: the workers may not have started yet. */
async function directoriesToWatch(context: Context): Promise<readonly string[]> {
  const { logs } = context.paths;
  const found = await logDirectories(context);
  if (found.length > 0) return found;
  await mkdir(logs, { recursive: true, mode: 0o700 });
  return [logs];
}
