/** Landing in repositories and working trees that are not plain. */

import { chmod, lstat, mkdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectNothingLeft, type Ground, linkedGround, MODES, makeGround } from './ground.ts';

/** Lands a change on a clean tree that was made ready, and expects that git sees nothing else. */
async function landed(
  ground: Ground,
  mode: (typeof MODES)[number],
  change: Parameters<Ground['change']>[1],
  after: () => Promise<unknown> = async () => {},
): Promise<void> {
  const from = await ground.snapshot();
  const to = await ground.change(from, change);
  await after();
  const end = await ground.land(from, to, { mode });
  expect(end.kept).toEqual([]);
  await expectNothingLeft(ground);
}

const status = async ({ git }: Ground): Promise<string> => await git('status', '--porcelain', '-uall');

describe.each(MODES)('%s', (mode) => {
  test.concurrent('a linked worktree: the others are left alone', async () => {
    await using main = await makeGround({ files: { 'a.txt': 'a\n', 'b.txt': 'b\n' } });
    await main.edit({ 'b.txt': 'mine\n' });
    const ground = await linkedGround(main, 'side');
    await ground.edit({ 'c.txt': 'mine\n' });
    await landed(ground, mode, { 'a.txt': 'task\n', 'd.txt': 'task\n' });
    expect(await ground.read('a.txt')).toBe('task\n');
    expect(await status(ground)).toBe(mode === 'uncommitted' ? ' M a.txt\n?? c.txt\n?? d.txt' : '?? c.txt');
    expect(await status(main)).toBe(' M b.txt');
    expect(await main.git('log', '--format=%s')).toBe('First');
    if (mode !== 'uncommitted') {
      expect(await main.git('log', '-1', '--format=%s', 'side')).toBe('The goal');
      expect(await ground.git('reflog', '-1', '--format=%gs')).toBe('klauss apply k3f9x2');
    }
  });

  test.concurrent('files with CRLF in the working tree', async () => {
    await using ground = await makeGround({ files: {} });
    await ground.git('config', 'core.autocrlf', 'true');
    await ground.edit({ 'a.txt': 'a\r\nb\r\nc\r\n', 'b.txt': 'b\r\n' });
    await ground.commit();
    await ground.edit({ 'a.txt': 'a\r\nb\r\nmine\r\n' });
    await landed(ground, mode, { 'a.txt': 'task\r\nb\r\nmine\r\n', 'new.txt': 'new\r\n' });
    expect(await ground.read('a.txt')).toBe('task\r\nb\r\nmine\r\n');
    expect(await ground.read('new.txt')).toBe('new\r\n');
    expect(await ground.git('ls-files', '--eol', 'b.txt')).toMatch(/i\/lf +w\/crlf/);
    expect(await ground.git('diff', '--stat', '--', 'b.txt')).toBe('');
    expect(await status(ground)).toBe(mode === 'uncommitted' ? ' M a.txt\n?? new.txt' : ' M a.txt');
  });

  test.concurrent('files with CRLF in the repository', async () => {
    await using ground = await makeGround({ files: { 'a.txt': 'a\r\nb\r\n' } });
    await ground.git('config', 'core.autocrlf', 'true');
    await landed(ground, mode, { 'a.txt': 'a\r\ntask\r\n' });
    expect(await ground.read('a.txt')).toBe('a\r\ntask\r\n');
  });

  test.concurrent('attributes that come with the change', async () => {
    await using ground = await makeGround({ files: { '.gitattributes': '*.dos eol=lf\n', 'a.dos': 'a\n' } });
    await landed(ground, mode, {
      '.gitattributes': '*.dos eol=crlf\n',
      'sub/.gitattributes': '*.dos eol=lf\n',
      'b.dos': 'b\n',
      'sub/c.dos': 'c\n',
    });
    expect(await ground.read('b.dos')).toBe('b\r\n');
    expect(await ground.read('sub/c.dos')).toBe('c\n');
    expect(await ground.git('show', ':a.dos')).toBe('a');
    if (mode !== 'uncommitted') expect(await status(ground)).toBe('');
  });

  test.concurrent('a filter, named relative to the project', async () => {
    await using ground = await makeGround({
      files: { 'tools/clean': '#!/bin/sh\ntr a-z A-Z\n', 'tools/smudge': '#!/bin/sh\ntr A-Z a-z\n' },
    });
    await ground.makeExecutable('tools/clean');
    await ground.makeExecutable('tools/smudge');
    await ground.commit();
    await ground.git('config', 'filter.case.clean', './tools/clean');
    await ground.git('config', 'filter.case.smudge', './tools/smudge');
    await ground.git('config', 'filter.case.required', 'true');
    await ground.edit({ '.gitattributes': '*.up filter=case\n', 'z1.up': 'one\n', 'z3.up': 'mine\n' });
    await ground.commit();
    await ground.edit({ 'z3.up': 'mine, changed\n' });
    await landed(ground, mode, { 'z1.up': 'one\ntask\n', 'z2.up': 'two\n' });
    expect(await ground.read('z1.up')).toBe('one\ntask\n');
    expect(await ground.read('z2.up')).toBe('two\n');
    await ground.git('add', '--all');
    expect(await ground.git('show', ':z1.up')).toBe('ONE\nTASK');
    expect(await ground.git('diff', '--name-only')).toBe('');
  });

  test.concurrent('symbolic links: new, with another target, a file for a link and a link for a file', async () => {
    await using ground = await makeGround({ files: { 'a.txt': 'a\n', 'file.txt': 'file\n' } });
    await ground.link('same', 'a.txt');
    await ground.link('other', 'a.txt');
    await ground.link('to-file', 'a.txt');
    await ground.commit();
    await landed(ground, mode, async (directory) => {
      for (const path of ['other', 'to-file', 'file.txt']) await rm(join(directory, path));
      await symlink('gone/nowhere', join(directory, 'other'));
      await symlink('../elsewhere', join(directory, 'new'));
      await symlink('a.txt', join(directory, 'file.txt'));
      await writeFile(join(directory, 'to-file'), 'a file\n');
    });
    const target = async (path: string): Promise<string> => await readlink(join(ground.root, path));
    expect(await target('same')).toBe('a.txt');
    expect(await target('other')).toBe('gone/nowhere');
    expect(await target('new')).toBe('../elsewhere');
    expect(await target('file.txt')).toBe('a.txt');
    expect(await ground.read('to-file')).toBe('a file\n');
    expect(await ground.read('a.txt')).toBe('a\n');
  });

  test.concurrent('a directory for a link, and a link for a directory', async () => {
    await using ground = await makeGround({ files: { 'real/x.txt': 'x\n', 'dir/y.txt': 'y\n' } });
    await ground.link('linked', 'real');
    await ground.commit();
    await landed(ground, mode, async (directory) => {
      await rm(join(directory, 'linked'));
      await mkdir(join(directory, 'linked'));
      await writeFile(join(directory, 'linked/x.txt'), 'not the other\n');
      await rm(join(directory, 'dir'), { recursive: true });
      await symlink('real', join(directory, 'dir'));
    });
    expect(await ground.read('real/x.txt')).toBe('x\n');
    expect(await ground.read('linked/x.txt')).toBe('not the other\n');
    expect(await readlink(join(ground.root, 'dir'))).toBe('real');
  });

  test.concurrent('modes: what can be run; the rest of the permissions stays', async () => {
    await using ground = await makeGround({
      files: { 'on.sh': 'on\n', 'off.sh': 'off\n', 'same.sh': 'same\n', 'secret.txt': 's\n' },
    });
    await ground.makeExecutable('off.sh');
    await ground.makeExecutable('same.sh');
    await ground.commit();
    for (const [path, permissions] of [
      ['on.sh', 0o640],
      ['off.sh', 0o750],
      ['same.sh', 0o700],
      ['secret.txt', 0o600],
    ] as const)
      await chmod(join(ground.root, path), permissions);
    await landed(ground, mode, async (directory) => {
      await chmod(join(directory, 'on.sh'), 0o755);
      await chmod(join(directory, 'off.sh'), 0o644);
      await writeFile(join(directory, 'same.sh'), 'changed\n');
      await writeFile(join(directory, 'secret.txt'), 'changed\n');
      await writeFile(join(directory, 'new.sh'), 'new\n', { mode: 0o755 });
    });
    const permissions = async (path: string) =>
      ((await stat(join(ground.root, path))).mode & 0o777).toString(8);
    expect(await permissions('on.sh')).toBe('750');
    expect(await permissions('off.sh')).toBe('640');
    expect(await permissions('same.sh')).toBe('700');
    expect(await permissions('secret.txt')).toBe('600');
    expect(await permissions('new.sh')).toBe((0o777 & ~process.umask()).toString(8));
    expect(await ground.git('ls-files', '--stage', 'on.sh')).toMatch(
      mode === 'uncommitted' ? /^100644/ : /^100755/,
    );
  });

  test.concurrent('binary files', async () => {
    await using ground = await makeGround();
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256));
    await ground.write('a.bin', bytes);
    await ground.write('b.bin', bytes);
    await ground.commit();
    const changed = Buffer.from(bytes).fill(0, 100, 200);
    await landed(ground, mode, async (directory) => {
      await writeFile(join(directory, 'a.bin'), changed);
      await rm(join(directory, 'b.bin'));
      await writeFile(join(directory, 'c.bin'), bytes);
    });
    expect((await readFile(join(ground.root, 'a.bin'))).equals(changed)).toBe(true);
    expect((await readFile(join(ground.root, 'c.bin'))).equals(bytes)).toBe(true);
    await expect(lstat(join(ground.root, 'b.bin'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test.concurrent('a sparse checkout: what it leaves out is changed in the index alone, or brought', async () => {
    await using ground = await makeGround({
      files: { 'in/a.txt': 'a\n', 'out/b.txt': 'b\n', 'out/c.txt': 'c\n', 'top.txt': 'top\n' },
    });
    await ground.git('sparse-checkout', 'set', 'in');
    await landed(ground, mode, { 'in/a.txt': 'task\n', 'out/b.txt': 'task\n' });
    expect(await ground.read('in/a.txt')).toBe('task\n');
    await expect(lstat(join(ground.root, 'out/c.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
    if (mode === 'uncommitted') {
      expect(await ground.read('out/b.txt')).toBe('task\n');
      expect(await status(ground)).toBe(' M in/a.txt\n M out/b.txt');
    } else {
      expect(await status(ground)).toBe('');
      expect(await ground.git('ls-files', '-t', 'out')).toBe('S out/b.txt\nS out/c.txt');
      expect(await ground.git('show', 'HEAD:out/b.txt')).toBe('task');
      await expect(lstat(join(ground.root, 'out/b.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
    }
  });

  test.concurrent('a sparse index', async () => {
    await using ground = await makeGround({
      files: { 'in/a.txt': 'a\n', 'out/deep/b.txt': 'b\n', 'out/deep/c.txt': 'c\n' },
    });
    await ground.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'in');
    expect(await ground.git('ls-files', '--sparse')).toContain('out/\n'.trim());
    await landed(ground, mode, { 'in/a.txt': 'task\n', 'out/deep/b.txt': 'task\n' });
    expect(await status(ground)).toBe(mode === 'uncommitted' ? ' M in/a.txt\n M out/deep/b.txt' : '');
  });

  test.concurrent('a split index', async () => {
    await using ground = await makeGround({ files: { 'a.txt': 'a\n', 'b.txt': 'b\n' } });
    await ground.git('update-index', '--split-index');
    await ground.edit({ 'b.txt': 'staged\n' });
    await ground.git('add', 'b.txt');
    await landed(ground, mode, { 'a.txt': 'task\n' });
    expect(await status(ground)).toBe(mode === 'uncommitted' ? ' M a.txt\nM  b.txt' : 'M  b.txt');
  });

  test.concurrent('files that git was told not to look at, changed in other places', async () => {
    const lines = (first: string, last: string): string => `${first}\n2\n3\n4\n5\n6\n7\n8\n${last}\n`;
    await using ground = await makeGround({ files: { 'a.txt': lines('1', '9'), 'b.txt': lines('1', '9') } });
    await ground.git('update-index', '--assume-unchanged', 'a.txt');
    await ground.git('update-index', '--skip-worktree', 'b.txt');
    const from = await ground.git('rev-parse', 'HEAD');
    const to = await ground.change(from, { 'a.txt': lines('1', 'task'), 'b.txt': lines('1', 'task') });
    await ground.edit({ 'a.txt': lines('mine', '9'), 'b.txt': lines('mine', '9') });
    await ground.land(from, to, { mode });
    expect(await ground.read('a.txt')).toBe(lines('mine', 'task'));
    expect(await ground.read('b.txt')).toBe(lines('mine', 'task'));
    expect(await ground.git('ls-files', '-v')).toBe('h a.txt\nS b.txt');
    // And back, with what git does not see.
    await ground.land(to, from, { mode: mode === 'uncommitted' ? mode : 'commit', holds: null });
    expect(await ground.read('a.txt')).toBe(lines('mine', '9'));
    expect(await ground.read('b.txt')).toBe(lines('mine', '9'));
    await expectNothingLeft(ground);
  });

  test.concurrent('a file that git ignores here comes and goes', async () => {
    await using ground = await makeGround({ files: { '.gitignore': '*.log\n' } });
    const from = await ground.git('rev-parse', 'HEAD');
    const to = await ground.change(from, async (directory) => {
      await writeFile(join(directory, '.gitignore'), '*.tmp\n');
      await writeFile(join(directory, 'kept.log'), 'task\n');
    });
    await ground.edit({ '.git/info/exclude': '*.log\n' });
    await ground.land(from, to, { mode });
    expect(await ground.read('kept.log')).toBe('task\n');
    await ground.land(to, from, { mode: mode === 'uncommitted' ? mode : 'commit', holds: null });
    await expect(ground.read('kept.log')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await ground.read('.gitignore')).toBe('*.log\n');
    await expectNothingLeft(ground);
  });

  test.concurrent('a repository inside and a submodule that is there are left alone', async () => {
    await using ground = await makeGround({ files: { 'a.txt': 'a\n' } });
    const { git } = ground;
    await git('init', '-q', 'inner');
    await git('init', '-q', 'sub');
    for (const name of ['inner', 'sub'])
      await git(
        '-C',
        name,
        '-c',
        'user.name=a',
        '-c',
        'user.email=b',
        'commit',
        '-q',
        '--allow-empty',
        '-m',
        name,
      );
    await git('add', 'sub');
    await git('commit', '-qm', 'Submodule');
    await git(
      '-C',
      'sub',
      '-c',
      'user.name=a',
      '-c',
      'user.email=b',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'More',
    );
    const before = await git('status', '--porcelain');
    const from = await git('rev-parse', 'HEAD');
    const to = await ground.change(from, { 'a.txt': 'task\n' });
    await ground.land(from, to, { mode });
    expect(await git('status', '--porcelain')).toBe(mode === 'uncommitted' ? ` M a.txt\n${before}` : before);
    await expectNothingLeft(ground);
  });
});

test('a repository with the hash SHA-256', async () => {
  await using base = await makeGround();
  await rm(join(base.root, '.git'), { recursive: true });
  await base.git('init', '-q', '-b', 'main', '--object-format=sha256');
  await base.git('config', 'user.name', 'A User');
  await base.git('config', 'user.email', 'user@example.org');
  await base.edit({ 'a.txt': 'a\n', 'gone.txt': 'gone\n' });
  await base.commit();
  await landed(base, 'commit', { 'a.txt': 'task\n', 'gone.txt': null, 'new.txt': 'new\n' });
  expect(await status(base)).toBe('');
  expect(await base.git('ls-files')).toBe('README.md\na.txt\nnew.txt');
});

test('signed when the configuration signs', async () => {
  await using ground = await makeGround();
  const key = join(ground.scratch, 'key');
  const { execa } = await import('execa');
  await execa('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  await ground.git('config', 'commit.gpgsign', 'true');
  await ground.git('config', 'gpg.format', 'ssh');
  await ground.git('config', 'user.signingkey', `${key}.pub`);
  await landed(ground, 'commit', { 'a.txt': 'task\n' });
  expect(await ground.git('cat-file', 'commit', 'HEAD')).toContain('BEGIN SSH SIGNATURE');
  expect(await ground.git('log', '-1', '--format=%s', 'HEAD')).toBe('The goal');
});

test('hooks of the repository do not run', async () => {
  await using ground = await makeGround();
  for (const hook of [
    'pre-commit',
    'commit-msg',
    'post-commit',
    'post-checkout',
    'reference-transaction',
    'post-index-change',
  ]) {
    await ground.write(`.git/hooks/${hook}`, `#!/bin/sh\necho ${hook} >> ${ground.scratch}/ran\n`);
    await ground.makeExecutable(`.git/hooks/${hook}`);
  }
  const from = await ground.git('rev-parse', 'HEAD');
  const to = await ground.git('commit-tree', '-p', from, '-m', 'Work', await treeWith(ground));
  await rm(join(ground.scratch, 'ran'), { force: true });
  await ground.land(from, to, { mode: 'commit' });
  await expect(readFile(join(ground.scratch, 'ran'))).rejects.toMatchObject({ code: 'ENOENT' });
});

async function treeWith({ git, write, remove }: Ground): Promise<string> {
  await write('task.txt', 'task\n');
  await git('add', '--all');
  const tree = await git('write-tree');
  await git('reset', '-q');
  await remove('task.txt');
  return tree;
}
