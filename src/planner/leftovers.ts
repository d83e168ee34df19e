/**
 * Planners by the marks in their environment. A client that lost the reader of its stdout goes on to its end, and costs
 * money (measured with 2.1.330): one whose command was killed has to be found and ended.
 */

import { deeper } from '../config/depth.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import {
  endProcesses,
  environmentOf,
  identify,
  isAlive,
  type Marker,
  marked,
} from '../platform/processes.ts';

/** The real path of the project that is planned for. */
const PROJECT = 'KLAUSS_PLANNER';
/** The command that the planner works for, as `<pid>.<start>`. */
const COMMAND = 'KLAUSS_PLANNER_COMMAND';

/** What marks the planner of this very process, and all that it starts. No other has that mark. */
export function plannerMarker(): Marker {
  const { pid, startedAt } = identify(process.pid) ?? { pid: process.pid, startedAt: '' };
  return { name: COMMAND, value: `${pid}.${startedAt}` };
}

/** The environment of a planner, besides what it gets from its caller. It is a worker: Klauss does nothing in it. */
export const plannerVariables = (
  project: string,
  marker: Marker,
  environment: NodeJS.ProcessEnv,
): Readonly<Record<string, string>> => ({
  KLAUSS_WORKER: 'planner',
  ...deeper(environment),
  [PROJECT]: project,
  [marker.name]: marker.value,
});

/** All living processes of a project's planners. */
export const planners = (project: string): ProcessIdentity[] => marked(PROJECT, project);

/**
 * Ends the planners of a project whose command is dead.
 * @returns how many processes that were
 */
export async function endDeadPlanners(project: string): Promise<number> {
  const ended = await endProcesses(() => orphans(project), { graceMs: 0 });
  return ended.length;
}

/** Processes of a project's planners whose command is dead. */
export const orphans = (project: string): ProcessIdentity[] => planners(project).filter(isOrphan);

function isOrphan({ pid }: ProcessIdentity): boolean {
  const [, command, startedAt] = /^(\d+)\.(.*)$/s.exec(environmentOf(pid)?.[COMMAND] ?? '') ?? [];
  return startedAt !== undefined && !isAlive({ pid: Number(command), startedAt });
}
