import { dollars } from '../domain/money.ts';
import { formatPlan } from '../plan/show.ts';
import { defineCommand, seconds } from './command.ts';
import { describe } from './description.ts';
import { goalOf, outputOf, planGoal, shownPath } from './planning.ts';
import { parseBudget, readInput } from './submission.ts';

export default defineCommand({
  description: 'Let a planner write a plan for a goal; nothing is submitted',
  args: {
    goal: {
      type: 'positional',
      description: 'What is to be reached, or - to read it from stdin',
      required: true,
    },
    output: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Where the plan is written (default: .klauss/plans)',
    },
    model: { type: 'string', description: 'The model of the planner (default: [client] model)' },
    budget: { type: 'string', valueHint: 'USD', description: 'What planning may cost' },
    timeout: {
      type: 'string',
      valueHint: 'SECONDS',
      description: 'How long planning may take (default: [defaults] timeout)',
    },
  },
  async run(context, args, session) {
    const output = outputOf(args.output, context);
    const budgetUsd = args.budget === undefined ? null : parseBudget(args.budget);
    const timeoutSeconds = args.timeout === undefined ? null : seconds(args.timeout, '--timeout');
    const goal = goalOf(args.goal === '-' ? await readInput('-', context.cwd) : args.goal);
    const { model } = args;
    const request = { goal, model, budgetUsd, timeoutSeconds, output, interrupts: session.interrupts() };
    const { file, prepared, data } = await planGoal(context, request, session);
    const plan = await describe(context, prepared);
    const shown = shownPath(file, context);
    return {
      data: { ...data, plan },
      text: [
        formatPlan(plan),
        `Plan: ${shown} (planning cost ${dollars(data.cost_usd)})`,
        `Next: klauss submit-file ${shown} --start`,
      ].join('\n'),
    };
  },
});
