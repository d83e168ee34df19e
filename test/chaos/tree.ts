/** The user's tree and repository, looked at from outside. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect } from 'vitest';
import type { Project } from '../support/project.ts';
import type { Random } from '../support/random.ts';
import { homeOf } from './trouble.ts';

/** The user has work in progress: a changed, a staged and a new file. Or not. */
export async function dirty(project: Project, random: Random): Promise<void> {
  if (random.chance(0.3)) return;
  await project.write('b.txt', `${await project.read('b.txt')}by the user\n`);
  await project.git('add', 'b.txt');
  await project.write('by the user.txt', 'not committed\n');
}

/** The tree of everything in the user's directory, made with an index of its own. */
export async function treeOf(project: Project): Promise<string> {
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: homeOf(project),
    GIT_INDEX_FILE: join(homeOf(project), `index-${Math.random()}`),
  };
  const options = { cwd: project.root, env, extendEnv: false };
  await execa('git', ['add', '--all'], options);
  return (await execa('git', ['write-tree'], options)).stdout;
}

export const integrated = (project: Project, job: string): Promise<string> =>
  project.git('rev-parse', `klauss/${job}/integration^{tree}`);

/** What a worker committed is part of the history of some ref. */
export async function expectReachable(project: Project): Promise<void> {
  const file = join(homeOf(project), 'commits');
  const commits = existsSync(file) ? (await readFile(file, 'utf8')).trim().split('\n') : [];
  const reachable = new Set((await project.git('rev-list', '--all')).split('\n'));
  expect(commits.filter((commit) => !reachable.has(commit))).toEqual([]);
}

export async function expectSound(project: Project): Promise<void> {
  expect(await project.git('fsck', '--no-dangling')).toBe('');
}
