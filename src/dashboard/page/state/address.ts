/** What is looked at, kept in the page's address: reloading, going back and sending it to oneself work. */

import { asJobId, asTaskId, type JobId, type TaskId } from '../../../domain/ids.ts';

/** What can be shown of a job. */
export const TABS = ['tasks', 'graph', 'timeline', 'cost', 'workers', 'changes'] as const;
export type Tab = (typeof TABS)[number];

/** What can be shown of a task. */
export const PARTS = ['log', 'details', 'diff'] as const;
export type Part = (typeof PARTS)[number];

export interface Address {
  /** Null: whichever the server finds. */
  readonly job: JobId | null;
  readonly tab: Tab;
  /** Null: none is selected. */
  readonly task: TaskId | null;
  readonly part: Part;
}

/** `#job=k3f9x2&tab=graph&task=12&part=diff`; what is missing or no known word is as at the start. */
export function readAddress(hash: string): Address {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const [job, task] = [values.get('job'), Number(values.get('task'))];
  return {
    job: job === null || job === '' ? null : asJobId(job),
    tab: TABS.find((tab) => tab === values.get('tab')) ?? 'tasks',
    task: Number.isSafeInteger(task) && task > 0 ? asTaskId(task) : null,
    part: PARTS.find((part) => part === values.get('part')) ?? 'log',
  };
}

/** The other way round, without what is as at the start. */
export function writeAddress({ job, tab, task, part }: Address): string {
  const values = new URLSearchParams();
  if (job !== null) values.set('job', job);
  if (tab !== 'tasks') values.set('tab', tab);
  if (task !== null) {
    values.set('task', String(task));
    if (part !== 'log') values.set('part', part);
  }
  return `#${values}`;
}
