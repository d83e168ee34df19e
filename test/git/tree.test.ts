import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overlayTree, withIndex, writeTree } from '../../src/git/tree.ts';
import { makeRepository } from '../support/repository.ts';

test('an index of its own is gone afterwards, also after a failure', async () => {
  await using made = await makeRepository();
  const { scratch } = made;
  const directory = join(scratch, 'deep/tmp');
  const failing = withIndex({ directory }, async (index) => {
    await writeFile(index, '');
    await writeFile(`${index}.lock`, '');
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await readdir(directory)).toEqual([]);
});

test('paths that are left out stay as the index has them, however they are called', async () => {
  await using made = await makeRepository({ files: { 'kept.txt': 'old\n' } });
  const { repository, git, write } = made;
  await write('kept.txt', 'new\n');
  await write('*.txt', 'literal\n');
  await write('b.txt', 'b\n');
  await write('dir/x', '');
  await write('dirx', '');
  const tree = await writeTree(repository, {
    directory: made.scratch,
    except: ['*.txt', 'kept.txt', 'dir', 'not there', ':(glob)**'],
  });
  expect(await git('ls-tree', '-r', '--name-only', tree)).toBe('b.txt\ndirx\nkept.txt');
  expect(await git('show', `${tree}:kept.txt`)).toBe('old');
});

test('before the first add there is no index', async () => {
  await using made = await makeRepository({ files: {} });
  await made.write('a.txt', 'a\n');
  const tree = await writeTree(made.repository, { directory: made.scratch });
  expect(await made.git('ls-tree', '--name-only', tree)).toBe('a.txt');
  expect(await readdir(join(made.root, '.git'))).not.toContain('index');
});

test('an index in parts is read, and left as it is', async () => {
  await using made = await makeRepository({ files: { 'a.txt': 'a\n' } });
  const { git, root } = made;
  await git('update-index', '--split-index');
  await git('config', 'core.splitIndex', 'true');
  await made.write('b.txt', 'b\n');
  await git('add', 'b.txt');
  await made.write('c.txt', 'c\n');
  const before = await readFile(join(root, '.git/index'));
  const tree = await writeTree(made.repository, { directory: made.scratch });
  expect(await git('ls-tree', '--name-only', tree)).toBe('a.txt\nb.txt\nc.txt');
  expect(await readFile(join(root, '.git/index'))).toEqual(before);
});

test('files are laid over a commit; what is missing counts as not changed', async () => {
  await using made = await makeRepository({
    files: { 'a.txt': 'a\n', 'b.txt': 'b\n', '.gitignore': '*.log\n' },
  });
  const { repository, git, root } = made;
  await rm(join(root, 'a.txt'));
  await made.write('b.txt', 'changed\n');
  await made.write('c.txt', 'new\n');
  await made.write('d.log', 'ignored\n');
  await mkdir(join(root, 'inner'));
  await git('init', '-q', 'inner');
  const options = { directory: made.scratch };
  const tree = await overlayTree(repository, 'HEAD', options);
  expect(await git('ls-tree', '-r', '--name-only', tree)).toBe('.gitignore\na.txt\nb.txt\nc.txt');
  expect(await git('show', `${tree}:b.txt`)).toBe('changed');
  const alone = await overlayTree(repository, null, options);
  expect(await git('ls-tree', '-r', '--name-only', alone)).toBe('.gitignore\nb.txt\nc.txt');
  expect(await git('status', '--porcelain')).toBe(' D a.txt\n M b.txt\n?? c.txt\n?? inner/');
});
