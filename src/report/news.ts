/** What a session hears of its jobs without having asked: one line, whatever has happened. */

import type { Job } from '../domain/records.ts';
import type { News } from '../queue/queue.ts';
import { done } from '../view/progress.ts';
import { costText, quotedGoal, shorten } from './text.ts';

/** So many jobs are told one by one, those that ended last. */
const MOST_JOBS = 3;
/** Of what an API may have said, characters. */
const MESSAGE_WIDTH = 200;

/** `Klauss: job k3f9x2 "Users can log in" completed: 9 of 9 tasks, $0.42; not applied yet: klauss apply k3f9x2.` */
export function newsLine({ ended, halt }: News): string {
  const earlier = ended.length - MOST_JOBS;
  const sentences = [
    ...ended.slice(-MOST_JOBS).map(endText),
    ...(earlier > 0 ? [`${earlier} more ended before: klauss status.`] : []),
    ...(halt === null ? [] : [`the workers have stopped: ${brief(halt.message)} ${brief(halt.hint)}`]),
  ];
  return `Klauss: ${sentences.join(' Also ')}`;
}

function endText(job: Job): string {
  const cost = costText(job);
  const facts = `${job.tasks.completed} of ${done(job.tasks).all} tasks${cost === '' ? '' : `, ${cost}`}`;
  const [ending, next] = decision(job);
  return `job ${job.id}${quotedGoal(job)} ${ending}: ${facts}${next === '' ? '' : `; ${next}`}.`;
}

/** How it ended, and what is to be decided. */
function decision({
  id,
  status,
  reason,
  base,
  applied,
  tasks,
}: Job): readonly [ending: string, next: string] {
  const isOpen = base !== null && applied === null && tasks.completed > 0;
  if (status === 'completed') return ['completed', isOpen ? `not applied yet: klauss apply ${id}` : ''];
  if (status === 'cancelled') return ['was cancelled', ''];
  if (reason === 'budget') return ['ran out of money', `how it goes on: klauss results ${id}`];
  return ['failed', `why: klauss results ${id}, again: klauss retry ${id}`];
}

const brief = (text: string): string => shorten(text, MESSAGE_WIDTH);
