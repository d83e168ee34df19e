/** How far a job is, in a line that is drawn anew all the time. */

import { dollars } from '../domain/money.ts';
import type { Job } from '../domain/records.ts';
import { done } from './progress.ts';
import { roughly } from './roughly.ts';

/** Characters of the bar. */
const BAR = 8;

/**
 * `████░░░░ 4/9 · 2 running · 1 failed · $0.42 of $5.00 · about 2m left · 3m 12s`
 * @param more.leftMs as `timeLeft` says
 * @param more.held why the workers start nothing more, or less than they could; empty: nothing keeps them
 * @param more.elapsed how long it has taken
 */
export function progressLine(
  { tasks, costUsd, budgetUsd, status }: Job,
  { leftMs, held, elapsed }: { leftMs: number | null; held: string; elapsed: string },
): string {
  const { ended, all } = done(tasks);
  const filled = all === 0 ? 0 : Math.floor((ended / all) * BAR);
  const { in_progress: running, failed } = tasks;
  return [
    `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${ended}/${all}`,
    ...(status === 'paused' ? ['paused'] : []),
    ...(running > 0 ? [`${running} running`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(budgetUsd !== null ? [`${dollars(costUsd)} of ${dollars(budgetUsd)}`] : []),
    ...(budgetUsd === null && costUsd > 0 ? [dollars(costUsd)] : []),
    ...(leftMs === null || held !== '' ? [] : [`about ${roughly(leftMs)} left`]),
    elapsed,
    ...(held === '' ? [] : [held]),
  ].join(' · ');
}
