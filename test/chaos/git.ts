/** Klauss is killed between its steps, before or after a git call of its own, or git in the middle of one. */

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Project } from '../support/project.ts';
import type { Random } from '../support/random.ts';
import { happened } from './tally.ts';
import { integrated, treeOf } from './tree.ts';
import { type Ground, homeOf, leaveWord, type Trouble } from './trouble.ts';

/** Stands in front of git on the PATH of every project of the suite. */
export const gitInFront = join(import.meta.dirname, '..', 'fixtures', 'git');

export const killAtGit: Trouble = async ({ project, random }) => {
  for (let times = 1 + random.below(3); times > 0; times--) {
    const who = random.pick(['before', 'after', 'git', 'git', 'git']);
    await arm(project, 1 + random.below(25), who);
    for (let waits = 0; waits < 30 && isArmed(project); waits++) await sleep(50);
    if (!isArmed(project)) happened(who === 'git' ? 'git killed' : 'killed at a git call');
    await disarm(project);
  }
};

/**
 * `apply` and `rollback` killed on their way: the user's tree is untouched or fully applied, and the next command makes
 * that so. At the end nothing of the result is in the tree.
 * @param before the tree before the job
 */
export async function landAndTakeBack(
  { project, job, random }: Pick<Ground, 'project' | 'job' | 'random'>,
  before: string,
): Promise<void> {
  const after = await integrated(project, job);
  await killed(project, random, 25, 'apply', job);
  await project.klauss('diff', job);
  expect([before, after]).toContain(await treeOf(project));
  await project.klauss('apply', job);
  expect(await treeOf(project)).toBe(after);
  await killed(project, random, 20, 'rollback', job);
  await project.klauss('diff', job);
  expect([before, after]).toContain(await treeOf(project));
}

/** Runs a command that is killed somewhere on its way, or not, when it has fewer steps. */
async function killed(
  project: Project,
  random: Random,
  steps: number,
  ...args: readonly string[]
): Promise<void> {
  await arm(project, 1 + random.below(steps), random.pick(['before', 'after']));
  await project.klauss(...args);
  if (!isArmed(project)) happened(`${args[0]} killed`);
  await disarm(project);
}

/** Names the call at which somebody is killed; gone when that has happened. */
const orderOf = (project: Project): string => join(homeOf(project), 'kill-at');
const isArmed = (project: Project): boolean => existsSync(orderOf(project));

async function arm(project: Project, call: number, when: string): Promise<void> {
  await disarm(project);
  await leaveWord(orderOf(project), `${call} ${when}\n`);
}

async function disarm(project: Project): Promise<void> {
  await rm(orderOf(project), { force: true });
  await rm(join(homeOf(project), 'calls'), { force: true });
}
