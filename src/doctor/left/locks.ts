import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RepositoryPlaces } from '../../git/repository.ts';
import { duration } from '../../report/text.ts';
import { type Finding, problem, warning } from '../finding.ts';

/** git holds one for moments; a commit whose editor is open for as long as that takes. */
const STALE_AFTER_MS = 60_000;

/** Locks of a git that was ended in the middle of something: git itself never takes them for stale. */
export async function leftLocks(
  { gitDir, commonDir }: Pick<RepositoryPlaces, 'gitDir' | 'commonDir'>,
  now: number,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const blocking = ['index.lock', 'HEAD.lock'].map((name) => join(gitDir, name));
  blocking.push(...['config.lock', 'packed-refs.lock'].map((name) => join(commonDir, name)));
  for (const path of blocking) {
    const age = await ageOf(path, now);
    if (age > STALE_AFTER_MS) found.push(problem(`${path} is ${duration(age)} old`, fixFor(path)));
  }
  // In the way of nothing but git's own maintenance.
  const maintenance = join(commonDir, 'objects', 'maintenance.lock');
  const age = await ageOf(maintenance, now);
  if (age > STALE_AFTER_MS)
    found.push(warning(`${maintenance} is ${duration(age)} old`, fixFor(maintenance)));
  return found;
}

/** Milliseconds, 0 when there is none. */
const ageOf = async (path: string, now: number): Promise<number> =>
  await stat(path).then(
    ({ mtimeMs }) => now - mtimeMs,
    () => 0,
  );

const fixFor = (path: string): string => `When no git runs in this repository: rm '${path}'`;
