/** What is said of a job while it is followed, and when following ends. */

import type { Context } from '../actions/context.ts';
import type { FollowEnd } from '../actions/follow.ts';
import type { Hold } from '../domain/pools.ts';
import type { Job } from '../domain/records.ts';
import { assertNever } from '../domain/states.ts';
import { holdText } from '../report/pool.ts';
import { jobLine } from '../report/text.ts';
import { type CommandSession, EXIT, type ExitCode } from './command.ts';

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

/** In a session of Claude Code every line is read by the model, and paid for: there the result is enough. */
export const wantsProgress = (context: Context, session: CommandSession): boolean =>
  context.config.monitoring.progressUpdates && context.session === null && !session.json;

/** A line for the eyes when the workers are held back, and when they are not any more. */
export function holdProgress(session: CommandSession, enabled: boolean): (hold: Hold | null) => void {
  return (hold) => {
    if (enabled) session.note(hold === null ? 'The workers go on.' : holdText(hold));
  };
}

/** A line for the eyes at each change. */
export function jobProgress(session: CommandSession, enabled: boolean): (job: Job) => void {
  let last = '';
  return (job) => {
    const line = jobLine(job);
    if (!enabled || line === last || job.finishedAt !== null) return; // its end is the result
    last = line;
    session.note(line);
  };
}
