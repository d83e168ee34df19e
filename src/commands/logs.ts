import { existsSync, watch } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KlaussError } from '../domain/errors.ts';
import { Bell } from '../pool/bell.ts';
import { type CommandSession, defineCommand, type Result } from './command.ts';
import type { Context } from './context.ts';
import { findTask, queueOf } from './find.ts';

/** Lines of the past that are printed before following. */
const PAST_LINES = 200;
/** The safety net, should a change of the file not be told. */
const POLL_MS = 1000;

export default defineCommand({
  description: 'Print the log of a worker or a task; without one, list the logs',
  args: {
    of: { type: 'positional', description: 'worker_1, pool, or a task by id or JOB/KEY', required: false },
    follow: { type: 'boolean', alias: 'f', description: 'Go on printing what comes, until Ctrl+C' },
  },
  async run(context, args, session) {
    if (args.of === undefined) return await listLogs(context);
    const file = join(context.paths.logs, `${args.of}.log`);
    if (/^(worker_\d+|pool)$/.test(args.of)) {
      if (!existsSync(file))
        throw new KlaussError('not_found', `There is no log of \`${args.of}\` yet.`, {
          hint: '`klauss logs` lists those there are.',
        });
      return args.follow ? await follow([file], () => true, session) : whole(await readFile(file, 'utf8'));
    }
    const queue = await queueOf(context);
    const task = await findTask(queue, args.of);
    const isOfTask = (line: string): boolean => line.includes(` [${task.job}/${task.key} #`);
    const files = (await workerLogs(context)).map((name) => join(context.paths.logs, name));
    if (args.follow) return await follow(files, isOfTask, session);
    const texts = await Promise.all(files.map((path) => readFile(path, 'utf8')));
    return whole(
      texts
        .flatMap((text) => text.split('\n').filter(isOfTask))
        .sort()
        .join('\n'),
    );
  },
});

const whole = (text: string): Result => ({
  data: { lines: text.split('\n').filter((line) => line !== '') },
  text: text.trimEnd(),
});

async function listLogs(context: Context): Promise<Result> {
  const files = existsSync(context.paths.logs)
    ? (await readdir(context.paths.logs)).filter((name) => name.endsWith('.log')).sort()
    : [];
  return {
    data: { directory: context.paths.logs, files },
    text: files.length === 0 ? 'No logs.' : [`In ${context.paths.logs}:`, ...files].join('\n'),
  };
}

async function workerLogs(context: Context): Promise<string[]> {
  if (!existsSync(context.paths.logs)) return [];
  return (await readdir(context.paths.logs)).filter((name) => /^worker_\d+(\.\d+)?\.log$/.test(name));
}

/** Prints the end of the files and then whatever is appended, also after they were rotated. */
async function follow(
  files: readonly string[],
  wanted: (line: string) => boolean,
  session: CommandSession,
): Promise<null> {
  const { first } = session.interrupts();
  const bell = new Bell();
  first.addEventListener('abort', () => bell.ring());
  const tails = files.map((file) => ({ file, offset: 0, started: false }));
  const watchers = files.map((file) => watch(file, () => bell.ring()));
  try {
    while (!first.aborted) {
      for (const tail of tails) {
        const { text, offset } = await readFrom(tail.file, tail.offset);
        const lines = text.split('\n').filter((line) => line !== '' && wanted(line));
        const shown = tail.started ? lines : lines.slice(-PAST_LINES);
        if (shown.length > 0) session.print(`${shown.join('\n')}\n`);
        tail.offset = offset;
        tail.started = true;
      }
      await bell.next(POLL_MS);
    }
    return null;
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** What a file holds from an offset up to its last whole line; from its start when it has become shorter. */
async function readFrom(
  file: string,
  offset: number,
): Promise<{ readonly text: string; readonly offset: number }> {
  await using handle = await open(file, 'r');
  const { size } = await handle.stat();
  const from = size < offset ? 0 : offset;
  const { buffer } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
  const end = buffer.lastIndexOf('\n'.charCodeAt(0)) + 1;
  return { text: buffer.toString('utf8', 0, end), offset: from + end };
}
