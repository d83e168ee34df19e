import { expect, test } from 'vitest';
import { headOf } from '../../src/git/head.ts';
import { commitOf, isAncestor, refsBelow, treeOf, updateRefs } from '../../src/git/refs.ts';
import { findRepository } from '../../src/git/repository.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

async function inSha256(): Promise<TestRepository> {
  const repository = await makeRepository({ files: {} });
  await repository.remove('.git');
  await repository.git('init', '-q', '--object-format=sha256', '-b', 'main');
  await repository.git('config', 'user.name', 'A');
  await repository.git('config', 'user.email', 'a@example.org');
  await repository.write('a.txt', 'a\n');
  await repository.commit();
  const seen = await findRepository(repository.root, repository.environment);
  return { ...repository, repository: seen ?? repository.repository };
}

test.each([
  ['sha1', makeRepository],
  ['sha256', inSha256],
])('several refs change together or not at all: %s', async (_, make) => {
  await using made = await make();
  const { repository, git } = made;
  const one = await git('rev-parse', 'HEAD');
  const two = await made.commit('two');
  const refs = async (): Promise<Record<string, string>> =>
    Object.fromEntries(await refsBelow(repository, 'refs/klauss/'));

  expect(
    await updateRefs(repository, [
      { ref: 'refs/klauss/a', to: one, from: null },
      { ref: 'refs/klauss/b', to: two },
    ]),
  ).toBe(true);
  expect(await refs()).toEqual({ 'refs/klauss/a': one, 'refs/klauss/b': two });
  // One is there already, one is not what it was taken for, one is not there.
  for (const refused of [
    { ref: 'refs/klauss/a', to: two, from: null },
    { ref: 'refs/klauss/a', to: two, from: two },
    { ref: 'refs/klauss/none', to: two, from: one },
    { ref: 'refs/klauss/a', to: null, from: two },
  ])
    expect(await updateRefs(repository, [{ ref: 'refs/klauss/b', to: one }, refused])).toBe(false);
  expect(await refs()).toEqual({ 'refs/klauss/a': one, 'refs/klauss/b': two });

  expect(
    await updateRefs(repository, [
      { ref: 'refs/klauss/a', to: two, from: one },
      { ref: 'refs/klauss/b', to: null, from: two },
    ]),
  ).toBe(true);
  expect(await refs()).toEqual({ 'refs/klauss/a': two });
});

test('a commit that is not there is an error, as is a name that git does not take', async () => {
  await using made = await makeRepository();
  const { repository } = made;
  await expect(updateRefs(repository, [{ ref: 'refs/klauss/a', to: 'f'.repeat(40) }])).rejects.toThrow(
    /nonexistent object/,
  );
  await expect(updateRefs(repository, [{ ref: 'refs/klauss/a..b', to: 'f'.repeat(40) }])).rejects.toThrow(
    /invalid ref/,
  );
});

test('of many who create the same ref one succeeds', async () => {
  await using made = await makeRepository();
  const { repository, git } = made;
  const to = await git('rev-parse', 'HEAD');
  const all = await Promise.all(
    Array.from({ length: 8 }, () => updateRefs(repository, [{ ref: 'refs/klauss/a', to, from: null }])),
  );
  expect(all.filter(Boolean)).toHaveLength(1);
});

test('names of commits', async () => {
  await using made = await makeRepository();
  const { repository, git } = made;
  const one = await git('rev-parse', 'HEAD');
  const two = await made.commit('two');
  await git('tag', '-a', '-m', 'tag', 'annotated', one);
  expect(await commitOf(repository, 'annotated')).toBe(one);
  expect(await commitOf(repository, 'none')).toBeNull();
  expect(await commitOf(repository, '--help')).toBeNull();
  expect(await commitOf(repository, 'HEAD:README.md')).toBeNull();
  expect(await treeOf(repository, 'HEAD')).toBe(await git('rev-parse', 'HEAD^{tree}'));
  await expect(treeOf(repository, 'none')).rejects.toThrow();
  expect(await isAncestor(repository, one, two)).toBe(true);
  expect(await isAncestor(repository, two, one)).toBe(false);
});

test('where a working tree stands', async () => {
  await using made = await makeRepository();
  const { repository, git } = made;
  const commit = await git('rev-parse', 'HEAD');
  const tree = await git('rev-parse', 'HEAD^{tree}');
  expect(await headOf(repository)).toEqual({ commit, tree, branch: 'refs/heads/main' });
  await git('tag', 'main');
  expect(await headOf(repository)).toEqual({ commit, tree, branch: 'refs/heads/main' });
  await git('switch', '-q', '--detach');
  expect(await headOf(repository)).toEqual({ commit, tree, branch: null });
  await git('switch', '-q', '--orphan', 'new');
  expect(await headOf(repository)).toBeNull();
});
