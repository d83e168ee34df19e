/**
 * A worktree for a task: the one that an earlier attempt left, if it is sound, or a new one.
 *
 * A new one comes about in steps, each of which a crash may cut off: git registers it and moves the branch (only this
 * is serialised, as git's locks lose races), the files are checked out, a record is written, what git does not bring is
 * brought, and the record says that it is ready. What stands there without a record is salvaged and made anew; with one
 * that is not ready, it is brought again.
 */

import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KlaussError } from '../domain/errors.ts';
import type { Task } from '../domain/records.ts';
import { headOf } from '../git/head.ts';
import { commitOf, isAncestor } from '../git/refs.ts';
import { indexOf, type Repository } from '../git/repository.ts';
import { GitError } from '../git/run.ts';
import { bring, directoryIn, type RunSetup } from './bring.ts';
import { backToBranch, PARALLEL } from './checkOut.ts';
import { clearLocks, clearRefLocks } from './locks.ts';
import { branchOf, branchRef, integrationOf, worktreePath } from './names.ts';
import type { Prepared } from './prepared.ts';
import { readRecord, type WorktreeRecord, writeRecord } from './record.ts';
import { soundRegistration } from './registration.ts';
import { takeAway } from './remove.ts';
import { salvage } from './salvage.ts';
import type { Site } from './site.ts';
import { isReliable, takeSpare } from './spares.ts';

export type { Prepared } from './prepared.ts';

export interface PrepareOptions {
  /** Commits that the worktree must build on: where its dependencies landed. */
  readonly mustHold: readonly string[];
  readonly runSetup: RunSetup;
  /** Nobody works in it yet: it is for a standby. */
  readonly ahead: boolean;
}

/** A worktree that stands, with what is known of it. */
interface Standing {
  readonly repository: Repository;
  /** Null: it was made just now. */
  readonly record: WorktreeRecord | null;
  /** A new one begins with the files of a spare; else with none. */
  readonly spare: boolean;
  /** It is to be moved to the tip first. */
  readonly behind: boolean;
}

/**
 * Prepares the worktree of a task. A new one builds on `tip`; one that is kept, on what it was built on.
 * @throws KlaussError `git`: the tip does not hold a dependency, or the branch is checked out elsewhere;
 * `environment`: the setup failed; `state`: what stands there holds a git repository and cannot be removed;
 * `file`: the task's directory has no place in it
 */
export async function prepareWorktree(
  site: Site,
  task: Task,
  tip: string,
  options: PrepareOptions,
): Promise<Prepared> {
  const { repository, record, spare, behind } = await site.serially(
    async () => (await keep(site, task, tip, options)) ?? (await make(site, task, tip, options)),
  );
  const directory = async (): Promise<string> =>
    await directoryIn(repository, site.repository.root, task.workingDir);
  const prepared = { repository, path: repository.root, branch: branchOf(task.job, task.key) };
  if (record?.ready) {
    const { except, untouched: fresh } = record;
    if (behind) await moveToTip(repository, record, tip);
    const base = behind ? tip : record.base;
    if (fresh && !options.ahead) await writeRecord(repository, { ...record, base, untouched: false });
    const kept = { ...prepared, base, except, fresh, directory: '' };
    if (record.away) await backToBranch(kept);
    return { ...kept, directory: await directory() };
  }
  const checkedOut = record ?? (await checkOutFiles(repository, tip, { spare }));
  const except = await bring(site, repository, options.runSetup);
  const { ahead: untouched } = options;
  await writeRecord(repository, { ...checkedOut, except: [...except], ready: true, untouched });
  return { ...prepared, base: tip, except, fresh: true, directory: await directory() };
}

/** The worktree that is there, if an attempt can go on in it. */
async function keep(
  site: Site,
  task: Task,
  tip: string,
  { mustHold }: PrepareOptions,
): Promise<Standing | null> {
  const sound = await soundRegistration(site.repository, worktreePath(site.worktrees, task.job, task.key));
  if (sound === null) return null;
  const repository = site.repository.at({ root: sound.path, gitDir: sound.gitDir });
  await clearLocks(repository);
  const record = await readRecord(repository);
  const head = await headOf(repository);
  if (record === null || head === null) return null;
  const standing = { repository, record, spare: false, behind: false };
  // Nobody has worked in it. It moves on to the present tip, unless a setup has made something of the old one.
  if (record.untouched && record.ready && record.base !== tip && site.config.setup === null)
    return { ...standing, behind: true };
  if (!record.ready && record.away) return null; // cut off on its way to another tip
  // Nothing ties the task to what it was built on.
  if (!record.ready || task.base === null) return record.base === tip ? standing : null;
  const tied = record.away
    ? await commitOf(repository, branchRef(branchOf(task.job, task.key)))
    : head.commit;
  if (tied === null) return null;
  const parts = [...new Set([record.base, task.base, ...mustHold])];
  return (await lacking(site.repository, tied, parts)) === null ? standing : null;
}

/** Registers a new one. Whatever stood there, or was on the branch, stays reachable. */
async function make(site: Site, task: Task, tip: string, { mustHold }: PrepareOptions): Promise<Standing> {
  const { job, key } = task;
  const branch = branchOf(job, key);
  const path = worktreePath(site.worktrees, job, key);
  const missing = await lacking(site.repository, tip, mustHold);
  if (missing !== null) throw lacksDependency(task, tip, missing);
  await clearRefLocks(site.repository, job);
  await takeAway(site, job, key);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const addition = { branch, path, tip };
  if (!(await add(site.repository, { ...addition, how: '-b' }))) {
    const former = await commitOf(site.repository, branchRef(branch));
    if (former !== null && !(await isAncestor(site.repository, former, tip))) await salvage(site, job, key);
    await add(site.repository, { ...addition, how: '-B' });
  }
  const made = await soundRegistration(site.repository, path);
  if (made === null) {
    throw new KlaussError('git', `git made no worktree in ${path}.`, {
      hint: `\`klauss doctor\` looks at the repository; then \`klauss retry ${job}/${key}\` tries again.`,
    });
  }
  const spare = await takeSpare(site, made);
  return {
    repository: site.repository.at({ root: made.path, gitDir: made.gitDir }),
    record: null,
    spare,
    behind: false,
  };
}

interface Addition {
  readonly branch: string;
  readonly path: string;
  readonly tip: string;
  /** With a new branch, or whether there is one or not. */
  readonly how: '-b' | '-B';
}

/** Without its files, which nobody else has to wait for. False: there is such a branch already, and nothing was done. */
async function add(repository: Repository, { branch, path, tip, how }: Addition): Promise<boolean> {
  const options = ['--quiet', '--no-checkout', '--no-track', how, branch];
  // Relative paths would write a format into the user's configuration that older git cannot read.
  const args = ['-c', 'worktree.useRelativePaths=false', 'worktree', 'add', ...options, path, tip];
  try {
    await repository.run(args);
    return true;
  } catch (error) {
    const said = error instanceof GitError ? error.stderr : '';
    if (how === '-b' && /a branch named '.*' already exists/.test(said)) return false;
    const [, elsewhere] = /already (?:checked out|used by worktree) at '(.*)'/.exec(said) ?? [];
    if (elsewhere === undefined) throw error;
    throw new KlaussError('git', `The branch ${branch} is checked out in ${elsewhere}.`, {
      hint: `Switch to another branch there (\`git switch -\`) and run \`klauss retry\`.`,
      cause: error,
    });
  }
}

/** Outside of what is serialised, as each worktree has an index of its own. Whoever moved the branch meanwhile, it stands on the tip. */
async function checkOutFiles(
  repository: Repository,
  tip: string,
  { spare }: Pick<Standing, 'spare'>,
): Promise<WorktreeRecord> {
  const anew = spare && !(await isReliable(repository, tip));
  if (anew) await rm(indexOf(repository)); // all files are written
  await repository.run([...PARALLEL, 'reset', '--quiet', '--hard', tip, '--']);
  if (anew) await repository.run(['clean', '--quiet', '-ffdx']); // those of the spare that no index knows any more
  const record = { base: tip, ready: false, except: [], away: false, untouched: false, merging: null };
  await writeRecord(repository, record);
  return record;
}

/** Nobody has worked in it: its branch and its files become those of the tip. */
async function moveToTip(repository: Repository, record: WorktreeRecord, tip: string): Promise<void> {
  await writeRecord(repository, { ...record, ready: false, away: true });
  await repository.run([...PARALLEL, 'reset', '--quiet', '--hard', tip, '--']);
  await writeRecord(repository, { ...record, base: tip });
}

/** A commit among these that is not part of the history of another, or null. */
async function lacking(
  repository: Repository,
  tip: string,
  commits: readonly string[],
): Promise<string | null> {
  const others = commits.filter((commit) => commit !== tip);
  if (others.length === 0) return null;
  const found = await repository.line(['rev-list', '--max-count=1', ...others, `^${tip}`]);
  return found === '' ? null : found;
}

function lacksDependency({ job, key }: Task, tip: string, missing: string): KlaussError {
  const integration = integrationOf(job);
  return new KlaussError('git', `${integration} at ${tip} lacks ${missing}, which ${key} depends on.`, {
    hint: `Was the branch moved by hand? \`git reflog ${integration}\` shows where it stood.`,
    details: { job, key, tip, missing },
  });
}
