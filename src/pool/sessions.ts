/** Sessions whose client died without its SessionEnd hook. */

import { isAlive } from '../platform/processes.ts';
import type { Queue } from '../queue/queue.ts';

/** Ends the sessions whose client died without its hook; returns how many. */
export async function endDeadSessions(queue: Queue): Promise<number> {
  const dead = (await queue.sessions()).filter((session) => !isAlive(session.process));
  for (const session of dead) await queue.endSession(session.id);
  return dead.length;
}
