import type { AttemptOutcome } from '../domain/records.ts';
import type { TaskStatus } from '../domain/states.ts';

/** A sign for each state, so that nobody has to tell colours apart. In the order of a legend. */
export const SYMBOLS: Readonly<Record<TaskStatus, string>> = {
  completed: '✓',
  running: '●',
  pending: '○',
  failed: '✗',
  cancelled: '◌',
  skipped: '–',
};

/** How an attempt ended, where that is worth a sign. */
export const ENDINGS: Readonly<Partial<Record<AttemptOutcome, string>>> = {
  failed: SYMBOLS.failed,
  released: '↩',
  cancelled: SYMBOLS.cancelled,
};
