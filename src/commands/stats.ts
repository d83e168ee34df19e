import type { TaskCounts } from '../domain/records.ts';
import { countsText } from '../report/text.ts';
import { defineCommand } from './command.ts';

const NONE: TaskCounts = { pending: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 };

export default defineCommand({
  description: 'Count the tasks of the queue by status',
  args: {},
  async run(context) {
    const counts = (await (await context.existingQueue())?.stats()) ?? NONE;
    return { data: counts, text: countsText(counts) };
  },
});
