/** Sealing: what a worker did becomes one commit on the branch of its task, whatever state it left git in. */

import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Task } from '../domain/records.ts';
import { despiteCollection } from '../git/collection.ts';
import { makeCommit } from '../git/commits.ts';
import { type Head, headOf } from '../git/head.ts';
import { innerRepositories, SUBMODULE } from '../git/listing.ts';
import { isAncestor, updateRefs } from '../git/refs.ts';
import { indexOf, type Repository } from '../git/repository.ts';
import { addAll, addAllInside, copyIndex, replaceIndex, withIndex } from '../git/tree.ts';
import { isExcept } from './except.ts';
import { clearLocks } from './locks.ts';
import { sealMessage } from './message.ts';
import { branchRef } from './names.ts';
import type { Prepared } from './prepared.ts';
import { noteRecord, readRecord } from './record.ts';

export type Sealed =
  | {
      readonly kind: 'sealed';
      readonly commit: string;
      readonly tree: string;
      /** What the branch builds on now: the tip that it was merged with meanwhile, or the same as before. */
      readonly base: string;
      /** Paths that differ from `base`. */
      readonly files: readonly string[];
    }
  /** It cannot be taken over as it is. The message says why to whoever made it; nothing was changed. */
  | { readonly kind: 'refused'; readonly message: string };

export interface SealOptions {
  /** The repository's hooks for commits run, and may refuse. */
  readonly hooks: boolean;
  /** Ends the hooks. */
  readonly signal?: AbortSignal;
  /** Added to the hooks' environment. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Where the worker left the worktree. */
interface Left {
  readonly head: Head;
  /** What is being merged into it: the other parents of the commit. */
  readonly merging: readonly string[];
  /** What the result is compared with. */
  readonly base: string;
}

/**
 * Commits all that stands in the worktree, but for what git ignores and `except`. The branch of the task then leads
 * to it and is checked out; files are not touched. The worker must have ended.
 */
export async function seal(prepared: Prepared, task: Task, options: SealOptions): Promise<Sealed> {
  const { repository } = prepared;
  const lost = [repository.root, join(repository.gitDir, 'HEAD')].some((path) => !existsSync(path));
  if (lost) return refused('The worktree, or what git keeps for it, is gone.');
  await clearLocks(repository);
  const left = await look(prepared);
  if (typeof left === 'string') return refused(left);
  const sealed = options.hooks
    ? await commitWithHooks(prepared, left, sealMessage(task), options)
    : await commit(prepared, left, sealMessage(task));
  if (sealed.kind === 'refused') return sealed;
  await forgetUnfinished(repository);
  await noteRecord(prepared, { base: left.base, away: false, merging: null });
  return sealed;
}

const refused = (message: string) => ({ kind: 'refused', message }) as const;

/** A reason when what the worker left cannot be sealed. */
async function look(prepared: Prepared): Promise<Left | string> {
  const { repository } = prepared;
  const unfinished = UNFINISHED.find(([name]) => existsSync(join(repository.gitDir, name)));
  if (unfinished !== undefined) return `A ${unfinished[1]} is under way in the worktree: finish or abort it.`;
  const head = await headOf(repository);
  if (head === null || !(await contains(repository, head.commit, prepared.base)))
    return `The history in the worktree no longer contains ${prepared.base}, which it started from: it was reset, or another history was checked out.`;
  const merging = await mergeHeads(repository);
  return { head, merging, base: await baseNow(prepared, head, merging) };
}

/** What git keeps in its directory while it has more to do than to commit. */
const UNFINISHED: readonly (readonly [name: string, what: string])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['sequencer', 'cherry-pick or revert of several commits'],
];

const contains = async (repository: Repository, commit: string, part: string): Promise<boolean> =>
  commit === part || (await isAncestor(repository, part, commit));

async function mergeHeads({ gitDir }: Repository): Promise<readonly string[]> {
  const text = await readFile(join(gitDir, 'MERGE_HEAD'), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

/** A merge that Klauss began may be under way, concluded by the worker, or undone. */
async function baseNow(prepared: Prepared, head: Head, merging: readonly string[]): Promise<string> {
  const { repository, base } = prepared;
  const tip = (await readRecord(repository))?.merging?.tip;
  if (tip === undefined) return base;
  return merging.includes(tip) || (await contains(repository, head.commit, tip)) ? tip : base;
}

/** Without hooks nothing needs a working tree's own index before the commit is made, so a crash changes nothing. */
async function commit(prepared: Prepared, left: Left, message: string): Promise<Sealed> {
  const { repository } = prepared;
  const { head, merging } = left;
  const known = [head.commit, ...merging];
  return await withIndex({ directory: repository.gitDir }, async (index) => {
    const { sealed } = await despiteCollection(repository, {
      write: async (writing) => {
        await copyIndex(repository, index);
        const inside = { ...prepared, repository: writing };
        const staged = await stage(inside, left, index);
        if (staged.kind === 'refused') return { sealed: staged, commit: null, known };
        const { tree } = staged;
        const isNew = tree !== head.tree || merging.length > 0;
        const [sealed, made] = await Promise.all([
          examine(inside, left, tree),
          isNew ? makeCommit(writing, { tree, parents: known, message }) : head.commit,
        ]);
        if (sealed.kind === 'refused') return { sealed, commit: null, known };
        return { sealed: { ...sealed, commit: made }, commit: made, known };
      },
      publish: async (made) => {
        if (made.commit !== null) await settleBranch(prepared, head, made.commit);
      },
    });
    if (sealed.kind === 'sealed') await replaceIndex(repository, index);
    return sealed;
  });
}

/** As the user would commit: the hooks find the branch checked out and everything staged, and may change it. */
async function commitWithHooks(
  prepared: Prepared,
  left: Left,
  message: string,
  { signal, variables }: SealOptions,
): Promise<Sealed> {
  const { repository } = prepared;
  const { head, merging } = left;
  const staged = await stage(prepared, left, indexOf(repository));
  if (staged.kind === 'refused') return staged;
  const examined = await examine(prepared, left, staged.tree);
  if (examined.kind === 'refused') return examined;
  await settleBranch(prepared, head, head.commit);
  if (staged.tree === head.tree && merging.length === 0) return { ...examined, commit: head.commit };
  const args = ['commit', '--quiet', '--no-gpg-sign', '--cleanup=verbatim', '--file=-'];
  const end = await repository.run(args, {
    hooks: true,
    input: message,
    variables: { ...(await repository.identity()), ...variables },
    ...(signal === undefined ? {} : { signal }),
    answers: [1],
  });
  if (end.exitCode !== 0)
    return refused(`The repository's hooks refused the commit:\n${end.stdout}${end.stderr}`);
  const { commit, tree } = (await headOf(repository)) ?? head;
  const { files } = await changesSince(repository, left.base, tree);
  return { kind: 'sealed', commit, tree, base: left.base, files };
}

type Refused = Extract<Sealed, { kind: 'refused' }>;
type Examined = Omit<Extract<Sealed, { kind: 'sealed' }>, 'commit'>;

/** Stages everything that is the worker's in an index, and writes its tree. */
async function stage(
  { repository, except }: Prepared,
  { base }: Left,
  index: string,
): Promise<{ readonly kind: 'staged'; readonly tree: string } | Refused> {
  const isKept = isExcept(except);
  // Into an index of its own everything can be staged first, and be looked at only if there is something to find.
  const add = index === indexOf(repository) ? addAll : addAllInside;
  const inner = (await add(repository, index, except)).filter((path) => !isKept(path));
  if (inner.length > 0) return refused(`${repositoryIn(inner)} Remove its \`.git\`, or all of it.`);
  await leaveOut(repository, except, base, index);
  return { kind: 'staged', tree: await repository.line(['write-tree'], { index }) };
}

/** What the tree changes, and whether all of that can be merged. */
async function examine({ repository }: Prepared, { base }: Left, tree: string): Promise<Examined | Refused> {
  const { files, submodules } = await changesSince(repository, base, tree);
  if (submodules.length === 0) return { kind: 'sealed', tree, base, files };
  const untracked = new Set(await innerRepositories(repository));
  const remedy = submodules.every((path) => untracked.has(path))
    ? 'Remove its `.git`, or all of it.'
    : 'Take it out again by `git rm -r --cached`.';
  return refused(`${repositoryIn(submodules)} ${remedy}`);
}

const repositoryIn = (paths: readonly string[]): string =>
  `There is a git repository in ${paths.join(', ')}, and its files cannot be merged.`;

/** A worker may have added such paths itself. What the base has of them stays. */
async function leaveOut(
  repository: Repository,
  except: readonly string[],
  base: string,
  index: string,
): Promise<void> {
  if (except.length === 0) return;
  const args = ['reset', '--quiet', '--no-refresh', '--pathspec-from-file=-', '--pathspec-file-nul', base];
  await repository.run(args, { index, input: except.map((path) => `:(top,literal)${path}`).join('\0') });
}

/** What differs between a commit and a tree, and the submodules among it that are new or were moved. */
async function changesSince(
  repository: Repository,
  base: string,
  tree: string,
): Promise<{ readonly files: readonly string[]; readonly submodules: readonly string[] }> {
  const fields = await repository.list(['diff-tree', '-r', '-z', '--raw', '--no-renames', base, tree]);
  const changes = fields.flatMap((field, index) =>
    index % 2 === 0 ? { mode: field.split(' ')[1], path: fields[index + 1] ?? '' } : [],
  );
  return {
    files: changes.map(({ path }) => path),
    submodules: changes.flatMap(({ mode, path }) => (mode === SUBMODULE ? path : [])),
  };
}

/** The worker may have checked out something else. Only refs are changed, no files. */
async function settleBranch({ repository, branch }: Prepared, head: Head, commit: string): Promise<void> {
  const ref = branchRef(branch);
  if (head.branch === ref && head.commit === commit) return;
  await updateRefs(repository, [{ ref, to: commit }]);
  if (head.branch !== ref) await repository.run(['symbolic-ref', '-m', 'klauss', 'HEAD', ref]);
}

/** Files by which git knows of a merge, cherry-pick or revert that has only to be committed. */
async function forgetUnfinished({ gitDir }: Repository): Promise<void> {
  const names = [
    'MERGE_HEAD',
    'MERGE_MSG',
    'MERGE_MODE',
    'AUTO_MERGE',
    'CHERRY_PICK_HEAD',
    'REVERT_HEAD',
    'SQUASH_MSG',
  ];
  await Promise.all(names.map((name) => rm(join(gitDir, name), { force: true })));
}
