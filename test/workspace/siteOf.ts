/** A site for tests: a project in a repository, with the queue of one that the pool has. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { type Config, defaultConfig } from '../../src/config/config.ts';
import { asJobId } from '../../src/domain/ids.ts';
import type { Task } from '../../src/domain/records.ts';
import { examineRepository } from '../../src/workspace/examine.ts';
import type { Prepared } from '../../src/workspace/prepared.ts';
import type { Site } from '../../src/workspace/site.ts';
import { type PrepareOptions, prepareWorktree } from '../../src/workspace/worktree.ts';
import { makeTask } from '../support/records.ts';
import type { TestRepository } from '../support/repository.ts';

export const job = asJobId('k3f9x2');

export interface TestSite extends Site {
  /** What went to the pool's log. */
  readonly logged: readonly string[];
}

export async function siteOf(
  { root, environment }: Pick<TestRepository, 'root' | 'environment'>,
  config: Partial<Config['workspace']> = {},
  project: string = root,
): Promise<TestSite> {
  await mkdir(join(project, '.klauss'), { recursive: true });
  await writeFile(join(project, '.klauss', '.gitignore'), '*\n');
  const examined = await examineRepository(project, environment);
  if (!examined.possible) throw new Error(examined.reason);
  let last: Promise<unknown> = Promise.resolve();
  const logged: string[] = [];
  return {
    repository: examined.repository,
    project,
    worktrees: join(project, '.klauss', 'worktrees'),
    scratch: join(project, '.klauss', 'tmp'),
    config: { ...defaultConfig('test').workspace, ...config },
    spares: null,
    serially: (change) => {
      const next = last.then(change, change);
      last = next;
      return next;
    },
    log: (line) => logged.push(line),
    logged,
  };
}

export const taskOf = (site: Site, changes: Partial<Task> = {}): Task =>
  makeTask({ job, workingDir: site.project, isolation: 'worktree', prompt: 'Write the page', ...changes });

/** Prepares a worktree on the tip, HEAD without one. */
export async function prepare(
  site: Site,
  task: Task,
  { tip, ...options }: Partial<PrepareOptions> & { readonly tip?: string } = {},
): Promise<Prepared> {
  const from = tip ?? (await site.repository.line(['rev-parse', 'HEAD']));
  const runSetup = async (command: string, directory: string) => {
    const end = await execa('sh', ['-c', command], { cwd: directory, all: true, reject: false });
    return end.exitCode === 0 ? ({ ok: true } as const) : ({ ok: false, output: end.all } as const);
  };
  return await prepareWorktree(site, task, from, { mustHold: [], ahead: false, runSetup, ...options });
}

/** A worker's own git in a worktree. Killed in the maintenance after a commit, it would leave the lock of that. */
export function gitIn(directory: string, environment: Readonly<Record<string, string>>) {
  return async (...args: readonly string[]): Promise<string> =>
    (
      await execa('git', ['-c', 'maintenance.auto=false', ...args], {
        cwd: directory,
        env: environment,
        extendEnv: false,
      })
    ).stdout;
}
