import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appended, inOrder } from '../actions/appended.ts';
import type { Context } from '../actions/context.ts';
import { findTask, queueOf } from '../actions/find.ts';
import { logDirectories } from '../actions/logs.ts';
import { KlaussError } from '../domain/errors.ts';
import { type CommandSession, defineCommand, type Result } from './command.ts';

/** Lines of the past that are printed before following. */
const PAST_LINES = 200;

export default defineCommand({
  description: 'Print the log of a worker or a task; without one, list the logs',
  args: {
    of: { type: 'positional', description: 'worker_1, pool, or a task by id or JOB/KEY', required: false },
    follow: { type: 'boolean', alias: 'f', description: 'Go on printing what comes, until Ctrl+C' },
  },
  async run(context, args, session) {
    if (args.follow && session.json) {
      throw new KlaussError('usage', '`klauss logs -f` prints lines as they come, and no JSON.', {
        hint: 'Leave out -f or --json.',
      });
    }
    if (args.of === undefined) {
      if (!args.follow) return await listLogs(context);
      throw new KlaussError('usage', '`klauss logs -f` needs to know what to follow.', {
        hint: 'Name a worker (`worker_1`), `pool`, or a task.',
      });
    }
    const source = await sourceOf(context, args.of);
    return args.follow ? await follow(context, source, session) : await whole(context, source);
  },
});

/** Which lines of which files are meant. */
interface Source {
  readonly isLog: (name: string) => boolean;
  readonly isWanted: (line: string) => boolean;
}

async function sourceOf(context: Context, name: string): Promise<Source> {
  if (/^(worker_\d+|pool)$/.test(name)) {
    if ((await logDirectories(context)).some((directory) => existsSync(join(directory, `${name}.log`)))) {
      return { isLog: logsOf(name), isWanted: () => true };
    }
    throw new KlaussError('not_found', `There is no log of \`${name}\` yet.`, {
      hint: '`klauss logs` lists those there are.',
    });
  }
  const task = await findTask(await queueOf(context), name);
  return {
    isLog: logsOf('worker_\\d+'),
    isWanted: (line) => line.includes(` [${task.job}/${task.key} #`),
  };
}

/** True for a log of that name and for its rotated ones, `<name>.1.log` and on. */
function logsOf(name: string): Source['isLog'] {
  const pattern = new RegExp(`^${name}(\\.\\d+)?\\.log$`);
  return (file) => pattern.test(file);
}

async function whole(context: Context, { isLog, isWanted }: Source): Promise<Result> {
  const files = await Promise.all(
    (await logDirectories(context)).map((directory) => logsIn(directory, isLog)),
  );
  const texts = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
  const lines = inOrder(
    texts.flatMap((text) => text.split('\n').filter((line) => line !== '' && isWanted(line))),
  );
  return { data: { lines }, text: lines.length === 0 ? 'Nothing was logged yet.' : lines.join('\n') };
}

async function follow(context: Context, { isLog, isWanted }: Source, session: CommandSession): Promise<null> {
  const { first } = session.interrupts();
  const { logs } = context.paths;
  await mkdir(logs, { recursive: true, mode: 0o700 }); // the workers may not have started yet
  const [directory = logs] = await logDirectories(context);
  let past = true;
  for await (const lines of appended(directory, isLog, first)) {
    const wanted = inOrder(lines.filter(isWanted));
    const shown = past ? wanted.slice(-PAST_LINES) : wanted;
    if (shown.length > 0) session.print(`${shown.join('\n')}\n`);
    past = false;
  }
  return null;
}

async function listLogs(context: Context): Promise<Result> {
  const [directory = context.paths.logs, ...others] = await logDirectories(context);
  const found = await Promise.all(
    [directory, ...others].map(async (at) => ({ directory: at, files: await logNames(at) })),
  );
  const [latest, ...elsewhere] = found;
  const listed = found.filter(({ files }) => files.length > 0);
  return {
    data: { ...latest, elsewhere },
    text:
      listed.length === 0
        ? 'No logs.'
        : listed.flatMap((place) => [`In ${place.directory}:`, ...place.files]).join('\n'),
  };
}

const logsIn = async (directory: string, isLog: Source['isLog']): Promise<readonly string[]> =>
  (await readdir(directory)).filter(isLog).map((name) => join(directory, name));

const logNames = async (directory: string): Promise<readonly string[]> =>
  existsSync(directory) ? (await readdir(directory)).filter((name) => name.endsWith('.log')).sort() : [];
