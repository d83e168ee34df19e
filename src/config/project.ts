import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { KlaussError, messageOf } from '../domain/errors.ts';
import type { Job } from '../domain/records.ts';
import type { Config } from './config.ts';

/** What makes a directory a project; `.git` may be a file, in worktrees and submodules. */
const MARKS = ['.klauss.toml', '.git'];

export interface Project {
  /** Real path. */
  readonly root: string;
  readonly config: Config;
}

/** Where things of a project are kept, absolute. */
export interface ProjectPaths {
  readonly root: string;
  /** `<root>/.klauss` */
  readonly stateDir: string;
  readonly database: string;
  readonly logs: string;
  readonly plans: string;
  readonly worktrees: string;
  /** For files that are needed for a moment; what a crash leaves here is worth nothing. */
  readonly scratch: string;
}

/**
 * The real path of the project's directory: the one that was named, else the nearest ancestor of `startDir`
 * that holds `.klauss.toml` or `.git`, else `startDir` itself.
 * @param explicit what `--project` says, relative to `startDir`
 * @throws KlaussError `usage`: there is no such directory.
 */
export function findProject(startDir: string, explicit?: string): string {
  const start = realDirectory(resolve(startDir, explicit ?? '.'));
  if (explicit !== undefined) return start;
  for (let directory = start; ; directory = dirname(directory)) {
    if (MARKS.some((mark) => existsSync(join(directory, mark)))) return directory;
    if (directory === dirname(directory)) return start;
  }
}

/**
 * The project of a job, if that is not the one in this directory; else null. One that is no more may have moved together
 * with its job: to here, say.
 */
export function otherProject({ project }: Pick<Job, 'project'>, root: string): string | null {
  return project === null || project === root || !existsSync(project) ? null : project;
}

/** Where the things of a project are kept, by its configuration. */
export function paths(root: string, config: Config): ProjectPaths {
  const stateDir = join(root, '.klauss');
  return {
    root,
    stateDir,
    database: config.database.path ?? join(stateDir, 'klauss.db'),
    logs: resolve(stateDir, config.workers.logDirectory),
    plans: join(stateDir, 'plans'),
    worktrees: join(stateDir, 'worktrees'),
    scratch: join(stateDir, 'tmp'),
  };
}

/**
 * Makes the state directory, readable by the user alone and ignored by git. One that is there is narrowed to that.
 * @throws KlaussError `file`: it cannot be made.
 */
export function ensureStateDir({ stateDir }: Pick<ProjectPaths, 'stateDir'>): void {
  try {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    const ignore = join(stateDir, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n', { mode: 0o600 });
    narrow(stateDir);
  } catch (cause) {
    throw new KlaussError('file', `${stateDir} cannot be made: ${messageOf(cause)}`, {
      hint: 'Make the project directory writable, and see that `.klauss` is no file.',
      cause,
    });
  }
}

/** Not where a link leads, and not what is somebody else's. */
function narrow(directory: string): void {
  const found = lstatSync(directory);
  const isOurs = found.isDirectory() && found.uid === process.getuid?.();
  if (isOurs && (found.mode & 0o077) !== 0) chmodSync(directory, 0o700);
}

/**
 * Makes the directory of a queue that projects share, for the user alone. That of a queue which is named for one command
 * is not made: it would rather be a slip.
 * @throws KlaussError `file`: it cannot be made.
 */
export function ensureSharedDirectory({ database }: ProjectPaths, { coordination }: Config): void {
  if (database !== coordination.sharedDb) return;
  try {
    mkdirSync(dirname(database), { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new KlaussError('file', `${dirname(database)} cannot be made: ${messageOf(cause)}`, {
      hint: 'Name another path in [coordination] shared_db.',
      cause,
    });
  }
}

function realDirectory(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new KlaussError('usage', `${path} is not a directory.`, {
      hint: 'Name an existing directory with --project.',
    });
  }
  return realpathSync(path);
}
