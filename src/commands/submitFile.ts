import { defineCommand } from './command.ts';
import { readInput, SUBMIT_ARGS, submitCommand } from './submission.ts';

export default defineCommand({
  description: 'Submit the tasks of a plan file',
  args: {
    plan: { type: 'positional', description: 'Path of the plan (JSON), or - for stdin', required: true },
    ...SUBMIT_ARGS,
  },
  run: async (context, args) =>
    await submitCommand(
      context,
      await readInput(args.plan, context.cwd),
      args,
      args.plan === '-' ? 'The plan' : args.plan,
    ),
});
