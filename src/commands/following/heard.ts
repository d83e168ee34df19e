/** A session hears of the end of a job once: what a command has told it, its next turn does not tell again. */

import type { Halt } from '../../domain/pools.ts';
import type { Job } from '../../domain/records.ts';
import { newsLine } from '../../report/news.ts';
import type { Result } from '../command.ts';
import type { Place } from './progress.ts';

/** What a result tells by itself. */
interface Told {
  readonly jobs: readonly Job[];
  /** Why the workers stopped, if it tells that. */
  readonly halt?: Halt | null;
}

/**
 * Marks what a result tells as heard, if that is an end. There is one mark for all that a session has heard: whatever else
 * is new is told with it, in a line.
 */
export async function heard(
  { context, queue, session }: Place,
  { jobs, halt = null }: Told,
  result: Result,
): Promise<Result> {
  const tellsEnd = halt !== null || jobs.some(({ finishedAt }) => finishedAt !== null);
  const news = context.session === null || !tellsEnd ? null : await queue.news(context.session);
  if (news === null) return result;
  const known = new Set(jobs.map(({ id }) => id));
  const others = {
    ended: news.ended.filter(({ id }) => !known.has(id)),
    halt: halt === null ? news.halt : null,
  };
  if (others.ended.length === 0 && others.halt === null) return result;
  if (session.json) session.note(newsLine(others));
  return { ...result, text: `${result.text}\n${newsLine(others)}` };
}
