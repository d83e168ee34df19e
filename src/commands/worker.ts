import { defineCommand } from './command.ts';
import { foreground } from './foreground.ts';

export default defineCommand({
  description: 'Run one worker in the foreground, for debugging',
  args: {},
  run: async (context, _args, session) => await foreground(context, 1, session),
});
