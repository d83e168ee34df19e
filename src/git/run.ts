/** Running git: one place for its environment, its settings, and its lock races. */

import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { KlaussError } from '../domain/errors.ts';
import type { Launcher } from './launcher.ts';

/** How long another git process may hold a lock, milliseconds. Its own are held for a moment only. */
const LOCK_PATIENCE_MS = 10_000;

/**
 * Settings that every call overrides: no hook, no collection in the background and no watcher of files may start
 * because of Klauss, what is read from git's output must not depend on what the user likes to see, and nothing may
 * fail for what git would only warn of (`core.safecrlf`). An index is written in full: given a path below a directory
 * that a sparse index holds as one entry, git 2.39 writes both, and trees made of that are broken.
 */
const SETTINGS = [
  'gc.auto=0',
  'maintenance.auto=false',
  'core.fsmonitor=false',
  'core.splitIndex=false',
  'index.sparse=false',
  'core.safecrlf=false',
  'submodule.recurse=false',
  'i18n.commitEncoding=UTF-8',
  'advice.detachedHead=false',
  'color.ui=false',
  'diff.noprefix=false',
  'diff.mnemonicPrefix=false',
  'merge.conflictStyle=merge',
] as const;
const NO_HOOKS = 'core.hooksPath=/dev/null';

/** How the entries begin that Klauss makes in reflogs. */
export const REFLOG_ACTION = 'klauss';

/**
 * Variables by which a process is bound to one repository, as a git hook has them (`git rev-parse --local-env-vars`),
 * or that change how arguments are read.
 */
const BINDING: ReadonlySet<string> = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_CONFIG_COUNT',
  'GIT_CONFIG_PARAMETERS',
  'GIT_DIR',
  'GIT_EXTERNAL_DIFF',
  'GIT_GLOB_PATHSPECS',
  'GIT_GRAFT_FILE',
  'GIT_ICASE_PATHSPECS',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_LITERAL_PATHSPECS',
  'GIT_NAMESPACE',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_QUARANTINE_PATH',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
]);

/** An environment without what binds its processes to the repository of whoever called. */
export function unboundEnvironment(base: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(base).flatMap(([name, value]) =>
    value === undefined || BINDING.has(name) ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}

export interface GitOptions {
  /** Where it runs. */
  readonly cwd: string;
  /** The whole environment, from `unboundEnvironment`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Added to it. */
  readonly variables?: Readonly<Record<string, string>>;
  /** An index file of its own instead of the working tree's. */
  readonly index?: string;
  readonly input?: string;
  /** The repository's hooks may run. */
  readonly hooks?: boolean;
  /** Exit codes that are answers and no failures, besides 0. */
  readonly answers?: readonly number[];
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** Starts it; without one this process does. */
  readonly launcher?: Launcher | undefined;
}

export interface GitEnd {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** git failed; `details` has the arguments, the exit code and what it said. */
export class GitError extends KlaussError {
  readonly stderr: string;

  constructor(
    args: readonly string[],
    { exitCode, stderr }: Pick<GitEnd, 'exitCode' | 'stderr'>,
    cwd: string,
  ) {
    const said = stderr.trim();
    super(
      'git',
      `git ${args.slice(0, 3).join(' ')} failed in ${cwd}: ${said === '' ? `exit code ${exitCode}` : said}`,
      {
        hint: `Run it there by hand to see more; \`klauss doctor\` looks at the repository.`,
        details: { args, exitCode, stderr: said },
      },
    );
    this.stderr = said;
  }
}

/**
 * Runs git and waits for its end; while another process holds a lock that it needs, it is run again.
 * @throws GitError it exited with something other than 0 and `answers`
 * @throws KlaussError `environment`: there is no git
 */
export async function git(args: readonly string[], options: GitOptions): Promise<GitEnd> {
  const limit = performance.now() + LOCK_PATIENCE_MS;
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    const end = await runOnce(args, options);
    if (end.exitCode === 0 || options.answers?.includes(end.exitCode)) return end;
    if (!isLocked(end.stderr) || performance.now() + pause > limit)
      throw new GitError(args, end, options.cwd);
    await sleep(pause);
  }
}

/** The output of a call that answers with one line or a few, without the line end. */
export async function gitLine(args: readonly string[], options: GitOptions): Promise<string> {
  return (await git(args, options)).stdout.trimEnd();
}

/** The output of a call that answers with a list, each entry ended by NUL (`-z`). */
export async function gitList(args: readonly string[], options: GitOptions): Promise<string[]> {
  return splitNul((await git(args, options)).stdout);
}

export const splitNul = (text: string): string[] => text.split('\0').filter((entry) => entry !== '');

async function runOnce(args: readonly string[], options: GitOptions): Promise<GitEnd> {
  const { cwd, input, launcher, hooks = false, signal } = options;
  const settings = [...SETTINGS, ...(hooks ? [] : [NO_HOOKS])].flatMap((setting) => ['-c', setting]);
  const launch = { args: [...settings, ...args], cwd, environment: environmentOf(options), input };
  // Hooks are run as the user's git runs them, and what can be ended needs to be a process of our own.
  if (launcher?.takes(launch) && !hooks && signal === undefined) {
    const end = await launcher.run(launch);
    if (end === null) throw new GitError(args, { exitCode: -1, stderr: 'its shell was ended' }, cwd);
    return seen(args, cwd, end);
  }
  const running = execa('git', launch.args, {
    cwd,
    env: launch.environment,
    extendEnv: false,
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 1024 * 1024 * 1024,
    // Like the launcher's own, out of reach of a Ctrl+C.
    detached: launcher !== undefined && !hooks,
    ...(signal === undefined ? {} : { cancelSignal: signal }),
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
  });
  // A hook that outlives git holds its pipes, and would be waited for.
  const letGo = (): void => {
    running.stdout?.destroy();
    running.stderr?.destroy();
  };
  signal?.addEventListener('abort', letGo, { once: true });
  const result = await running.finally(() => signal?.removeEventListener('abort', letGo));
  if (result.exitCode === undefined) throw notRun(args, cwd, result);
  return { exitCode: result.exitCode, stdout: result.stdout, stderr: result.stderr };
}

function environmentOf({ environment, index, variables }: GitOptions): Record<string, string> {
  return {
    ...environment,
    LC_ALL: 'C',
    // Looking must not write the user's index, and nobody can be asked for a password.
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: ':',
    // What a worker did is told from what Klauss did by the reflog.
    GIT_REFLOG_ACTION: REFLOG_ACTION,
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    ...variables,
  };
}

/** What a shell tells by exit codes. @throws what a failed start or a signal is for a process of our own */
function seen(args: readonly string[], cwd: string, end: GitEnd): GitEnd {
  const { exitCode } = end;
  if (exitCode === NOT_FOUND) throw notRun(args, cwd, { code: 'ENOENT' });
  if (exitCode === 128 && !existsSync(cwd)) throw notRun(args, cwd, {});
  const signal = exitCode > 128 ? nameOfSignal(exitCode - 128) : undefined;
  if (signal !== undefined) throw notRun(args, cwd, { signal });
  return end;
}

const NOT_FOUND = 127;
/** git's own exit codes end with 129, for wrong usage. */
const nameOfSignal = (number: number): string | undefined =>
  number === 1 ? undefined : Object.entries(constants.signals).find(([, value]) => value === number)?.[0];

function notRun(
  args: readonly string[],
  cwd: string,
  {
    code,
    signal,
    shortMessage,
  }: {
    readonly code?: string | undefined;
    readonly signal?: string | undefined;
    readonly shortMessage?: string | undefined;
  },
): KlaussError {
  if (signal !== undefined) return new GitError(args, { exitCode: -1, stderr: `ended by ${signal}` }, cwd);
  if (!existsSync(cwd))
    return new GitError(args, { exitCode: -1, stderr: 'there is no such directory' }, cwd);
  return new KlaussError(
    'environment',
    `git cannot be run in ${cwd}: ${code === 'ENOENT' ? 'not found' : shortMessage}`,
    {
      hint: 'Install git 2.38 or newer and put it on PATH; then `klauss doctor`.',
    },
  );
}

/** A ref that is not what it was expected to be is reported as "cannot lock ref" too, and that is an answer. */
function isLocked(stderr: string): boolean {
  return RACES.some((race) => race.test(stderr)) && !/but expected|reference already exists/.test(stderr);
}

/** What git says when another git process was at the same files in the same moment. */
const RACES = [
  /Unable to create '.*\.lock': File exists/,
  /could not lock config file/,
  /failed to read .*commondir/,
  // A collection takes a registration that has just been begun for one that was left.
  /could not (?:open|create) '.*\/worktrees\/.*No such file or directory/,
] as const;
