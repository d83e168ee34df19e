import { findJob, queueOf } from '../actions/find.ts';
import type { Job } from '../domain/records.ts';
import { jobJson, taskJson } from '../report/json.ts';
import { results } from '../report/results.ts';
import { jobLine } from '../report/text.ts';
import { defineCommand, seconds } from './command.ts';
import { heard } from './following/heard.ts';
import { describeEnd, followSeen, QUIET_ARG } from './following/progress.ts';

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
    ...QUIET_ARG,
  },
  async run(context, args, session) {
    const timeoutSeconds = args.timeout === undefined ? null : seconds(args.timeout, '--timeout');
    const queue = await queueOf(context);
    const { id } = await findJob(queue, args.job, context);
    const end = await followSeen({ context, queue, session }, id, {
      start: args.start,
      timeoutSeconds,
      quiet: args.quiet,
      signal: session.interrupts().first,
    });
    const tasks = await queue.tasks({ job: id });
    const { exitCode, note } = describeEnd(end);
    // What keeps the workers from it, or has ended them, is in no field of the document.
    if (session.json && note !== null && (end.hold ?? end.halt) !== null) session.note(note);
    const told = { jobs: [end.job], halt: end.halt };
    return await heard({ context, queue, session }, told, {
      data: { job: jobJson(end.job), tasks: tasks.map(taskJson) },
      // Whoever asks again every minute needs no list of tasks each time.
      text:
        note === null && context.session === null
          ? results(end.job, tasks, Date.now())
          : `${jobLine(end.job)}\n${note ?? afterEnd(end.job)}`,
      exitCode,
    });
  },
});

/** For a session, which asks for the results once, when the change is applied: told here too, they would be paid for twice. */
const afterEnd = ({ id }: Job): string => `Next: klauss results ${id} tells what came of it.`;
