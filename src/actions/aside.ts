/** A worktree aside from those of the pool, to run gates in: that of a task which has ended, so it stands empty. */

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buildEnvironment } from '../claude/environment.ts';
import type { Task } from '../domain/records.ts';
import { type CommandOptions, runCommand } from '../gates/run.ts';
import { updateRefs } from '../git/refs.ts';
import { putBack } from '../workspace/checkOut.ts';
import { branchOf, branchRef } from '../workspace/names.ts';
import { removeWorktree } from '../workspace/remove.ts';
import type { Site } from '../workspace/site.ts';
import { prepareWorktree } from '../workspace/worktree.ts';
import type { Context } from './context.ts';

export interface AsideOptions {
  readonly context: Context;
  readonly site: Site;
  readonly task: Task;
  /** Ends the commands. */
  readonly signal: AbortSignal;
  /** What it is for, in the names of the logs. */
  readonly name: string;
}

export type Surroundings = Omit<CommandOptions, 'directory' | 'timeoutSeconds'>;

export interface Aside {
  /** The top of the worktree. */
  readonly path: string;
  /** The task's working directory in it. */
  readonly directory: string;
  /** Surroundings for one command, by the name of its log. */
  readonly place: (log: string) => Surroundings;
}

/** Acts in a worktree that stands on a commit. Afterwards it is gone, and the task's branch is where it was. */
export async function aside<T>(
  { context, site, task, signal, name }: AsideOptions,
  commit: string,
  act: (aside: Aside) => Promise<T>,
): Promise<T> {
  const place = surroundings(context, task, { signal, name });
  try {
    const prepared = await prepareWorktree(site, { ...task, base: null }, commit, {
      mustHold: [],
      ahead: false,
      runSetup: async (command, where) => {
        const options = { ...place('setup'), directory: where, timeoutSeconds: task.timeout };
        const { exitCode, tail } = await runCommand(command, options);
        return exitCode === 0 ? { ok: true } : { ok: false, output: tail };
      },
    });
    const result = await act({ path: prepared.path, directory: prepared.directory, place });
    await putBack(prepared, commit); // what the commands left is nobody's work
    return result;
  } finally {
    await (await removeWorktree(site, task.job, task.key)).removed;
    const ref = branchRef(branchOf(task.job, task.key));
    if (task.commit !== null) await updateRefs(site.repository, [{ ref, to: task.commit }]);
  }
}

/** What commands of a task run with that are not run by the pool. */
export function surroundings(
  { environment, paths, config, mask }: Context,
  task: Task,
  { signal, name }: Pick<AsideOptions, 'signal' | 'name'>,
): Aside['place'] {
  const marker = { name: 'KLAUSS_GATE', value: randomUUID() };
  const whole = buildEnvironment({
    base: environment,
    pass: config.env.pass,
    worker: { [marker.name]: marker.value },
  });
  return (log) => ({
    environment: whole,
    marker,
    mask,
    signal,
    log: join(paths.logs, task.job, `${task.key}.${name}.${log}.log`),
  });
}
