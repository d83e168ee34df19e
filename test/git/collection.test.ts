import { existsSync } from 'node:fs';
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { despiteCollection } from '../../src/git/collection.ts';
import { makeCommit } from '../../src/git/commits.ts';
import { clearQuarantines, makeQuarantine } from '../../src/git/quarantine.ts';
import { updateRefs } from '../../src/git/refs.ts';
import { writeTree } from '../../src/git/tree.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

/** Makes a commit of what stands in the working tree; `between` happens before a ref leads to it. */
function making(made: TestRepository, between: (tries: number) => Promise<unknown>) {
  const counted = { tries: 0 };
  const done = despiteCollection(made.repository, {
    write: async (writing) => {
      const known = [await made.git('rev-parse', 'HEAD')];
      const tree = await writeTree(writing, { directory: made.scratch });
      const commit = await makeCommit(writing, { tree, parents: known, message: 'made' });
      await between(++counted.tries);
      return { commit, known };
    },
    publish: async ({ commit }) =>
      await updateRefs(made.repository, [{ ref: 'refs/klauss/made', to: commit }]),
  });
  return { counted, done };
}

const objectPath = ({ root }: TestRepository, id: string): string =>
  join(root, '.git/objects', id.slice(0, 2), id.slice(2));

/** What a collection does that has begun before the objects were written, and ends before a ref leads to them. */
async function collect(made: TestRepository, lost: string): Promise<void> {
  const pid = join(made.root, '.git/gc.pid');
  await writeFile(pid, `${process.pid} here`);
  const path = objectPath(made, await made.git('hash-object', lost));
  await chmod(path, 0o644);
  await rm(path);
  await rm(pid);
}

test('without a collection it is made once', async () => {
  await using made = await makeRepository();
  await made.write('new.txt', 'new\n');
  const { counted, done } = making(made, async () => {});
  await done;
  expect(counted.tries).toBe(1);
});

test('what a collection has taken is made again', async () => {
  await using made = await makeRepository();
  await made.write('new.txt', 'new\n');
  const { counted, done } = making(made, async (tries) => tries === 1 && (await collect(made, 'new.txt')));
  const { commit } = await done;
  expect(counted.tries).toBe(2);
  expect(await made.git('show', `${commit}:new.txt`)).toBe('new');
  await made.git('fsck', '--strict');
});

test('a collection that took nothing costs a look', async () => {
  await using made = await makeRepository();
  await made.write('new.txt', 'new\n');
  const { counted, done } = making(made, async () => await made.git('gc', '-q'));
  await done;
  expect(counted.tries).toBe(1);
});

test('a failure in the middle of a collection is tried again, any other is not', async () => {
  await using made = await makeRepository();
  await made.write('new.txt', 'new\n');
  const failing = making(made, async () => {
    throw new Error('of its own');
  });
  await expect(failing.done).rejects.toThrow('of its own');
  expect(failing.counted.tries).toBe(1);
  const { counted, done } = making(made, async (tries) => {
    if (tries > 1) return;
    await collect(made, 'new.txt');
    await made.repository.run(['cat-file', 'blob', 'HEAD:none']);
  });
  await done;
  expect(counted.tries).toBe(2);
});

test.each([
  ['from the beginning', 0, 1],
  ['in the middle', 1, 2],
])('under a collection what is written comes as a pack: %s', async (_, begins, tries) => {
  await using made = await makeRepository();
  await made.write('new "ü".txt', 'new\n');
  const pid = join(made.root, '.git/gc.pid');
  const begin = async (): Promise<void> => await writeFile(pid, '1 here');
  if (begins === 0) await begin();
  const { counted, done } = making(made, begin);
  const { commit } = await done;
  expect(counted.tries).toBe(tries);
  // What the collection does in the end: it takes the loose objects that it does not know.
  for (const id of [commit ?? '', await made.git('hash-object', 'new "ü".txt')])
    await rm(objectPath(made, id), { force: true });
  await rm(pid);
  expect(await made.git('show', `${commit}:new "ü".txt`)).toBe('new');
  await made.git('fsck', '--strict');
  expect(
    (await readdir(join(made.root, '.git/objects/pack'))).map((name) => name.split('.')[1]).sort(),
  ).toEqual(['idx', 'pack']);
  expect((await readdir(join(made.root, '.git/objects'))).filter((name) => name.length > 4)).toEqual([]);
});

test('what fails each time is an error in the end', async () => {
  await using made = await makeRepository();
  await writeFile(join(made.root, '.git/gc.pid'), '1 here');
  const { counted, done } = making(
    made,
    async () => await made.repository.run(['cat-file', 'blob', 'HEAD:none']),
  );
  await expect(done).rejects.toThrow(/HEAD:none/);
  expect(counted.tries).toBe(8);
  expect((await readdir(join(made.root, '.git/objects'))).filter((name) => name.length > 4)).toEqual([]);
});

test('what a process left that died is removed after a while', async () => {
  await using made = await makeRepository();
  const objects = join(made.root, '.git/objects');
  const mine = join(objects, 'pack', 'pack-of-the-user.keep');
  const making = await makeQuarantine(made.repository);
  await made.write('new.txt', 'new\n');
  const tree = await writeTree(making.repository, { directory: made.scratch });
  const commit = await makeCommit(making.repository, { tree, parents: [], message: 'x' });
  await making.release({ commit, known: [] });
  await writeFile(mine, 'mine\n');
  const left = async (): Promise<number> =>
    (await readdir(objects, { recursive: true })).filter((name) => /klauss|\.keep$/.test(name)).length;
  const before = await left();
  await clearQuarantines(made.repository, Date.now() - 60_000);
  expect(await left()).toBe(before);
  await clearQuarantines(made.repository, Date.now() + 1000);
  expect(await left()).toBe(1);
  expect(existsSync(mine)).toBe(true);
});
