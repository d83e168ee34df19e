import { findJob, queueOf } from '../actions/find.ts';
import { KlaussError } from '../domain/errors.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'Show or set what every task is told: rules shared by all jobs, or by one',
  args: {
    setting: { type: 'positional', description: 'KEY=VALUE to set one', required: false },
    job: { type: 'string', valueHint: 'ID', description: 'Those of one job' },
  },
  async run(context, args) {
    const queue = args.setting === undefined ? await context.existingQueue() : await context.queue();
    const job = args.job === undefined ? null : (await findJob(await queueOf(context), args.job, null)).id;
    if (args.setting !== undefined && queue !== null) {
      const [, key, value] = /^([^=]+)=(.*)$/s.exec(args.setting) ?? [];
      if (key === undefined || value === undefined) {
        throw new KlaussError('usage', `A convention is set as KEY=VALUE, not \`${args.setting}\`.`, {
          hint: "For example: klauss conventions 'imports=named exports only'",
        });
      }
      await queue.setConvention(job, key.trim(), value.trim());
    }
    const conventions = (await queue?.conventions(job ?? undefined)) ?? {};
    const lines = Object.entries(conventions).map(([key, value]) => `${key}: ${value}`);
    return { data: conventions, text: lines.length === 0 ? 'No conventions.' : lines.join('\n') };
  },
});
