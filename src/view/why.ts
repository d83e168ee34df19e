import type { TaskView } from './view.ts';

/** The word that explains a task's status: the phase it is in, why it failed, what it waits for. Null: there is none. */
export function whyOf({ status, phase, reason, waits }: TaskView): string | null {
  if (status === 'failed') return reason;
  return phase ?? (waits === 'dependencies' ? 'blocked' : waits);
}
