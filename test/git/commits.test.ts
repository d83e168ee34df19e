import { expect, test } from 'vitest';
import {
  changedPaths,
  firstParents,
  independent,
  makeCommit,
  mergeCommits,
  mergeTrees,
} from '../../src/git/commits.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

/** A commit on top of another, with these files; null removes one. */
async function change(
  { git, write, remove, commit }: TestRepository,
  from: string,
  files: Readonly<Record<string, string | null>>,
): Promise<string> {
  await git('checkout', '-q', '--detach', from);
  for (const [path, content] of Object.entries(files))
    await (content === null ? remove(path) : write(path, content));
  return await commit(JSON.stringify(files));
}

const LINES = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');

test('changes of different places merge, renames included', async () => {
  await using made = await makeRepository({ files: { 'a.txt': LINES, 'b.txt': 'b\n' } });
  const { repository, git } = made;
  const base = await git('rev-parse', 'HEAD');
  const ours = await change(made, base, { 'a.txt': null, 'moved/a.txt': LINES });
  const theirs = await change(made, base, { 'a.txt': LINES.replace('line 3', 'LINE 3'), 'b.txt': null });
  const merged = await mergeTrees(repository, { base, ours, theirs });
  expect(merged.kind).toBe('clean');
  expect(await git('ls-tree', '-r', '--name-only', merged.tree)).toBe('moved/a.txt');
  expect(await git('show', `${merged.tree}:moved/a.txt`)).toContain('LINE 3');
  expect(await mergeCommits(repository, ours, theirs)).toEqual(merged);
});

test('the trees of a merge need no common history', async () => {
  await using made = await makeRepository({ files: { 'a.txt': 'one\n', 'b.txt': 'one\n' } });
  const { repository, git } = made;
  const base = await git('rev-parse', 'HEAD');
  const later = await change(made, base, { 'a.txt': 'two\n' });
  // Taken back: the change from `later` to `base` is merged into `later`, which changes nothing else.
  const onTop = await change(made, later, { 'b.txt': 'two\n' });
  const merged = await mergeTrees(repository, { base: later, ours: onTop, theirs: base });
  expect(await git('show', `${merged.tree}:a.txt`, `${merged.tree}:b.txt`)).toBe('one\ntwo');
  for (const [ours, theirs, same] of [
    [onTop, later, onTop],
    [later, onTop, onTop],
    [onTop, onTop, onTop],
  ] as const)
    expect(await mergeTrees(repository, { base: later, ours, theirs })).toEqual({
      kind: 'clean',
      tree: await git('rev-parse', `${same}^{tree}`),
    });
});

test('conflicts are told with their files, each once', async () => {
  await using made = await makeRepository({
    files: { 'ä b.txt': 'base\n', 'gone.txt': 'base\n', 'same.txt': '' },
  });
  const { repository, git } = made;
  const base = await git('rev-parse', 'HEAD');
  const ours = await change(made, base, { 'ä b.txt': 'ours\n', 'gone.txt': null });
  const theirs = await change(made, base, { 'ä b.txt': 'theirs\n', 'gone.txt': 'changed\n' });
  const merged = await mergeCommits(repository, ours, theirs);
  expect(merged).toMatchObject({ kind: 'conflict', files: ['gone.txt', 'ä b.txt'] });
  expect(await git('show', `${merged.tree}:ä b.txt`)).toMatch(/<<<<<<<[\s\S]*ours\n=======\ntheirs/);
});

test('what differs, what is on the line, what is part of what', async () => {
  await using made = await makeRepository({ files: { 'a.txt': LINES } });
  const { repository, git } = made;
  const base = await git('rev-parse', 'HEAD');
  const one = await change(made, base, { 'a.txt': null, 'ü.txt': LINES });
  const side = await change(made, base, { 'side.txt': '' });
  const tree = await git('rev-parse', `${one}^{tree}`);
  const merge = await makeCommit(repository, { tree, parents: [one, side], message: 'merge' });
  expect(await changedPaths(repository, base, one)).toEqual(['a.txt', 'ü.txt']);
  expect(await firstParents(repository, base, merge)).toEqual([
    { commit: one, parents: [base] },
    { commit: merge, parents: [one, side] },
  ]);
  expect(await firstParents(repository, base, base)).toEqual([]);
  expect(await independent(repository, [])).toEqual([]);
  expect(await independent(repository, [one, one])).toEqual([one]);
  expect(await independent(repository, [base, side, one, side])).toEqual([side, one]);
  expect(await independent(repository, [one, merge, side])).toEqual([merge]);
});
