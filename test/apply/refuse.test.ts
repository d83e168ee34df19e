import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import type { KlaussError } from '../../src/domain/errors.ts';
import {
  type Edits,
  expectNothingLeft,
  expectRefused,
  fingerprint,
  type Ground,
  JOB,
  MODES,
  type Mode,
  makeGround,
} from './ground.ts';

const FILES = {
  'README.md': 'A project.\n',
  '.gitignore': '*.log\nbuild/\n',
  'src/one.txt': 'a\nb\nc\n',
  'src/two.txt': 'two\n',
  'dir/inner.txt': 'inner\n',
};

interface Scenario {
  readonly name: string;
  readonly modes?: readonly Mode[];
  readonly code?: KlaussError['code'];
  readonly before?: (ground: Ground) => Promise<unknown>;
  readonly change: Edits | ((directory: string) => Promise<void>);
  readonly after?: (ground: Ground) => Promise<unknown>;
  /** What the error names. */
  readonly files?: readonly string[];
  readonly message?: RegExp;
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'the same lines, edited since',
    change: { 'src/one.txt': 'a\ntask\nc\n', 'new.txt': 'new\n' },
    after: ({ edit }) => edit({ 'src/one.txt': 'a\nmine\nc\n' }),
    files: ['src/one.txt'],
  },
  {
    name: 'the same lines, committed since',
    change: { 'src/one.txt': 'a\ntask\nc\n' },
    after: async ({ edit, commit }) => {
      await edit({ 'src/one.txt': 'a\nmine\nc\n' });
      await commit('Mine');
    },
    files: ['src/one.txt'],
  },
  {
    name: 'a changed file that the user deleted',
    change: { 'src/one.txt': 'a\ntask\nc\n' },
    after: ({ edit }) => edit({ 'src/one.txt': null }),
    files: ['src/one.txt'],
  },
  {
    name: 'a deleted file that the user changed',
    change: { 'src/one.txt': null },
    after: ({ edit }) => edit({ 'src/one.txt': 'a\nmine\nc\n' }),
    files: ['src/one.txt'],
  },
  {
    name: 'an untracked file in the way',
    change: { 'new.txt': 'task\n' },
    after: ({ edit }) => edit({ 'new.txt': 'mine\n' }),
    files: ['new.txt'],
  },
  {
    name: 'an ignored file in the way',
    change: async (directory) => {
      await writeFile(join(directory, '.gitignore'), 'build/\n');
      await writeFile(join(directory, 'kept.log'), 'task\n');
    },
    after: ({ edit }) => edit({ 'kept.log': 'mine\n' }),
    files: ['kept.log'],
  },
  {
    name: 'an ignored directory in the way of a file',
    change: { build: 'task\n' },
    after: ({ edit }) => edit({ 'build/cache/x.bin': 'mine\n' }),
    files: ['build'],
  },
  {
    name: 'an ignored file in a directory that is to be a file',
    change: async (directory) => {
      await rm(join(directory, 'dir'), { recursive: true });
      await writeFile(join(directory, 'dir'), 'a file now\n');
    },
    after: ({ edit }) => edit({ 'dir/sub/mine.log': 'mine\n' }),
    files: ['dir'],
  },
  {
    name: 'an ignored symbolic link instead of a directory',
    change: { 'build/out.txt': 'task\n', '.gitignore': '*.log\n' },
    before: ({ edit }) => edit({ '.gitignore': '*.log\nbuild\n' }),
    after: async ({ root, scratch }) => await symlink(scratch, join(root, 'build')),
    files: ['build/out.txt'],
    message: /build is no directory/,
  },
  {
    name: 'a repository of its own in the way',
    change: { 'vendor/tool/new.txt': 'task\n' },
    after: async ({ git, edit }) => {
      await git('init', '-q', 'vendor/tool');
      await edit({ 'vendor/tool/mine.txt': 'mine\n' });
    },
    files: ['vendor/tool/new.txt'],
    message: /repository of its own/,
  },
  {
    name: "Klauss's own directory",
    change: async (directory) => {
      await mkdir(join(directory, '.klauss'));
      await writeFile(join(directory, '.klauss/x'), 'task\n');
    },
    after: async (ground) => {
      const scratch = { directory: join(ground.root, '.klauss/tmp') };
      await ground.edit({ '.klauss/.gitignore': '*\n' });
      await mkdir(scratch.directory);
      Object.assign(ground.site, { scratch });
    },
    files: ['.klauss/x'],
  },
  {
    name: 'a submodule that moves',
    change: async (directory) => {
      const git = async (...args: readonly string[]) =>
        await execa('git', ['-c', 'user.name=a', '-c', 'user.email=b', ...args], { cwd: directory });
      await git('init', '-q', 'sub');
      await git('-C', 'sub', 'commit', '-q', '--allow-empty', '-m', 'Inside');
    },
    files: ['sub'],
    message: /submodule/,
  },
  {
    name: 'a name that is no UTF-8',
    change: async (directory) =>
      await writeFile(Buffer.concat([Buffer.from(`${directory}/caf`), Buffer.from([0xe9])]), 'task\n'),
    message: /no UTF-8/,
  },
  {
    name: 'local edits that git was told not to look at, in the same lines',
    change: { 'src/one.txt': 'a\ntask\nc\n' },
    after: async ({ git, edit }) => {
      await git('update-index', '--assume-unchanged', 'src/one.txt');
      await edit({ 'src/one.txt': 'a\nmine\nc\n' });
    },
    files: ['src/one.txt'],
  },
  {
    name: 'local edits that git skips, in the same lines',
    change: { 'src/one.txt': 'a\ntask\nc\n' },
    after: async ({ git, edit }) => {
      await git('update-index', '--skip-worktree', 'src/one.txt');
      await edit({ 'src/one.txt': 'a\nmine\nc\n' });
    },
    files: ['src/one.txt'],
  },
  {
    name: 'work that was not committed, in the same lines',
    modes: ['commit', 'merge'],
    before: ({ edit }) => edit({ 'src/one.txt': 'a\nmine\nc\n' }),
    change: { 'src/one.txt': 'a\nmine and the task\nc\n' },
    files: ['src/one.txt'],
    message: /cannot be told apart/,
  },
  {
    name: 'staged work in the same lines, taken back in the file',
    modes: ['commit', 'merge'],
    change: { 'src/one.txt': 'a\ntask\nc\n' },
    after: async ({ edit, git }) => {
      await edit({ 'src/one.txt': 'a\nstaged\nc\n' });
      await git('add', '--all');
      await edit({ 'src/one.txt': 'a\nb\nc\n' });
    },
    files: ['src/one.txt'],
    message: /cannot be told apart/,
  },
  {
    name: 'a merge that is under way',
    modes: ['commit', 'merge'],
    code: 'state',
    change: { 'new.txt': 'new\n' },
    after: async ({ git, edit, commit }) => {
      await git('switch', '-q', '-c', 'other');
      await edit({ 'src/one.txt': 'a\nother\nc\n' });
      await commit('Other');
      await git('switch', '-q', 'main');
      await edit({ 'src/one.txt': 'a\nmain\nc\n' });
      await commit('Main');
      await git('merge', 'other').catch(() => {});
    },
    message: /merge is under way/,
  },
  {
    name: 'unmerged files',
    modes: ['commit', 'merge'],
    code: 'state',
    change: { 'new.txt': 'new\n' },
    after: async ({ git, edit }) => {
      await edit({ 'src/one.txt': 'a\nstashed\nc\n' });
      await git('stash', '-q');
      await edit({ 'src/one.txt': 'a\nmain\nc\n' });
      await git('commit', '-qam', 'Main');
      await git('stash', 'pop').catch(() => {});
    },
    files: ['src/one.txt'],
  },
  {
    name: 'a branch without a commit',
    modes: ['commit', 'merge'],
    code: 'state',
    change: { 'new.txt': 'new\n' },
    after: async ({ git }) =>
      await git('switch', '-q', '--orphan', 'empty').then(() => git('checkout', 'main', '--', '.')),
    message: /no commit yet/,
  },
  {
    name: 'a signature that cannot be made',
    modes: ['commit', 'merge'],
    code: 'git',
    change: { 'new.txt': 'new\n' },
    after: async ({ git }) => {
      await git('config', 'commit.gpgsign', 'true');
      await git('config', 'gpg.program', 'false');
    },
  },
  {
    name: 'a filter that fails',
    code: 'git',
    before: async ({ edit, git, commit }) => {
      await git('config', 'filter.broken.clean', 'cat');
      await git('config', 'filter.broken.smudge', 'cat');
      await git('config', 'filter.broken.required', 'true');
      await edit({ '.gitattributes': '*.bin filter=broken\n' });
      await commit('Filter');
    },
    change: { 'a.bin': 'a\n', 'b.txt': 'b\n' },
    after: async ({ git }) => await git('config', 'filter.broken.smudge', 'false'),
  },
  {
    name: 'a file to delete that a sparse checkout leaves out',
    modes: ['uncommitted'],
    change: { 'dir/inner.txt': null, 'src/two.txt': 'task\n' },
    after: async ({ git }) => await git('sparse-checkout', 'set', 'src'),
    files: ['dir/inner.txt'],
  },
];

describe.each(MODES)('%s is refused, and nothing changed, for', (mode) => {
  const fitting = SCENARIOS.filter(({ modes = MODES }) => modes.includes(mode));
  test.concurrent.each(fitting)(
    '$name',
    async ({ code = 'conflict', before, change, after, files, message }) => {
      await using ground = await makeGround({ files: FILES });
      await before?.(ground);
      const from = await ground.snapshot();
      const to = await ground.change(from, change);
      await after?.(ground);
      const error = await expectRefused(ground, code, async () => await ground.land(from, to, { mode }));
      if (files !== undefined) expect(error.details.files).toEqual(files);
      if (message !== undefined) expect(error.message).toMatch(message);
      for (const file of files ?? []) expect(error.message).toContain(file);
      if (code !== 'git')
        await expectRefused(ground, code, async () => await ground.land(from, to, { mode, dryRun: true }));
    },
  );
});

test.skipIf(process.getuid?.() === 0)('a directory that cannot be written to', async () => {
  await using ground = await makeGround({ files: FILES });
  const from = await ground.snapshot();
  const to = await ground.change(from, { 'src/one.txt': 'task\n' });
  await chmod(join(ground.root, 'src'), 0o500);
  const error = await expectRefused(ground, 'conflict', async () => await ground.land(from, to));
  expect(error.message).toContain('not writable');
  await chmod(join(ground.root, 'src'), 0o700);
});

test('an index that another git has locked', async () => {
  await using ground = await makeGround({ files: FILES });
  const from = await ground.snapshot();
  const to = await ground.change(from, { 'src/one.txt': 'task\n' });
  const lock = join(ground.repository.gitDir, 'index.lock');
  await writeFile(lock, '');
  await expect(ground.land(from, to)).rejects.toMatchObject({ code: 'state', details: { path: lock } });
  await rm(lock);
  await expectNothingLeft(ground);
  expect(await ground.git('status', '--porcelain')).toBe('');
});

test('an index that another git has locked for a moment is waited for', async () => {
  await using ground = await makeGround({ files: FILES });
  const from = await ground.snapshot();
  const to = await ground.change(from, { 'src/one.txt': 'task\n' });
  const lock = join(ground.repository.gitDir, 'index.lock');
  let freed: Promise<void> | undefined;
  Object.assign(ground.site, {
    onStep: async (step: string) => {
      if (step !== 'staged') return;
      await writeFile(lock, '');
      freed = new Promise((resolve) => setTimeout(() => resolve(rm(lock)), 200));
    },
  });
  await ground.land(from, to);
  await freed;
  expect(await ground.read('src/one.txt')).toBe('task\n');
  await expectNothingLeft(ground);
});

test('another landing, while one is under way', async () => {
  await using ground = await makeGround({ files: FILES });
  const from = await ground.snapshot();
  const to = await ground.change(from, { 'src/one.txt': 'task\n' });
  const second: unknown[] = [];
  Object.assign(ground.site, {
    onStep: async (step: string) => {
      if (step === 'held' || step === 'head')
        second.push(await ground.land(from, to).catch((error) => error));
      if (step === 'index locked') expect(await ground.recover()).toBeNull();
    },
  });
  await ground.land(from, to);
  expect(second).toHaveLength(2);
  for (const error of second)
    expect(error).toMatchObject({ code: 'state', details: { job: JOB, pid: process.pid } });
  await expectNothingLeft(ground);
});

describe('what somebody does while it lands', () => {
  /** Lands with something happening at one of its steps. */
  const landing = async (
    ground: Ground,
    mode: Mode,
    at: string,
    happens: () => Promise<unknown>,
  ): Promise<unknown> => {
    const from = await ground.snapshot();
    const to = await ground.change(from, {
      'src/one.txt': 'a\ntask\nc\n',
      'src/two.txt': null,
      'new.txt': 'new\n',
    });
    Object.assign(ground.site, { onStep: async (step: string) => void (step === at && (await happens())) });
    return await ground.land(from, to, { mode }).catch((error: unknown) => error);
  };

  test.concurrent.each(['held', 'landing ref', 'staged', 'index locked', 'checked'])(
    'asking for its end, %s: nothing is changed',
    async (at) => {
      await using ground = await makeGround({ files: FILES });
      const controller = new AbortController();
      Object.assign(ground.site, { signal: controller.signal });
      const before = await fingerprint(ground);
      const end = await landing(ground, 'commit', at, async () => controller.abort());
      expect(end).toMatchObject({ code: 'interrupted' });
      expect(await fingerprint(ground)).toEqual(before);
      expect(ground.told).toEqual([]);
      await expectNothingLeft(ground);
    },
  );

  test.concurrent.each(['journal', 'head', 'index', 'queue told'])(
    'asking for its end too late, %s: it lands',
    async (at) => {
      await using ground = await makeGround({ files: FILES });
      const controller = new AbortController();
      Object.assign(ground.site, { signal: controller.signal });
      expect(await landing(ground, 'commit', at, async () => controller.abort())).toMatchObject({ kept: [] });
      expect(controller.signal.aborted).toBe(true);
      expect(await ground.read('new.txt')).toBe('new\n');
      await expectNothingLeft(ground);
    },
  );

  test.concurrent.each([
    ['editing a file', 'src/one.txt', 'a\nmine\nc\n'],
    ['making a file', 'new.txt', 'mine\n'],
    ['editing a file that goes', 'src/two.txt', 'mine\n'],
    ['deleting a file', 'src/one.txt', null],
  ])('%s before the last look: refused', async (_, path, content) => {
    await using ground = await makeGround({ files: FILES });
    const end = await landing(ground, 'commit', 'index locked', () => ground.edit({ [path]: content }));
    expect(end).toMatchObject({ code: 'conflict', details: { files: [path] } });
    expect(await ground.read(path).catch(() => null)).toBe(content);
    expect(await ground.git('log', '--format=%s')).toBe('First');
    await expectNothingLeft(ground);
  });

  test.concurrent.each([
    ['editing a file', 'src/one.txt', 'a\nmine\nc\n'],
    ['making a file', 'new.txt', 'mine\n'],
    ['editing a file that goes', 'src/two.txt', 'mine\n'],
    ['making a directory', 'new.txt/x', 'mine\n'],
  ])('%s after it: the file stays, and is told', async (_, path, content) => {
    await using ground = await makeGround({ files: FILES });
    const end = await landing(ground, 'commit', 'head', () => ground.edit({ [path]: content }));
    const told = path.replace('/x', '');
    expect(end).toMatchObject({ kept: [{ path: told }] });
    expect(await ground.read(path)).toBe(content);
    const { kept } = end as { kept: { oid: string | null }[] };
    const oid = kept[0]?.oid;
    if (oid) expect(await ground.git('show', oid)).toMatch(/task|new/);
    expect(await ground.git('status', '--porcelain')).toContain(told);
    await expectNothingLeft(ground);
  });

  test.concurrent.each(['commit', 'merge'] as const)('committing: %s refused', async (mode) => {
    await using ground = await makeGround({ files: FILES });
    let head = '';
    const end = await landing(ground, mode, 'staged', async () => {
      await ground.edit({ 'mine.txt': 'mine\n' });
      head = await ground.commit('Mine');
    });
    expect(end).toMatchObject({ code: 'state', message: expect.stringMatching(/HEAD/) });
    expect(await ground.git('rev-parse', 'HEAD')).toBe(head);
    expect(await ground.git('status', '--porcelain')).toBe('');
    await expectNothingLeft(ground);
  });

  test.concurrent('moving the branch in the last moment: refused', async () => {
    await using ground = await makeGround({ files: FILES });
    const { git } = ground;
    const end = await landing(ground, 'commit', 'journal', async () => {
      const other = await git('commit-tree', '-p', 'HEAD', '-m', 'Mine', 'HEAD^{tree}');
      await git('update-ref', 'refs/heads/main', other);
    });
    expect(end).toMatchObject({ code: 'state' });
    expect(await git('log', '-1', '--format=%s')).toBe('Mine');
    expect(await git('status', '--porcelain')).toBe('');
    await expectNothingLeft(ground);
  });

  test.concurrent('switching the branch: refused', async () => {
    await using ground = await makeGround({ files: FILES });
    const end = await landing(ground, 'commit', 'staged', () => ground.git('switch', '-q', '-c', 'other'));
    expect(end).toMatchObject({ code: 'state' });
    expect(await ground.git('status', '--porcelain')).toBe('');
    await expectNothingLeft(ground);
  });

  test.concurrent('staging something: refused', async () => {
    await using ground = await makeGround({ files: FILES });
    const end = await landing(ground, 'commit', 'staged', async () => {
      await ground.edit({ 'mine.txt': 'mine\n' });
      await ground.git('add', 'mine.txt');
    });
    expect(end).toMatchObject({ code: 'state', message: expect.stringMatching(/index/) });
    expect(await ground.git('status', '--porcelain')).toBe('A  mine.txt');
    await expectNothingLeft(ground);
  });

  test.concurrent('git of the user waits: it cannot commit in between', async () => {
    await using ground = await makeGround({ files: FILES });
    let refused = '';
    await landing(ground, 'uncommitted', 'journal', async () => {
      refused = await ground.git('commit', '-qam', 'Mine').catch((error: Error) => error.message);
    });
    expect(refused).toContain('index.lock');
    await expectNothingLeft(ground);
  });

  test.concurrent.each(['held', 'landing ref', 'staged', 'index locked', 'checked', 'journal'])(
    'an error after step "%s" leaves everything as it was',
    async (at) => {
      await using ground = await makeGround({ files: FILES });
      const end = await landing(ground, 'commit', at, () => Promise.reject(new Error('by the test')));
      expect(end).toMatchObject({ message: 'by the test' });
      expect(await ground.git('log', '--format=%s')).toBe('First');
      expect(await ground.git('status', '--porcelain')).toBe('');
      expect(ground.told).toEqual([]);
      await expectNothingLeft(ground);
    },
  );

  test.concurrent('an error half way is told, and the next recovery goes on with it', async () => {
    await using ground = await makeGround({ files: FILES });
    const end = await landing(ground, 'commit', 'file new.txt', () =>
      Promise.reject(new Error('by the test')),
    );
    expect(end).toMatchObject({
      code: 'file',
      message: expect.stringMatching(/stopped half way: by the test/),
    });
    Object.assign(ground.site, { onStep: undefined });
    await expect(ground.land('HEAD', 'HEAD')).rejects.toMatchObject({
      code: 'state',
      message: expect.stringMatching(/interrupted/),
    });
    expect(await ground.recover()).toEqual({ kind: 'finished', job: JOB, kept: [] });
    expect(await ground.git('status', '--porcelain')).toBe('');
    expect(await ground.read('new.txt')).toBe('new\n');
    expect(ground.told).toHaveLength(1);
    expect(await ground.recover()).toBeNull();
    await expectNothingLeft(ground);
  });
});
