import { resolve } from 'node:path';
import type { Context } from '../actions/context.ts';
import { KlaussError } from '../domain/errors.ts';
import type { JsonObject } from '../domain/json.ts';
import { defineCommand, itemsOf, numberOf, seconds, valuesOf } from './command.ts';
import { readInput, submitCommand } from './submission.ts';
import { SUBMIT_ARGS } from './submitArgs.ts';

export default defineCommand({
  description: 'Submit one task, as a job of its own or with --job as one more of a job',
  args: {
    prompt: {
      type: 'positional',
      description: 'What is to be done, or - to read it from stdin',
      required: true,
    },
    key: { type: 'string', description: 'Its name in the job (default: made)' },
    'depends-on': {
      type: 'string',
      valueHint: 'KEY...',
      description: 'With --job: wait for this task of the job; may be given several times',
    },
    priority: { type: 'string', valueHint: 'N', description: 'Higher is more urgent' },
    'working-dir': { type: 'string', valueHint: 'DIR', description: 'Where (default: the project)' },
    touches: {
      type: 'string',
      valueHint: 'GLOBS',
      description: 'Files that it is going to change, separated by commas',
    },
    context: { type: 'string', valueHint: 'GLOBS', description: 'Files to read first, separated by commas' },
    expect: {
      type: 'string',
      valueHint: 'PATHS',
      description: 'Files that must exist afterwards, separated by commas',
    },
    verify: {
      type: 'string',
      valueHint: 'COMMAND...',
      description: 'Must exit 0 afterwards; may be given several times (default: the gates of the project)',
    },
    'no-verify': { type: 'boolean', description: 'No gates' },
    model: { type: 'string', description: 'The model of the worker' },
    timeout: { type: 'string', valueHint: 'SECONDS', description: 'Time limit of one attempt' },
    ...SUBMIT_ARGS,
  },
  async run(context, args) {
    const prompt = args.prompt === '-' ? await readInput('-', context.cwd) : args.prompt;
    const task = {
      prompt,
      ...given('key', args.key),
      ...given('depends_on', args['depends-on'], (keys) => dependencies(keys, args.job)),
      ...given('priority', args.priority, parsePriority),
      ...given('working_dir', args['working-dir'], (place) => placeOf(place, context)),
      ...given('touches', args.touches, list),
      ...given('context_files', args.context, list),
      ...given('expected_outputs', args.expect, list),
      ...given('verify', args.verify, (commands) => parseGates(commands, args['no-verify'])),
      ...(args['no-verify'] && { verify: [] }),
      ...given('model', args.model),
      ...given('timeout', args.timeout, (value) => seconds(value, '--timeout')),
    };
    return await submitCommand(context, { goal: prompt, tasks: [task] }, args);
  },
});

/** The field of a task that an option gives, none when it is not given. */
const given = (
  field: string,
  value: string | undefined,
  parse: (value: string) => JsonObject[string] = (text) => text,
): JsonObject => (value === undefined ? {} : { [field]: parse(value) });

function dependencies(keys: string, job: string | undefined): readonly string[] {
  if (job !== undefined) return itemsOf(keys);
  throw new KlaussError('usage', '--depends-on names tasks of a job that is there.', {
    hint: 'Add --job ID, or write a plan for `klauss submit-file`.',
  });
}

function parsePriority(value: string): number {
  const priority = numberOf(value);
  if (Number.isSafeInteger(priority)) return priority;
  throw new KlaussError('usage', `--priority is to be a whole number, not \`${value}\`.`, {
    hint: 'For example: --priority 10. Higher is more urgent.',
  });
}

function parseGates(commands: string, none: boolean | undefined): readonly string[] {
  if (!none) return valuesOf(commands);
  throw new KlaussError('usage', '--verify and --no-verify exclude each other.', {
    hint: 'Without either, the gates are those of the project.',
  });
}

/** A path of the command line starts where the user stands, in a plan at the project; a name of `[directories]` stays. */
const placeOf = (place: string, { cwd, config }: Context): string =>
  Object.hasOwn(config.directories, place) ? place : resolve(cwd, place);

const list = (text: string): readonly string[] => itemsOf(text).filter((item) => item !== '');
