import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineCommand, EXIT, type Result, seconds } from './command.ts';
import { readInput, submitCommand } from './submission.ts';
import { SUBMIT_ARGS } from './submitArgs.ts';

/** How often is looked for a plan that is being written. Its directory may be missing, so there is nothing to watch. */
const LOOK_MS = 100;

export default defineCommand({
  description: 'Submit the tasks of a plan file',
  args: {
    plan: { type: 'positional', description: 'Path of the plan (JSON), or - for stdin', required: true },
    ...SUBMIT_ARGS,
    await: {
      type: 'string',
      valueHint: 'SECONDS',
      description: 'Wait so long for the file to be written; exit code 3 when it is not there then',
    },
  },
  async run(context, args) {
    const wait = args.await === undefined ? 0 : seconds(args.await, '--await');
    if (args.await !== undefined && !(await appears(resolve(context.cwd, args.plan), wait)))
      return notYet(args.plan);
    const source = args.plan === '-' ? 'The plan' : args.plan;
    return await submitCommand(context, await readInput(args.plan, context.cwd), args, source);
  },
});

async function appears(path: string, withinSeconds: number): Promise<boolean> {
  const limit = performance.now() + withinSeconds * 1000;
  while (!existsSync(path)) {
    if (performance.now() >= limit) return false;
    await sleep(LOOK_MS);
  }
  return true;
}

const notYet = (plan: string): Result => ({
  data: { plan: null },
  text: `${plan} is not written yet.`,
  exitCode: EXIT.unfinished,
});
