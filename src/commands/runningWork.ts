/** Work that a command would cut short, in words: what it is, and what it has cost so far. */

import type { Context } from '../actions/context.ts';
import { otherProject } from '../config/project.ts';
import type { JobId } from '../domain/ids.ts';
import { dollars } from '../domain/money.ts';
import type { Task } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import { count } from '../report/text.ts';
import type { CommandSession } from './command.ts';
import { confirm, type Harm } from './confirm.ts';

const MOST_NAMED = 10;

/**
 * Asks before all workers are ended at once. A pool may work for other projects: that is said in any case.
 * @throws KlaussError as `confirm`
 */
export async function confirmEnding(
  context: Context,
  queue: Queue,
  session: CommandSession,
  args: { readonly yes?: boolean | undefined },
): Promise<void> {
  const tasks = await queue.tasks({ status: 'running' });
  if (tasks.length === 0) return;
  const others = await othersOf(context, queue, tasks);
  await confirm(context, session, args, {
    what: `end ${describe(tasks)}. They go back to pending.${others.map((line) => `\n${line}`).join('')}`,
    details: detailsOf(tasks),
  });
  for (const line of others) session.note(line);
}

/** What cancelling these would do: all of a job, or one task. Null: none of them is running. */
export function harmOfCancelling(tasks: readonly Task[]): Harm | null {
  const running = tasks.filter(({ status }) => status === 'running');
  if (running.length === 0) return null;
  return { what: `end and cancel ${describe(running)}.`, details: detailsOf(running) };
}

const nameOf = ({ job, key }: Task): string => `${job}/${key}`;

const detailsOf = (tasks: readonly Task[]) => ({ tasks: tasks.map(nameOf) });

function describe(tasks: readonly Task[]): string {
  const names = tasks.slice(0, MOST_NAMED).map(nameOf).join(', ');
  const more = tasks.length > MOST_NAMED ? ` and ${tasks.length - MOST_NAMED} more` : '';
  const cost = tasks.reduce((sum, { costUsd }) => sum + costUsd, 0);
  // What the attempts that run now have cost is booked at their end.
  const spent = cost > 0 ? `, ${dollars(cost)} in earlier attempts` : '';
  const workers = new Set(tasks.map(({ worker }) => worker)).size;
  return `${count(tasks.length, 'running task')} (${names}${more}; ${count(workers, 'worker')}${spent})`;
}

/** A line for each other project whose tasks run. */
async function othersOf(
  { paths }: Context,
  queue: Queue,
  tasks: readonly Task[],
): Promise<readonly string[]> {
  const projects = new Map<JobId, string | null>();
  for (const id of new Set(tasks.map(({ job }) => job))) {
    const job = await queue.job(id);
    projects.set(id, job === null ? null : otherProject(job, paths.root));
  }
  return [...Map.groupBy(tasks, ({ job }) => projects.get(job) ?? null)].flatMap(([project, theirs]) =>
    project === null ? [] : `Of the project ${project}: ${theirs.map(nameOf).join(', ')}.`,
  );
}
