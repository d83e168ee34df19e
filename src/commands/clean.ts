import { KlaussError } from '../domain/errors.ts';
import { cleanJobs } from '../pool/clean.ts';
import { count } from '../report/text.ts';
import { defineCommand, numberOf } from './command.ts';

export default defineCommand({
  description: 'Remove finished jobs and their logs',
  args: {
    'older-than': {
      type: 'string',
      valueHint: 'DAYS',
      default: '7',
      description: 'Only jobs that ended so many days ago or earlier',
    },
    'dry-run': { type: 'boolean', description: 'Only say what would be removed' },
    yes: { type: 'boolean', description: 'Do not ask ([safety] confirm_destructive)' },
  },
  async run(context, args) {
    const days = numberOf(args['older-than']);
    if (!(days >= 0))
      throw new KlaussError(
        'usage',
        `--older-than is to be a number of days, not \`${args['older-than']}\`.`,
        { hint: 'For example: --older-than 30. With 0, all that is finished goes.' },
      );
    const ask = context.config.safety.confirmDestructive && !args.yes;
    const dryRun = args['dry-run'] || ask;
    const queue = await context.existingQueue();
    const jobs = queue === null ? [] : await cleanJobs(queue, context.paths, { days, dryRun });
    const list = `${count(jobs.length, 'finished job')}: ${jobs.join(' ')}`;
    if (ask && !args['dry-run'] && jobs.length > 0) {
      throw new KlaussError('state', `This would remove ${list}.`, {
        hint: 'Say so with --yes.',
        details: { jobs },
      });
    }
    return {
      data: { removed: dryRun ? [] : jobs, found: jobs },
      text: jobs.length === 0 ? 'Nothing to remove.' : dryRun ? `Would remove ${list}.` : `Removed ${list}.`,
    };
  },
});
