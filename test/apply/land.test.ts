import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Edits,
  expectNothingLeft,
  filesBelow,
  type Ground,
  MODES,
  type Mode,
  makeGround,
  ownWork,
} from './ground.ts';

const lines = (...changed: readonly (readonly [number, string])[]): string => {
  const all = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`);
  for (const [number, text] of changed) all[number - 1] = text;
  return `${all.join('\n')}\n`;
};

const FILES = {
  'README.md': 'A project.\n',
  'src/one.txt': lines(),
  'src/two.txt': lines(),
  'docs/guide.txt': lines(),
};

/** What the user does, before the job was submitted or after, and what the task changed. */
interface Scenario {
  readonly name: string;
  readonly files?: Edits;
  readonly before?: (ground: Ground) => Promise<unknown>;
  readonly after?: (ground: Ground) => Promise<unknown>;
  readonly change: Edits;
  /** Files as they are to be then. */
  readonly result: Edits;
}

const WORK = { 'src/one.txt': lines([3, 'by the task']), 'src/new/file.txt': 'new\n' };

const SCENARIOS: readonly Scenario[] = [
  { name: 'a clean tree', change: WORK, result: WORK },
  {
    name: 'edits elsewhere, made before',
    before: ({ edit }) => edit({ 'docs/guide.txt': lines([5, 'mine']), 'notes.txt': 'mine\n' }),
    change: WORK,
    result: { ...WORK, 'docs/guide.txt': lines([5, 'mine']), 'notes.txt': 'mine\n' },
  },
  {
    name: 'edits elsewhere, made since',
    after: ({ edit }) => edit({ 'docs/guide.txt': lines([5, 'mine']), 'notes.txt': 'mine\n' }),
    change: WORK,
    result: { ...WORK, 'docs/guide.txt': lines([5, 'mine']), 'notes.txt': 'mine\n' },
  },
  {
    name: 'edits of other lines of the same file, made before',
    before: ({ edit }) => edit({ 'src/one.txt': lines([18, 'mine']) }),
    change: { ...WORK, 'src/one.txt': lines([18, 'mine'], [3, 'by the task']) },
    result: { ...WORK, 'src/one.txt': lines([18, 'mine'], [3, 'by the task']) },
  },
  {
    name: 'edits of other lines of the same file, made since',
    after: ({ edit }) => edit({ 'src/one.txt': lines([18, 'mine']) }),
    change: WORK,
    result: { ...WORK, 'src/one.txt': lines([18, 'mine'], [3, 'by the task']) },
  },
  {
    name: 'staged edits, some edited on',
    after: async ({ edit, git }) => {
      await edit({
        'src/one.txt': lines([18, 'mine']),
        'docs/guide.txt': lines([1, 'mine']),
        'added.txt': 'mine\n',
      });
      await git('add', '--all');
      await edit({ 'docs/guide.txt': lines([1, 'mine'], [9, 'mine too']) });
    },
    change: WORK,
    result: {
      ...WORK,
      'src/one.txt': lines([18, 'mine'], [3, 'by the task']),
      'docs/guide.txt': lines([1, 'mine'], [9, 'mine too']),
      'added.txt': 'mine\n',
    },
  },
  {
    name: 'a file that is only intended to be added',
    after: async ({ edit, git }) => {
      await edit({ 'intended.txt': 'mine\n' });
      await git('add', '--intent-to-add', 'intended.txt');
    },
    change: WORK,
    result: { ...WORK, 'intended.txt': 'mine\n' },
  },
  {
    name: 'a rename that is staged',
    after: async ({ git }) => await git('mv', 'src/one.txt', 'src/uno.txt'),
    change: WORK,
    result: { 'src/one.txt': null, 'src/uno.txt': WORK['src/one.txt'], 'src/new/file.txt': 'new\n' },
  },
  {
    name: 'commits made since',
    after: async ({ edit, commit }) => {
      await edit({ 'src/one.txt': lines([18, 'mine']), 'src/two.txt': null });
      await commit('Mine');
    },
    change: WORK,
    result: { ...WORK, 'src/one.txt': lines([18, 'mine'], [3, 'by the task']), 'src/two.txt': null },
  },
  {
    name: 'uncommitted work of then that is committed by now',
    before: ({ edit }) => edit({ 'src/one.txt': lines([1, 'mine']), 'notes.txt': 'mine\n' }),
    after: async ({ commit }) => await commit('Mine'),
    change: { 'src/one.txt': lines([1, 'mine'], [3, 'by the task']), 'notes.txt': 'mine\nand more\n' },
    result: { 'src/one.txt': lines([1, 'mine'], [3, 'by the task']), 'notes.txt': 'mine\nand more\n' },
  },
  {
    name: 'another branch',
    after: async ({ git, edit, commit }) => {
      await git('switch', '-q', '-c', 'other');
      await edit({ 'docs/guide.txt': lines([2, 'other']) });
      await commit('Other');
    },
    change: WORK,
    result: { ...WORK, 'docs/guide.txt': lines([2, 'other']) },
  },
  {
    name: 'a detached HEAD',
    after: async ({ git }) => await git('switch', '-q', '--detach'),
    change: WORK,
    result: WORK,
  },
  {
    name: 'deletes, a rename, an empty file, a file for a directory and a directory for a file',
    files: { 'dir/a/deep.txt': 'deep\n', 'dir/b.txt': 'b\n', plain: 'plain\n', 'gone/only.txt': 'only\n' },
    change: {
      dir: null,
      plain: null,
      gone: null,
      'src/two.txt': null,
      'src/moved.txt': lines(),
      'empty.txt': '',
      'plain/now/below.txt': 'below\n',
    },
    result: {
      gone: null,
      'src/two.txt': null,
      'src/moved.txt': lines(),
      'empty.txt': '',
      'plain/now/below.txt': 'below\n',
    },
  },
  {
    name: 'names with spaces, quotes, line ends and letters of the world',
    change: {
      'a b/"ü" \t$x.txt': 'odd\n',
      'ä\nö/-n.txt': 'odd\n',
      ':(top)x': 'odd\n',
      '日本/*?[a].md': 'odd\n',
    },
    result: {
      'a b/"ü" \t$x.txt': 'odd\n',
      'ä\nö/-n.txt': 'odd\n',
      ':(top)x': 'odd\n',
      '日本/*?[a].md': 'odd\n',
    },
  },
  {
    name: 'the same change, made by the user too',
    after: ({ edit }) => edit({ 'src/new/file.txt': 'new\n' }),
    change: WORK,
    result: WORK,
  },
];

describe.each(MODES)('%s', (mode) => {
  test.concurrent.each(SCENARIOS)('$name', async (scenario) => {
    const ground = await makeGround({ files: { ...FILES, ...scenario.files } as Record<string, string> });
    await using _ = ground;
    await scenario.before?.(ground);
    const from = await ground.snapshot();
    const to = await ground.change(from, scenario.change);
    await scenario.after?.(ground);
    await landsWell(ground, { from, to, mode, result: scenario.result });
  });
});

const isGit = (path: string): boolean => path === '.git';

async function landsWell(
  ground: Ground,
  { from, to, mode, result }: { from: string; to: string; mode: Mode; result: Edits },
): Promise<void> {
  const { git, told } = ground;
  const before = {
    head: await git('rev-parse', 'HEAD'),
    branch: await git('rev-parse', '--symbolic-full-name', 'HEAD'),
    index: await git('ls-files', '--stage', '-v'),
    staged: await git('diff', '--cached', '--raw'),
    own: await ownWork(ground),
  };
  const files = await filesBelow(ground.root, isGit);
  const rehearsed = await ground.land(from, to, { mode, dryRun: true });
  expect(rehearsed).toMatchObject({ commit: null, applied: null });
  expect(await ownWork(ground)).toEqual(before.own);
  expect(await filesBelow(ground.root, isGit)).toEqual(files);
  const landed = await ground.land(from, to, { mode });

  expect(landed.kept).toEqual([]);
  expect(landed.files).toEqual(rehearsed.files);
  expect(landed.stat).toBe(rehearsed.stat);
  for (const [path, content] of Object.entries(result))
    expect([path, await ground.read(path).catch(() => null)]).toEqual([path, content]);
  // Only what is told has changed.
  const now = await filesBelow(ground.root, isGit);
  const changed = [...new Set([...Object.keys(files), ...Object.keys(now)])].filter(
    (path) => files[path] !== now[path],
  );
  expect(changed.toSorted()).toEqual(landed.files.map(({ path }) => path).toSorted());
  expect(await git('rev-parse', '--symbolic-full-name', 'HEAD')).toBe(before.branch);
  if (mode === 'uncommitted') {
    expect(landed).toMatchObject({ commit: null, branch: null });
    expect(await git('rev-parse', 'HEAD')).toBe(before.head);
    expect(await git('ls-files', '--stage', '-v')).toBe(before.index);
  } else {
    expect(landed.commit).toBe(await git('rev-parse', 'HEAD'));
    expect(await git('rev-parse', 'HEAD^1')).toBe(before.head);
    expect(landed.branch).toBe(before.branch === 'HEAD' ? null : before.branch);
    expect(await git('log', '-1', '--format=%B%an', 'HEAD')).toBe('The goal\nA User');
    expect(await git('reflog', '-1', '--format=%gs')).toBe('klauss apply k3f9x2');
    expect((await git('rev-list', '--parents', '-1', 'HEAD')).split(' ')).toHaveLength(
      mode === 'merge' ? 3 : 2,
    );
    // Nothing but the change is committed: not the user's work of before.
    const snapshots = await git('log', '--format=%s', `${before.head}..HEAD`);
    expect(snapshots).not.toContain('Snapshot');
    if (mode === 'merge') expect(snapshots).toContain('The work of a task');
    expect(await git('diff-files', '--name-only', '-z')).toBe(await git('diff', '--name-only', '-z'));
  }
  expect(told).toEqual([
    {
      mode,
      tip: to,
      commit: landed.commit,
      branch: landed.branch,
      tasks: ['a'],
      at: 1_700_000_000_000,
    },
  ]);
  expect(await git('rev-parse', 'refs/klauss/k3f9x2/applied')).toBe(to);
  await expectNothingLeft(ground);
}

test.concurrent.each(['commit', 'merge'] as const)(
  '%s leaves staged work staged, and the rest as it was',
  async (mode) => {
    await using ground = await makeGround({ files: FILES });
    const { edit, git } = ground;
    const from = await ground.snapshot();
    const to = await ground.change(from, WORK);
    await edit({ 'src/one.txt': lines([18, 'staged']), 'added.txt': 'staged\n', 'docs/guide.txt': null });
    await git('add', '--all');
    await edit({ 'src/one.txt': lines([18, 'staged'], [20, 'not staged']), 'untracked.txt': 'mine\n' });
    await git('update-index', '--assume-unchanged', 'README.md');
    const stat = ['--numstat', '--no-renames'] as const;
    const [staged, unstaged] = [await git('diff', '--cached', ...stat), await git('diff', ...stat)];
    await ground.land(from, to, { mode });
    expect(await git('diff', '--cached', ...stat)).toBe(staged);
    expect(await git('diff', ...stat)).toBe(unstaged);
    expect(await git('ls-files', '--others')).toBe('untracked.txt');
    expect(await git('ls-files', '-v', 'README.md')).toBe('h README.md');
    expect(await git('diff', '--name-status', '--no-renames', 'HEAD^', 'HEAD')).toBe(
      'A\tsrc/new/file.txt\nM\tsrc/one.txt',
    );
    expect(await ground.read('src/one.txt')).toBe(
      lines([3, 'by the task'], [18, 'staged'], [20, 'not staged']),
    );
  },
);

test('a merge keeps the commits of the tasks, with author, date and message, without the snapshot', async () => {
  await using ground = await makeGround({ files: FILES });
  const { git } = ground;
  await ground.edit({ 'notes.txt': 'mine\n', 'README.md': 'Mine.\n' });
  const from = await ground.snapshot();
  const author = ['-c', 'user.name=Ärmel Ö', '-c', 'user.email=a@example.org'];
  const one = await git(
    ...author,
    'commit-tree',
    '-p',
    from,
    '-m',
    'One\n\nWith a body.',
    `${await ground.change(from, { 'one.txt': 'one\n' })}^{tree}`,
  );
  const two = await ground.change(from, { 'two.txt': 'two\n' });
  const merged = await git('merge-tree', '--write-tree', one, two);
  const to = await git('commit-tree', '-p', one, '-p', two, '-m', 'Both', merged);
  const head = await git('rev-parse', 'HEAD');
  await ground.land(from, to, { mode: 'merge' });
  const log = await git('log', '--topo-order', '--format=%s|%an|%ae|%ad', '--date=raw', `${head}..HEAD`);
  expect(log.split('\n').toSorted()).toEqual(
    [
      await git('log', '-1', '--format=The goal|%an|%ae|%ad', '--date=raw', 'HEAD'),
      ...(await git('log', '--format=%s|%an|%ae|%ad', '--date=raw', `${from}..${to}`)).split('\n'),
    ].toSorted(),
  );
  expect(await git('log', '--format=%B', '--grep=^One', 'HEAD')).toBe('One\n\nWith a body.\n');
  expect(await git('ls-tree', '-r', '--name-only', 'HEAD')).not.toContain('notes.txt');
  expect(await git('show', 'HEAD:README.md')).toBe('A project.');
  expect(await git('status', '--porcelain')).toBe(' M README.md\n?? notes.txt');
  await expectNothingLeft(ground);
});

test('a merge on a clean snapshot takes the commits as they are', async () => {
  await using ground = await makeGround({ files: FILES });
  const from = await ground.snapshot();
  const to = await ground.change(from, WORK);
  await ground.land(from, to, { mode: 'merge' });
  expect(await ground.git('rev-parse', 'HEAD^2')).toBe(to);
});

test('what HEAD holds already needs no commit', async () => {
  await using ground = await makeGround({ files: FILES });
  const from = await ground.snapshot();
  const to = await ground.change(from, WORK);
  await ground.edit(WORK);
  const head = await ground.commit('By hand');
  const landed = await ground.land(from, to, { mode: 'commit' });
  expect(landed).toMatchObject({ files: [], commit: null, applied: { mode: 'uncommitted', commit: null } });
  expect(await ground.git('rev-parse', 'HEAD')).toBe(head);
  await expectNothingLeft(ground);
});

test('a project below the top, its own state directory inside', async () => {
  await using base = await makeGround({ files: FILES });
  const ground: Ground = {
    ...base,
    site: { ...base.site, scratch: { directory: join(base.root, 'docs/.klauss/tmp') } },
  };
  await ground.edit({ 'docs/.klauss/.gitignore': '*\n', 'docs/.klauss/tmp/x': '' });
  const from = await ground.snapshot();
  const to = await ground.change(from, WORK);
  const { land } = await import('../../src/apply/land.ts');
  const { optionsOf } = await import('./ground.ts');
  await land(ground.site, optionsOf(from, to));
  expect(await ground.git('status', '--porcelain')).toBe(' M src/one.txt\n?? src/new/');
});
