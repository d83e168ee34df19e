import { resolve } from 'node:path';
import { KlaussError } from '../domain/errors.ts';
import { defineCommand, numberOf } from './command.ts';
import type { Context } from './context.ts';
import { readInput, SUBMIT_ARGS, submitCommand } from './submission.ts';

export default defineCommand({
  description: 'Submit one task',
  args: {
    prompt: {
      type: 'positional',
      description: 'What is to be done, or - to read it from stdin',
      required: true,
    },
    priority: { type: 'string', valueHint: 'N', description: 'Higher is more urgent' },
    'working-dir': { type: 'string', valueHint: 'DIR', description: 'Where (default: the project)' },
    context: { type: 'string', valueHint: 'GLOBS', description: 'Files to read first, separated by commas' },
    expect: {
      type: 'string',
      valueHint: 'PATHS',
      description: 'Files that must exist afterwards, separated by commas',
    },
    model: { type: 'string', description: 'The model of the worker' },
    ...SUBMIT_ARGS,
  },
  async run(context, args) {
    const prompt = args.prompt === '-' ? await readInput('-', context.cwd) : args.prompt;
    const task = {
      prompt,
      ...(args.priority === undefined ? {} : { priority: parsePriority(args.priority) }),
      ...(args['working-dir'] === undefined ? {} : { working_dir: placeOf(args['working-dir'], context) }),
      ...(args.context === undefined ? {} : { context_files: list(args.context) }),
      ...(args.expect === undefined ? {} : { expected_outputs: list(args.expect) }),
      ...(args.model === undefined ? {} : { model: args.model }),
    };
    return await submitCommand(context, { goal: prompt, tasks: [task] }, args);
  },
});

function parsePriority(value: string): number {
  const priority = numberOf(value);
  if (Number.isSafeInteger(priority)) return priority;
  throw new KlaussError('usage', `--priority is to be a whole number, not \`${value}\`.`, {
    hint: 'For example: --priority 10. Higher is more urgent.',
  });
}

/** A path of the command line starts where the user stands, in a plan at the project; a name of `[directories]` stays. */
const placeOf = (place: string, { cwd, config }: Context): string =>
  Object.hasOwn(config.directories, place) ? place : resolve(cwd, place);

const list = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
