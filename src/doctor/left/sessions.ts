import { isAlive } from '../../platform/processes.ts';
import type { Queue } from '../../queue/queue.ts';
import { count } from '../../report/text.ts';
import { type Finding, warning } from '../finding.ts';

/** Sessions whose client died without telling; their jobs are still theirs. */
export async function leftSessions(queue: Queue): Promise<readonly Finding[]> {
  const dead = (await queue.sessions()).filter((session) => !isAlive(session.process));
  if (dead.length === 0) return [];
  const message = `${count(dead.length, 'session')} of Claude Code ended without a word: ${dead.map(({ id }) => id).join(', ')}`;
  return [warning(message, '`klauss start` pauses their jobs, `klauss resume JOB` takes one over.')];
}
