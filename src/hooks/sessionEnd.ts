/**
 * SessionEnd: the session's jobs are paused, and its pool ends when nobody else has work for it; running tasks
 * go back to pending. The hook only writes that down and rings: the pool does the rest after the 1.5 seconds
 * that all SessionEnd hooks share.
 */

import type { Hook } from './hook.ts';
import { reap } from './reap.ts';

/** The client goes on with another session, which takes the jobs over when it starts. */
const CLIENT_GOES_ON = ['clear', 'resume'];

export const sessionEnd: Hook = async (context, { session, reason }) => {
  const queue = await context.existingQueue();
  if (queue === null || (reason !== null && CLIENT_GOES_ON.includes(reason))) return null;
  await queue.endSession(session);
  if (!(await reap(queue))) await context.wakePool();
  return null;
};
