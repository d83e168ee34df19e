import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { despiteCollection } from '../../src/git/collection.ts';
import { makeCommit } from '../../src/git/commits.ts';
import { updateRefs } from '../../src/git/refs.ts';
import { writeTree } from '../../src/git/tree.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

/** Makes a commit of what stands in the working tree; `between` happens before a ref leads to it. */
function making(made: TestRepository, between: (tries: number) => Promise<unknown>) {
  const counted = { tries: 0 };
  const done = despiteCollection(made.repository, async () => {
    const known = [await made.git('rev-parse', 'HEAD')];
    const tree = await writeTree(made.repository, { directory: made.scratch });
    const commit = await makeCommit(made.repository, { tree, parents: known, message: 'made' });
    await between(++counted.tries);
    await updateRefs(made.repository, [{ ref: 'refs/klauss/made', to: commit }]);
    return { commit, known };
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

test('while a collection is under way, what was written is packed', async () => {
  await using made = await makeRepository();
  await made.write('new.txt', 'new\n');
  const pid = join(made.root, '.git/gc.pid');
  const { counted, done } = making(made, async () => await writeFile(pid, '1 here'));
  const { commit } = await done;
  expect(counted.tries).toBe(1);
  // What the collection does in the end: it takes the loose objects that it does not know.
  await rm(objectPath(made, commit ?? ''), { force: true });
  await rm(objectPath(made, await made.git('hash-object', 'new.txt')), { force: true });
  expect(await made.git('show', `${commit}:new.txt`)).toBe('new');
  await made.git('fsck', '--strict');
});

test('what is gone each time is an error in the end', async () => {
  await using made = await makeRepository();
  await made.write('new.txt', 'new\n');
  const { counted, done } = making(made, async () => await collect(made, 'new.txt'));
  await expect(done).rejects.toThrow(/missing blob/);
  expect(counted.tries).toBe(10);
});
