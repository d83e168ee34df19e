/** What is said of a job while it is followed, and when following ends. */

import type { Context } from '../../actions/context.ts';
import { type FollowEnd, type FollowOptions, follow } from '../../actions/follow.ts';
import type { JobId } from '../../domain/ids.ts';
import { assertNever } from '../../domain/states.ts';
import type { Queue } from '../../queue/queue.ts';
import { holdText } from '../../report/pool.ts';
import { jobLine } from '../../report/text.ts';
import { type CommandSession, EXIT, type ExitCode } from '../command.ts';
import { DrawnProgress } from './drawnProgress.ts';
import { terminalNotice } from './terminalNotice.ts';

/** The exit code for the end of following, and what there is to say when the job is not finished. */
export function describeEnd({ kind, job, hold, halt }: FollowEnd): {
  readonly exitCode: ExitCode;
  readonly note: string | null;
} {
  switch (kind) {
    case 'finished':
      return { exitCode: job.status === 'completed' ? EXIT.ok : EXIT.failed, note: null };
    case 'timeout':
      return {
        exitCode: EXIT.unfinished,
        note: `Job ${job.id} is not finished; it goes on.${hold === null ? '' : ` ${holdText(hold)}`}`,
      };
    case 'paused':
      return { exitCode: EXIT.unfinished, note: `Job ${job.id} was paused.` };
    case 'stopped':
      if (halt !== null) return { exitCode: EXIT.environment, note: `${halt.message}\n${halt.hint}` };
      return {
        exitCode: EXIT.unfinished,
        note: 'The workers were stopped; `klauss wait` starts them again.',
      };
    case 'interrupted':
      return {
        exitCode: EXIT.interrupted,
        note: `Interrupted; job ${job.id} goes on. \`klauss stop\` ends the workers.`,
      };
    default:
      return assertNever(kind);
  }
}

export const QUIET_ARG = {
  quiet: { type: 'boolean', description: 'Print nothing but the result' },
} as const;

/** In a session of Claude Code every line is read by the model, and paid for: there the result is enough. */
export const wantsProgress = (
  context: Context,
  session: CommandSession,
  { quiet = false }: { readonly quiet?: boolean | undefined } = {},
): boolean =>
  context.config.monitoring.progressUpdates && context.session === null && !session.json && !quiet;

/** Where a command follows a job. */
export interface Place {
  readonly context: Context;
  readonly queue: Queue;
  readonly session: CommandSession;
}

/** Follows a job, and says on the way how far it is, if anybody wants to see that. */
export async function followSeen(
  { context, queue, session }: Place,
  id: JobId,
  { quiet, ...options }: Omit<FollowOptions, 'onChange' | 'onHold'> & { readonly quiet: boolean | undefined },
): Promise<FollowEnd> {
  const enabled = wantsProgress(context, session, { quiet });
  using progress = enabled ? jobProgress(queue, session) : SILENT;
  const notice = terminalNotice(context, session, quiet);
  const end = await follow(context, queue, id, {
    ...options,
    onChange: progress.onChange,
    onHold: (hold) => {
      progress.onHold(hold);
      notice.held(hold);
    },
  });
  await notice.ended(queue, end);
  return end;
}

type Progress = Required<Pick<FollowOptions, 'onChange' | 'onHold'>> & Disposable;

/** In a terminal a line that is drawn in place, elsewhere a line for each change. */
const jobProgress = (queue: Queue, session: CommandSession): Progress =>
  session.draw === null ? toldProgress(session) : new DrawnProgress(queue, session.draw);

const SILENT: Progress = { onChange: () => {}, onHold: () => {}, [Symbol.dispose]: () => {} };

function toldProgress(session: CommandSession): Progress {
  let last = '';
  return {
    onChange: (job) => {
      const line = jobLine(job);
      if (line === last || job.finishedAt !== null) return; // its end is the result
      last = line;
      session.note(line);
    },
    onHold: (hold) => session.note(hold === null ? 'The workers go on.' : holdText(hold)),
    [Symbol.dispose]: () => {},
  };
}
