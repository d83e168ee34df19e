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
