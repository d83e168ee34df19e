import type { TaskView } from '../../../view/view.ts';
import { stateText } from './words.ts';

/**
 * The tasks in whose key, status or prompt each of the words stands, in either case. `failed`, `gates` and `prove` are
 * words of a status.
 * @param status only tasks of this one; empty: of any
 */
export function filterTasks(tasks: readonly TaskView[], text: string, status: string): readonly TaskView[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0 && status === '') return tasks;
  return tasks.filter((task) => {
    if (status !== '' && task.status !== status) return false;
    const all = `${task.key} ${stateText(task)} ${task.title}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
