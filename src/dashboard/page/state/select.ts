import type { TaskId } from '../../../domain/ids.ts';

/** Shows a task beside what is looked at. `enter`: the keys go on there; `look`: they stay where they are. */
export type Select = (task: TaskId, how: 'enter' | 'look') => void;
