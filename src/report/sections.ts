/** The tasks of a job by what became of them, those first that need a look. */

import type { Told } from './fields.ts';
import { waivedGates } from './taskLines.ts';
import { kindsText } from './text.ts';

export interface Section {
  /** `completed`, `failed (gates)`, `failed (3 gates, 1 timeout)` */
  readonly title: (tasks: readonly Told[]) => string;
  readonly includes: (task: Told) => boolean;
  /** The part of what room is left that it may take, while others follow. */
  readonly share: number;
}

const withStatus = (status: Told['status'], share: number, title: string = status): Section => ({
  title: () => title,
  includes: (task) => task.status === status,
  share,
});

/** Every task is in the first of these that includes it. */
const SECTIONS: readonly Section[] = [
  {
    ...withStatus('failed', 0.6),
    title: (tasks) => `failed (${kindsText(tasks, ({ reason }) => reason ?? 'error')})`,
  },
  withStatus('running', 0.3, 'in progress'),
  withStatus('cancelled', 0.3),
  withStatus('skipped', 0.3),
  {
    title: () => 'completed with a gate waived',
    includes: (task) => task.status === 'completed' && waivedGates(task).length > 0,
    share: 0.5,
  },
  withStatus('completed', 0.7),
  withStatus('pending', 1),
];

export interface FilledSection extends Section {
  readonly tasks: readonly Told[];
}

/** Those that have tasks. */
export function sectionsOf(tasks: readonly Told[]): readonly FilledSection[] {
  const filled = SECTIONS.map((section) => ({ ...section, tasks: [] as Told[] }));
  for (const task of tasks) filled.find(({ includes }) => includes(task))?.tasks.push(task);
  return filled.filter((section) => section.tasks.length > 0);
}
