import { KlaussError } from '../domain/errors.ts';
import type { JobId } from '../domain/ids.ts';
import { type Cleaning, clean, planCleaning, type Removable } from '../pool/clean.ts';
import { count } from '../report/text.ts';
import { defineCommand, numberOf, type Result } from './command.ts';
import { confirm, type Harm, YES_ARG } from './confirm.ts';

export default defineCommand({
  description: 'Remove finished jobs: their logs, worktrees, branches and refs',
  args: {
    'older-than': {
      type: 'string',
      valueHint: 'DAYS',
      default: '7',
      description: 'Only jobs that ended so many days ago or earlier',
    },
    'dry-run': { type: 'boolean', description: 'Only say what would be removed' },
    force: { type: 'boolean', description: 'Remove work that was never applied, too' },
    ...YES_ARG,
  },
  async run(context, args, session) {
    const days = parseDays(args['older-than']);
    const queue = await context.existingQueue();
    if (queue === null)
      return { data: { removed: [], found: [], unapplied: [], elsewhere: [] }, text: 'Nothing to remove.' };
    const { paths, config, environment } = context;
    const settings = { queue, paths, config, environment, log: (line: string) => session.note(line) };
    const cleaning = await planCleaning(settings, { days, force: args.force ?? false });
    if (args['dry-run']) return result(cleaning, null);
    if (cleaning.removable.length > 0) await confirm(context, session, args, harmOf(cleaning));
    for (const removable of cleaning.removable) session.note(`removing ${describe(removable)}`);
    return result(cleaning, await clean(settings, cleaning));
  },
});

function parseDays(value: string): number {
  const days = numberOf(value);
  if (days >= 0) return days;
  throw new KlaussError('usage', `--older-than is to be a number of days, not \`${value}\`.`, {
    hint: 'For example: --older-than 30. With 0, all that is finished goes.',
  });
}

const harmOf = ({ removable }: Cleaning): Harm => ({
  what: `remove:\n${removable.map(describe).join('\n')}`,
  details: { jobs: removable.map(({ job }) => job) },
});

function describe({ job, worktrees, branches, refs }: Removable): string {
  const parts = [
    ...(worktrees > 0 ? [count(worktrees, 'worktree')] : []),
    ...(branches > 0 ? [branches === 1 ? '1 branch' : `${branches} branches`] : []),
    ...(refs > 0 ? [count(refs, 'ref')] : []),
  ];
  return `job ${job}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
}

/** @param removed null: nothing was to be removed, only looked at */
function result({ removable, unapplied, elsewhere }: Cleaning, removed: readonly JobId[] | null): Result {
  const found = removable.map(({ job }) => job);
  const jobs = removed ?? found;
  const done = removed === null ? 'Would remove' : 'Removed';
  const details = removed === null ? removable.map((entry) => `  ${describe(entry)}`) : [];
  const kept = unapplied.map(
    ({ job, commits }) =>
      `Job ${job} stays: ${count(commits, 'commit')} of it ${commits === 1 ? 'was' : 'were'} never applied. klauss apply ${job} lands the result; --force removes it, and what failed tasks left.`,
  );
  const others = [...Map.groupBy(elsewhere, ({ project }) => project)].map(
    ([project, { length }]) =>
      `${count(length, 'finished job')} of ${project} ${length === 1 ? 'stays' : 'stay'}: klauss --project ${project} clean`,
  );
  return {
    data: {
      removed: removed ?? [],
      found,
      unapplied: unapplied.map(({ job, commits }) => ({ job, commits })),
      elsewhere: elsewhere.map(({ job, project }) => ({ job, project })),
    },
    text: [
      jobs.length === 0
        ? 'Nothing to remove.'
        : `${done} ${count(jobs.length, 'finished job')}: ${jobs.join(' ')}.`,
      ...details,
      ...kept,
      ...others,
    ].join('\n'),
  };
}
