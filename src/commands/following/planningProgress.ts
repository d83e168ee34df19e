/** What a planner does, for the eyes. */

import { duration } from '../../report/text.ts';
import type { CommandSession } from '../command.ts';
import { Ticking } from './ticking.ts';

export interface PlanningProgress extends Disposable {
  onActivity(line: string): void;
}

/** In a terminal what it does now, in a line that is drawn in place; elsewhere a line for each thing it does. */
export function planningProgress({ draw, note }: CommandSession, enabled: boolean): PlanningProgress {
  if (enabled && draw !== null) return new DrawnPlanning(draw);
  return {
    onActivity: (line) => {
      if (enabled) note(`planner: ${line}`);
    },
    [Symbol.dispose]: () => {},
  };
}

class DrawnPlanning extends Ticking implements PlanningProgress {
  readonly #startedAt = performance.now();
  #activity = '';

  onActivity(line: string): void {
    this.#activity = line;
    this.tick();
  }

  protected line(): string {
    const elapsed = duration(performance.now() - this.#startedAt);
    return ['Planning', elapsed, ...(this.#activity === '' ? [] : [this.#activity])].join(' · ');
  }
}
