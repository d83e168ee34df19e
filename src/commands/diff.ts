import { findJob, findJobOrTask, queueOf } from '../actions/find.ts';
import { repositoryOf } from '../actions/landing.ts';
import { requireOwn } from '../actions/own.ts';
import { rangeOf } from '../actions/range.ts';
import { changesBetween, statusOf } from '../apply/change.ts';
import { type PatchFormat, patchBetween } from '../apply/patch.ts';
import { KlaussError } from '../domain/errors.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'Show what a job or a task has changed, as a patch',
  args: {
    what: {
      type: 'positional',
      description: 'A job, or a task by id or JOB/KEY; without it, the newest job',
      required: false,
    },
    stat: { type: 'boolean', description: 'Only how much of each file' },
    'name-only': { type: 'boolean', description: 'Only the names of the files' },
  },
  async run(context, args, session) {
    if (args.stat && args['name-only'])
      throw new KlaussError('usage', '--stat and --name-only exclude each other.', {
        hint: 'Choose one. See `klauss diff --help`.',
      });
    const format: PatchFormat = args.stat ? 'stat' : args['name-only'] ? 'names' : 'patch';
    const queue = await queueOf(context);
    const named = args.what === undefined ? null : await findJobOrTask(queue, args.what);
    const job = await findJob(queue, named?.job, context);
    requireOwn(context, job, `diff ${args.what ?? job.id}`);
    const task = named?.task ?? null;
    const repository = await repositoryOf(context);
    const range = await rangeOf(context, repository, job, task);
    const scratch = { directory: context.paths.scratch };
    const files = range === null ? [] : await changesBetween(repository, range.from, range.to);
    const patch =
      range === null ? Buffer.alloc(0) : await patchBetween(repository, scratch, { ...range, format });
    if (session.json)
      return {
        data: {
          job: job.id,
          task: task?.key ?? null,
          from: range?.from ?? null,
          to: range?.to ?? null,
          files: files.map((change) => ({ path: change.path, status: statusOf(change) })),
          patch: patch.toString('utf8'),
        },
        text: '',
      };
    if (files.length === 0) session.note(`Nothing has changed in ${args.what ?? `job ${job.id}`} yet.`);
    session.print(patch);
    return null;
  },
});
