import type { TaskCounts } from '../../../domain/records.ts';
import { done } from '../../../view/progress.ts';

const PARTS = [
  ['completed', 'completed'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
  ['skipped', 'skipped'],
  ['in_progress', 'running'],
  ['pending', 'pending'],
] as const;

/** How many tasks are in each state: a bar, and the same in words. */
export function Progress({ counts }: { readonly counts: TaskCounts }) {
  const { ended, all } = done(counts);
  const parts = PARTS.filter(([count]) => counts[count] > 0);
  return (
    <div class="progress">
      <div
        class="bar"
        role="progressbar"
        aria-label="Tasks that have ended"
        aria-valuemin={0}
        aria-valuenow={ended}
        aria-valuemax={all}
      >
        {parts.map(([count, state]) => (
          <span key={state} class={state} style={{ flexGrow: counts[count] }} />
        ))}
      </div>
      <ul class="legend number">
        {parts.map(([count, state]) => (
          <li key={state} class={`state ${state}`}>
            {counts[count]} {state}
          </li>
        ))}
      </ul>
    </div>
  );
}
