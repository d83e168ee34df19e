/**
 * SessionStart, also after `/clear`, `/compact` and `--resume`: registers the session, and says in one line when
 * unfinished work waits. The jobs of another session that lives are that one's business.
 */

import { isOwn } from '../actions/own.ts';
import { clientOf } from '../claude/session.ts';
import type { SessionId } from '../domain/ids.ts';
import type { Job } from '../domain/records.ts';
import { isAlive } from '../platform/processes.ts';
import type { Queue } from '../queue/queue.ts';
import { countsText, quotedGoal } from '../report/text.ts';
import type { Hook } from './hook.ts';
import { reap } from './reap.ts';

export const sessionStart: Hook = async (context, { session }) => {
  const queue = await context.existingQueue();
  if (queue === null) return null;
  const client = clientOf(session, context.environment);
  if (client !== null) await queue.registerSession(session, client);

  await reap(queue);
  const others = await livingSessions(queue, session);
  const jobs = (await queue.jobs({ unfinished: true })).filter(
    (job) => isOwn(context, job) && (job.session === null || !others.has(job.session)),
  );
  const line = describe(jobs);
  if (line === null) return null;
  return {
    systemMessage: line,
    hookSpecificOutput: { hookEventName: 'SessionStart', additionalContext: line },
  };
};

async function livingSessions(queue: Queue, except: SessionId): Promise<ReadonlySet<SessionId>> {
  const living = (await queue.sessions()).filter(({ id, process }) => id !== except && isAlive(process));
  return new Set(living.map(({ id }) => id));
}

function describe([newest, ...others]: readonly Job[]): string | null {
  if (newest === undefined) return null;
  const more =
    others.length === 0
      ? ''
      : ` ${others.length} more ${others.length === 1 ? 'is' : 'are'} unfinished: \`klauss status\`.`;
  return `Klauss: job ${newest.id}${quotedGoal(newest)} is ${newest.status}: ${countsText(newest.tasks)}. \`klauss wait ${newest.id}\` goes on with it.${more}`;
}
