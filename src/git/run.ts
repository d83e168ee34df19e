/** Running git: one place for its environment, its settings, and its lock races. */

import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { KlaussError } from '../domain/errors.ts';

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
  const settings = [...SETTINGS, ...(options.hooks ? [] : [NO_HOOKS])];
  const running = execa('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: options.cwd,
    env: {
      ...options.environment,
      LC_ALL: 'C',
      // Looking must not write the user's index, and nobody can be asked for a password.
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      GIT_EDITOR: ':',
      // What a worker did is told from what Klauss did by the reflog.
      GIT_REFLOG_ACTION: REFLOG_ACTION,
      ...(options.index === undefined ? {} : { GIT_INDEX_FILE: options.index }),
      ...options.variables,
    },
    extendEnv: false,
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 1024 * 1024 * 1024,
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
    ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
  });
  // A hook that outlives git holds its pipes, and would be waited for.
  const letGo = (): void => {
    running.stdout?.destroy();
    running.stderr?.destroy();
  };
  options.signal?.addEventListener('abort', letGo, { once: true });
  const result = await running.finally(() => options.signal?.removeEventListener('abort', letGo));
  if (result.exitCode === undefined) throw notRun(args, options.cwd, result);
  return { exitCode: result.exitCode, stdout: result.stdout, stderr: result.stderr };
}

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
      hint: 'Install git 2.38 or newer and put it on PATH.',
    },
  );
}

/** A ref that is not what it was expected to be is reported as "cannot lock ref" too, and that is an answer. */
function isLocked(stderr: string): boolean {
  return (
    /Unable to create '.*\.lock': File exists|could not lock config file|failed to read .*commondir/.test(
      stderr,
    ) && !/but expected|reference already exists/.test(stderr)
  );
}
