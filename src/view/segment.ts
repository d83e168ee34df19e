/** What is going on, short enough for a status line: `3/9 · $0.42 · 2m left`. */

import { otherProject } from '../config/project.ts';
import { dollars } from '../domain/money.ts';
import type { EndedJob, Glance, GlancedJob } from '../queue/glance.ts';
import { clockTime } from './clockTime.ts';
import { done, timeLeft } from './progress.ts';
import { roughly } from './roughly.ts';

/**
 * Empty: there is nothing to show.
 * @param root real path of the project whose jobs are shown
 * @param now milliseconds since 1970
 */
export function segment({ jobs: all, pool, ended }: Glance, root: string, now: number): string {
  const isOwn = (job: { readonly project: string | null }): boolean => otherProject(job, root) === null;
  const jobs = all.filter(isOwn);
  if (jobs.length === 0) return ended !== null && isOwn(ended) ? endedText(ended) : '';
  // Those that are paused wait for their user, and would spoil the sum of those that run.
  const running = jobs.filter(({ paused }) => !paused);
  const shown = running.length > 0 ? running : jobs;
  const counts = shown.map(({ tasks }) => done(tasks));
  const cost = sum(shown.map(({ costUsd }) => costUsd));
  return [
    `${sum(counts.map(({ ended }) => ended))}/${sum(counts.map(({ all }) => all))}`,
    ...(cost > 0 ? [dollars(cost)] : []),
    ...stateOf(running, pool, now),
  ].join(' · ');
}

function stateOf(running: readonly GlancedJob[], pool: Glance['pool'], now: number): readonly string[] {
  if (running.length === 0) return ['paused'];
  if (pool === null) return ['no workers'];
  const { hold, workers } = pool;
  if (hold?.kind === 'limit')
    return [hold.until === null ? 'parked' : `parked until ${clockTime(hold.until, now)}`];
  const left = running.map((job) => leftOf(job, workers, now)).filter((ms) => ms !== null);
  return left.length === 0 ? [] : [`${roughly(Math.max(...left))} left`];
}

/** Of a job with too many tasks to look at, as it went on so far. */
function leftOf({ timed, tasks, startedAt }: GlancedJob, workers: number, now: number): number | null {
  if (timed !== null) return timeLeft(timed, workers, now);
  const { ended, all } = done(tasks);
  return startedAt === null || ended === 0 ? null : ((now - startedAt) / ended) * (all - ended);
}

/** What is to be decided of the session's last job. */
function endedText(job: EndedJob): string {
  if (job.tasks.failed > 0) return `failed: klauss results ${job.id}`;
  return job.open ? `done: klauss apply ${job.id}` : '';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
