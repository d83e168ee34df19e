/** A git repository, as one of its working trees sees it. */

import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KlaussError } from '../domain/errors.ts';
import type { Launcher } from './launcher.ts';
import { type GitEnd, type GitOptions, git, gitLine, gitList, unboundEnvironment } from './run.ts';

/** The options of a call that the repository fills in itself. */
export type CallOptions = Omit<GitOptions, 'cwd' | 'environment' | 'launcher'> & { readonly cwd?: string };

export interface RepositoryPlaces {
  /** Top of its working tree, real path. */
  readonly root: string;
  /** What git keeps for this working tree alone: its HEAD, its index. */
  readonly gitDir: string;
  /** What all working trees share: objects, refs, configuration. */
  readonly commonDir: string;
}

/** What all calls in a repository share: its environment is from `unboundEnvironment`. */
type Calls = Pick<GitOptions, 'environment' | 'launcher'>;

export class Repository implements RepositoryPlaces {
  readonly root: string;
  readonly gitDir: string;
  readonly commonDir: string;
  readonly #calls: Calls;
  /** Asked for once, for all working trees. */
  #asked: { identity: Promise<Readonly<Record<string, string>>> | null } = { identity: null };

  constructor(places: RepositoryPlaces, calls: Calls) {
    this.root = places.root;
    this.gitDir = places.gitDir;
    this.commonDir = places.commonDir;
    this.#calls = calls;
  }

  /** The same repository, seen from another of its working trees. */
  at(places: Pick<RepositoryPlaces, 'root' | 'gitDir'>): Repository {
    return this.#like({ ...places, commonDir: this.commonDir }, this.#calls);
  }

  /** The same repository, with variables that are added to all calls. */
  with(variables: Readonly<Record<string, string>>): Repository {
    const { environment } = this.#calls;
    return this.#like(this, { ...this.#calls, environment: { ...environment, ...variables } });
  }

  #like(places: RepositoryPlaces, calls: Calls): Repository {
    const other = new Repository(places, calls);
    other.#asked = this.#asked;
    return other;
  }

  /** @throws GitError, KlaussError `environment` */
  async run(args: readonly string[], options: CallOptions = {}): Promise<GitEnd> {
    return await git(args, this.#complete(options));
  }

  /** The output, without the last line end. */
  async line(args: readonly string[], options: CallOptions = {}): Promise<string> {
    return await gitLine(args, this.#complete(options));
  }

  /** The entries of a list that was asked for with `-z`. */
  async list(args: readonly string[], options: CallOptions = {}): Promise<string[]> {
    return await gitList(args, this.#complete(options));
  }

  /** True when the call exits with 0, false with 1. */
  async test(args: readonly string[], options: CallOptions = {}): Promise<boolean> {
    return (await this.run(args, { ...options, answers: [1] })).exitCode === 0;
  }

  /**
   * Variables for calls that make commits: none where the user's configuration names somebody, else an author of
   * Klauss's own, as without any git refuses to commit.
   */
  async identity(): Promise<Readonly<Record<string, string>>> {
    this.#asked.identity ??= this.run(['var', 'GIT_COMMITTER_IDENT'], { answers: [128] }).then(
      ({ exitCode }) => (exitCode === 0 ? {} : NOBODY),
    );
    return await this.#asked.identity;
  }

  #complete(options: CallOptions): GitOptions {
    const variables = { ...this.#bindings(options.hooks ?? false), ...options.variables };
    return { cwd: this.root, ...options, variables, ...this.#calls };
  }

  /**
   * git is told where it works and does not look for it: in a worktree whose `.git` was removed it would find the
   * repository around it, and do there what was meant for the worktree. Hooks are to find the same environment as when
   * the user commits, so for them it looks, but no further than here.
   */
  #bindings(hooks: boolean): Readonly<Record<string, string>> {
    return hooks
      ? { GIT_CEILING_DIRECTORIES: dirname(this.root) }
      : { GIT_DIR: this.gitDir, GIT_WORK_TREE: this.root };
  }
}

const NOBODY = {
  GIT_AUTHOR_NAME: 'Klauss',
  GIT_AUTHOR_EMAIL: 'klauss@localhost',
  GIT_COMMITTER_NAME: 'Klauss',
  GIT_COMMITTER_EMAIL: 'klauss@localhost',
};

/**
 * The repository whose working tree holds a directory, or null: it lies in none, or in a bare one.
 * @param launcher starts all calls in it; without one this process does
 * @throws KlaussError `environment`: there is no git; `git`: the repository cannot be read (another owner, say)
 */
export async function findRepository(
  directory: string,
  base: NodeJS.ProcessEnv,
  launcher?: Launcher,
): Promise<Repository | null> {
  const calls = { environment: unboundEnvironment(base), launcher };
  const there = { cwd: directory, ...calls };
  const inside = await git(['rev-parse', '--is-inside-work-tree'], { ...there, answers: [128] });
  if (inside.exitCode !== 0 && !/not a git repository/.test(inside.stderr)) {
    await git(['rev-parse', '--is-inside-work-tree'], there); // throws what is wrong
  }
  if (inside.stdout.trim() !== 'true') return null;
  return new Repository(await placesOf(directory, calls), calls);
}

async function placesOf(directory: string, calls: Calls): Promise<RepositoryPlaces> {
  const cwd = await realpath(directory);
  const asked = ['--show-toplevel', '--absolute-git-dir', '--path-format=absolute', '--git-common-dir'];
  const lines = (await gitLine(['rev-parse', ...asked], { cwd, ...calls })).split('\n');
  const [root = '', gitDir = '', commonDir = ''] = lines;
  if (lines.length > asked.length - 1)
    throw new KlaussError('git', `There is a line end in the path of the repository that ${cwd} lies in.`, {
      hint: 'Rename that directory.',
    });
  return { root: await realpath(root), gitDir, commonDir };
}

/** The path of the index of this working tree. */
export const indexOf = ({ gitDir }: Pick<RepositoryPlaces, 'gitDir'>): string => join(gitDir, 'index');
