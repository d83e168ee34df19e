import type { TaskStatus } from '../domain/states.ts';
import type { TaskView } from '../view/view.ts';

/** How a task is shown: states that differ for the eye. A pending task that waits is another than one that is ready. */
export type Shown = Exclude<TaskStatus, 'pending'> | 'ready' | 'waiting';

/** In the order of the legend; so that nobody has to tell colours apart. */
export const SYMBOLS: Readonly<Record<Shown, string>> = {
  completed: '✓',
  running: '●',
  ready: '○',
  waiting: '◌',
  failed: '✗',
  cancelled: '⊘',
  skipped: '–',
};

export const shownAs = ({ status, waits }: Pick<TaskView, 'status' | 'waits'>): Shown =>
  status === 'pending' ? (waits === null ? 'ready' : 'waiting') : status;
