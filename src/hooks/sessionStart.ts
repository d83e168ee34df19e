/** SessionStart: registers the session, and says in one line when unfinished work waits. */

import { clientOf } from '../claude/session.ts';
import type { Job } from '../domain/records.ts';
import { countsText, shorten } from '../report/text.ts';
import type { Hook } from './hook.ts';

const GOAL_WIDTH = 50;

export const sessionStart: Hook = async (context, { session }) => {
  const queue = await context.existingQueue();
  if (queue === null) return null;
  const client = clientOf(session);
  if (client !== null) await queue.registerSession(session, client);

  const line = describe((await queue.jobs({ unfinished: true })).filter((job) => job.session !== session));
  if (line === null) return null;
  return {
    systemMessage: line,
    hookSpecificOutput: { hookEventName: 'SessionStart', additionalContext: line },
  };
};

function describe([newest, ...others]: readonly Job[]): string | null {
  if (newest === undefined) return null;
  const more = others.length === 0 ? '' : ` (and ${others.length} more jobs)`;
  return `Klauss: job ${newest.id} "${shorten(newest.goal, GOAL_WIDTH)}" is ${newest.status}, ${countsText(newest.tasks)}${more}. \`klauss wait ${newest.id}\` goes on with it.`;
}
