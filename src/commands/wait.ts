import type { Job } from '../domain/records.ts';
import { assertNever } from '../domain/states.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { results } from '../report/results.ts';
import { jobLine } from '../report/text.ts';
import { type CommandSession, defineCommand, EXIT, type ExitCode, seconds } from './command.ts';
import type { Context } from './context.ts';
import { findJob, queueOf } from './find.ts';
import { type FollowEnd, follow } from './follow.ts';

export default defineCommand({
  description: 'Follow a job until it is finished, starting workers when none run',
  args: {
    job: {
      type: 'positional',
      description: 'The id of a job; without it, the newest unfinished one',
      required: false,
    },
    timeout: {
      type: 'string',
      valueHint: 'SECONDS',
      description: 'Give up waiting after so long, with exit code 3; the job goes on',
    },
    start: {
      type: 'boolean',
      default: true,
      description: 'Start workers when none run and work is pending',
      negativeDescription: 'Start no workers',
    },
  },
  async run(context, args, session) {
    const timeoutSeconds = args.timeout === undefined ? null : seconds(args.timeout, '--timeout');
    const queue = await queueOf(context);
    const { id } = await findJob(queue, args.job, context.session);
    const end = await follow(context, queue, id, {
      start: args.start,
      timeoutSeconds,
      signal: session.interrupts().first,
      onChange: progress(session, wantsProgress(context, session)),
    });
    const tasks = await queue.tasks({ job: id });
    const { exitCode, note } = describeEnd(end);
    return {
      data: { job: jobJson(end.job), tasks: tasks.map(taskJson) },
      // Whoever asks again every minute needs no list of tasks each time.
      text:
        note === null && context.session === null
          ? results(end.job, tasks, Date.now())
          : `${jobLine(end.job)}\n${note ?? afterEnd(end.job)}`,
      exitCode,
    };
  },
});

/** For a session, which asks for the results once, when the change is applied: told here too, they would be paid for twice. */
const afterEnd = ({ id }: Job): string => `Next: klauss results ${id} tells what came of it.`;

function describeEnd({ kind, job }: FollowEnd): {
  readonly exitCode: ExitCode;
  readonly note: string | null;
} {
  switch (kind) {
    case 'finished':
      return { exitCode: job.status === 'completed' ? EXIT.ok : EXIT.failed, note: null };
    case 'timeout':
      return { exitCode: EXIT.unfinished, note: `Job ${job.id} is not finished; it goes on.` };
    case 'paused':
      return { exitCode: EXIT.unfinished, note: `Job ${job.id} was paused.` };
    case 'stopped':
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
const wantsProgress = (context: Context, session: CommandSession): boolean =>
  context.config.monitoring.progressUpdates && context.session === null && !session.json;

/** A line for the eyes at each change. */
function progress(session: CommandSession, enabled: boolean): (job: Job) => void {
  let last = '';
  return (job) => {
    const line = jobLine(job);
    if (!enabled || line === last || job.finishedAt !== null) return; // its end is the result
    last = line;
    session.note(line);
  };
}
