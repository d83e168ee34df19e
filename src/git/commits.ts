/** Making commits and merging trees, without touching any working tree or index. */

import type { Repository } from './repository.ts';
import { splitNul } from './run.ts';

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** Signed when the user's configuration signs commits; those on Klauss's own branches never are. */
  readonly sign?: boolean;
  /** Author and dates of a commit that is made anew, as `GIT_AUTHOR_*` variables. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Makes a commit; no ref points at it yet. The author is the one of the user's git configuration. */
export async function makeCommit(repository: Repository, commit: NewCommit): Promise<string> {
  const signed = commit.sign && (await signs(repository)) ? ['-S'] : [];
  const parents = commit.parents.flatMap((parent) => ['-p', parent]);
  return await repository.line(['commit-tree', ...signed, ...parents, '-F', '-', commit.tree], {
    input: commit.message,
    variables: { ...(await repository.identity()), ...commit.variables },
  });
}

async function signs(repository: Repository): Promise<boolean> {
  const end = await repository.run(['config', '--type=bool', '--get', 'commit.gpgsign'], { answers: [1] });
  return end.stdout.trim() === 'true';
}

/** Three trees, or commits that stand for theirs. */
export interface ThreeTrees {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export type Merged =
  | { readonly kind: 'clean'; readonly tree: string }
  /** `tree` holds the files with conflict markers in them. */
  | { readonly kind: 'conflict'; readonly tree: string; readonly files: readonly string[] };

/** Merges what changed from `base` to `theirs` into `ours`, renames included. */
export async function mergeTrees(repository: Repository, trees: ThreeTrees): Promise<Merged> {
  const [base, ours, theirs] = await Promise.all(
    [trees.base, trees.ours, trees.theirs].map(
      async (name) => await repository.line(['rev-parse', `${name}^{tree}`]),
    ),
  );
  if (base === undefined || ours === undefined || theirs === undefined)
    throw new Error('Three trees are needed.');
  if (base === theirs || ours === theirs) return { kind: 'clean', tree: ours };
  if (base === ours) return { kind: 'clean', tree: theirs };
  // git 2.38 and 2.39 take the base from the history alone, so the trees get one.
  const root = await makeCommit(repository, { tree: base, parents: [], message: 'base' });
  const [one, other] = await Promise.all(
    [ours, theirs].map((tree) => makeCommit(repository, { tree, parents: [root], message: 'side' })),
  );
  return await mergeCommits(repository, one ?? '', other ?? '');
}

/** Merges two commits by their history. */
export async function mergeCommits(repository: Repository, ours: string, theirs: string): Promise<Merged> {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ours, theirs];
  const { exitCode, stdout } = await repository.run(args, { answers: [1] });
  const [tree = '', ...files] = splitNul(stdout);
  return exitCode === 0 ? { kind: 'clean', tree } : { kind: 'conflict', tree, files: [...new Set(files)] };
}

/** Paths that differ between two trees or commits, in git's order. */
export async function changedPaths(repository: Repository, from: string, to: string): Promise<string[]> {
  return await repository.list(['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, to]);
}

/** Commits of the first-parent line after `base` up to `tip`, oldest first. */
export async function firstParents(
  repository: Repository,
  base: string,
  tip: string,
): Promise<readonly { readonly commit: string; readonly parents: readonly string[] }[]> {
  const text = await repository.line([
    'rev-list',
    '--first-parent',
    '--parents',
    '--reverse',
    `${base}..${tip}`,
  ]);
  return text.split('\n').flatMap((line) => {
    const [commit, ...parents] = line.split(' ');
    return commit === undefined || commit === '' ? [] : [{ commit, parents }];
  });
}

/** Those of some commits that are not part of the history of the others, in their order. */
export async function independent(
  repository: Repository,
  commits: readonly string[],
): Promise<readonly string[]> {
  const all = [...new Set(commits)];
  if (all.length < 2) return all;
  const found = new Set((await repository.line(['merge-base', '--independent', ...all])).split('\n'));
  return all.filter((commit) => found.has(commit));
}
