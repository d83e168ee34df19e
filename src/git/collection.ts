/**
 * Living with `git gc --prune=now`. It removes every object that no ref, index or reflog led to when it looked, even
 * if a ref leads to it by now: what is written while it runs may be gone a moment later, though each call succeeded.
 *
 * So whoever writes objects and sets refs looks whether a collection runs or may have run. If so, the objects are
 * written in quarantine, where no collection looks, and come out as a pack that it leaves alone.
 */

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeQuarantine } from './quarantine.ts';
import type { Repository } from './repository.ts';
import { GitError } from './run.ts';

const MOST_TRIES = 8;

/** What was made, and what it builds on: commits that were reachable before. */
export interface Made {
  /** Null: there was nothing to make. */
  readonly commit: string | null;
  readonly known: readonly string[];
}

export interface Making<T extends Made> {
  /** Writes objects, through the repository that it is given; they are not seen through another before `publish`. */
  readonly write: (writing: Repository) => Promise<T>;
  /** Sets the refs. */
  readonly publish: (made: T) => Promise<unknown>;
}

/** Makes a commit that refs lead to, and sees to it that no collection takes anything of it. */
export async function despiteCollection<T extends Made>(
  repository: Repository,
  making: Making<T>,
): Promise<T> {
  // Made again, it is to be the same commit, as a reflog may have the first one.
  const stamped = repository.with(datesOf(new Date()));
  let isCollecting = collects(repository);
  for (let tries = 1; ; tries++) {
    const before = await changedAt(repository);
    const mayHaveRun = async (): Promise<boolean> =>
      collects(repository) || (await changedAt(repository)) !== before;
    try {
      if (isCollecting) return await makeInQuarantine(stamped, making);
      const made = await making.write(stamped);
      isCollecting = collects(repository);
      if (isCollecting) continue;
      await making.publish(made);
      if (await mayHaveRun()) await seeWhole(repository, made);
      isCollecting = collects(repository);
      if (!isCollecting) return made;
    } catch (error) {
      if (!(error instanceof GitError) || tries === MOST_TRIES || !(await mayHaveRun())) throw error;
      isCollecting = true;
    }
  }
}

async function makeInQuarantine<T extends Made>(
  repository: Repository,
  { write, publish }: Making<T>,
): Promise<T> {
  await using quarantine = await makeQuarantine(repository);
  const made = await write(quarantine.repository);
  await using _ = await quarantine.release(made);
  await publish(made);
  return made;
}

/** git makes and removes `gc.pid` there, so the time of the directory tells of a collection that came and went. */
async function changedAt({ commonDir }: Repository): Promise<bigint> {
  return (await stat(commonDir, { bigint: true })).mtimeNs;
}

const collects = ({ commonDir }: Repository): boolean => existsSync(join(commonDir, 'gc.pid'));

/** @throws GitError something is gone */
async function seeWhole(repository: Repository, { commit, known }: Made): Promise<void> {
  if (commit === null || known.includes(commit)) return;
  const input = [commit, ...known.map((other) => `^${other}`), ''].join('\n');
  await repository.run(['rev-list', '--objects', '--quiet', '--stdin'], { input });
}

/** The variables by which commits get a date. */
function datesOf(date: Date): Readonly<Record<string, string>> {
  const east = -date.getTimezoneOffset();
  const [hours, minutes] = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60];
  const zone = `${east < 0 ? '-' : '+'}${String(hours * 100 + minutes).padStart(4, '0')}`;
  const stamp = `${Math.floor(date.getTime() / 1000)} ${zone}`;
  return { GIT_AUTHOR_DATE: stamp, GIT_COMMITTER_DATE: stamp };
}
