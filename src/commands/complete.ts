/** What the shells' completion asks. It must be quick, change nothing, and rather say nothing than fail. */

import { existsSync } from 'node:fs';
import { Context } from '../actions/context.ts';
import { logDirectoriesOf } from '../actions/logs.ts';
import { lazy } from '../domain/lazy.ts';
import { openQueue } from '../queue/open.ts';
import type { Queue } from '../queue/queue.ts';
import { loadCommand } from './catalogue.ts';
import { defineCommand } from './command.ts';
import { answerTo } from './completing/answer.ts';
import { type Line, readLine } from './completing/line.ts';
import type { Answer } from './completing/values.ts';

const NOTHING: Answer = { candidates: [], paths: null };

export default defineCommand({
  description: 'Tell what can stand at the cursor (asked by the scripts of `klauss completion`)',
  hidden: true,
  lenient: true,
  args: {
    words: {
      type: 'positional',
      valueHint: '...',
      description: 'After --: the words after `klauss` up to the one at the cursor',
      required: false,
    },
  },
  async run(context, args) {
    const line = await readLine(args._, async (name) => (await loadCommand(name))?.args ?? null);
    const answer = line === null ? NOTHING : await answerIn(context, line).catch(() => NOTHING);
    return {
      data: answer,
      text: [
        ...answer.candidates.map(({ value, description }) => `${value}\t${description}`),
        `:${answer.paths ?? ''}`,
      ].join('\n'),
    };
  },
});

/** What is answered is of the project and the queue that the line names. */
async function answerIn({ cwd, environment }: Context, line: Line): Promise<Answer> {
  const named = lazy(() => {
    const [project, database] = [line.given.get('project'), line.given.get('db')];
    return new Context({ cwd, environment, project, database, lenient: true });
  });
  const opened: Queue[] = [];
  const queue = lazy(async () => {
    const found = await openToLook(named());
    if (found !== null) opened.push(found);
    return found;
  });
  try {
    return await answerTo(line, {
      queue,
      logDirectories: async () => await logDirectoriesOf(await queue(), named()),
    });
  } finally {
    for (const one of opened) await one[Symbol.asyncDispose]();
  }
}

async function openToLook({ paths }: Context): Promise<Queue | null> {
  return existsSync(paths.database) ? await openQueue({ path: paths.database, readOnly: true }) : null;
}
