import { chmod, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import type { Task } from '../../src/domain/records.ts';
import { changedFiles } from '../../src/workspace/changedFiles.ts';
import { sealMessage } from '../../src/workspace/message.ts';
import type { Prepared } from '../../src/workspace/prepared.ts';
import { type Sealed, type SealOptions, seal } from '../../src/workspace/seal.ts';
import type { Site } from '../../src/workspace/site.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gitIn, prepare, siteOf, taskOf } from './siteOf.ts';

interface Setting extends AsyncDisposable {
  readonly repository: TestRepository;
  readonly site: Site;
  readonly task: Task;
  readonly prepared: Prepared;
  /** The worker's git. */
  git(...args: readonly string[]): Promise<string>;
  write(path: string, content: string | Buffer): Promise<void>;
}

async function setting(files: Readonly<Record<string, string>> = { 'a.txt': 'a\n' }): Promise<Setting> {
  const repository = await makeRepository({ files });
  const site = await siteOf(repository);
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  return {
    repository,
    site,
    task,
    prepared,
    git: gitIn(prepared.path, repository.environment),
    write: async (path, content) => {
      await mkdir(join(prepared.path, path, '..'), { recursive: true });
      await writeFile(join(prepared.path, path), content);
    },
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  };
}

async function sealed(
  { prepared, task }: Setting,
  options: Partial<SealOptions> = {},
): Promise<Extract<Sealed, { kind: 'sealed' }>> {
  const end = await seal(prepared, task, { hooks: false, ...options });
  return end.kind === 'sealed' ? end : expect.fail(end.message);
}

test('all that the worker did becomes one commit on the branch', async () => {
  await using it = await setting({
    'changed.txt': 'old\n',
    'gone.txt': 'gone\n',
    'dir/moved.txt': 'moved\n',
    'mode.sh': 'echo\n',
    'file-to-dir': 'x\n',
    '.gitignore': '*.log\n',
  });
  const { prepared, git, write } = it;
  const at = (path: string): string => join(prepared.path, path);
  await write('changed.txt', 'new\n');
  await rm(at('gone.txt'));
  await rename(at('dir/moved.txt'), at('dir/to ünicode "x".txt'));
  await chmod(at('mode.sh'), 0o755);
  await rm(at('file-to-dir'));
  await write('file-to-dir/inside.txt', 'inside\n');
  await write('empty', '');
  await write('binary', Buffer.from([0, 255, 10, 13, 0]));
  await symlink('changed.txt', at('link'));
  await write('debug.log', 'ignored\n');
  await write('staged.txt', 'staged\n');
  await git('add', 'staged.txt');
  const files = [
    'binary',
    'changed.txt',
    'dir/moved.txt',
    'dir/to ünicode "x".txt',
    'empty',
    'file-to-dir',
    'file-to-dir/inside.txt',
    'gone.txt',
    'link',
    'mode.sh',
    'staged.txt',
  ];
  expect((await changedFiles(prepared)).sort()).toEqual(files);

  const { commit, tree, base, files: changed } = await sealed(it);

  expect(changed).toEqual(files);
  expect(base).toBe(prepared.base);
  expect(await git('rev-parse', 'HEAD', 'HEAD^{tree}', 'HEAD^', 'klauss/k3f9x2/a')).toBe(
    [commit, tree, prepared.base, commit].join('\n'),
  );
  expect(await git('status', '--porcelain', '--branch')).toBe('## klauss/k3f9x2/a');
  expect(await git('show', '-s', '--format=%an <%ae>%n%B', commit)).toBe(
    'A User <user@example.org>\nklauss: a: Write the page\n\nKlauss-Job: k3f9x2\nKlauss-Task: a\nKlauss-Attempt: 1\n',
  );
  expect(await git('ls-tree', commit, 'mode.sh')).toMatch(/^100755/);
  expect((await changedFiles(prepared)).sort()).toEqual(files);
  expect((await readdir(prepared.repository.gitDir)).filter((name) => name.startsWith('index'))).toEqual([
    'index',
  ]);
  expect(await it.repository.git('status', '--porcelain')).toBe('');
});

test('nothing done: no commit is made', async () => {
  await using it = await setting();
  expect(await sealed(it)).toMatchObject({ commit: it.prepared.base, base: it.prepared.base, files: [] });
});

test('commits of the worker are kept as they are', async () => {
  await using it = await setting();
  await it.write('a.txt', 'one\n');
  await it.git('commit', '-q', '-a', '-m', 'own one');
  await it.write('b.txt', 'two\n');
  await it.git('add', '.');
  await it.git('commit', '-q', '-m', 'own two');
  const own = await it.git('rev-parse', 'HEAD');
  expect(await sealed(it)).toMatchObject({ commit: own, files: ['a.txt', 'b.txt'] });
  await it.write('c.txt', 'rest\n');
  const rest = await sealed(it);
  expect(rest.files).toEqual(['a.txt', 'b.txt', 'c.txt']);
  expect(await it.git('log', '--format=%s', `${it.prepared.base}..`)).toBe(
    'klauss: a: Write the page\nown two\nown one',
  );
});

test('a second seal adds to the first', async () => {
  await using it = await setting();
  await it.write('a.txt', 'one\n');
  const first = await sealed(it);
  await it.write('a.txt', 'two\n');
  const second = await sealed(it);
  expect(await it.git('rev-parse', `${second.commit}^`)).toBe(first.commit);
});

test.each([
  ['a detached HEAD', ['switch', '-q', '--detach']],
  ['a branch of its own', ['switch', '-q', '-c', 'own']],
])('the worker went to %s: the branch of the task has its work in the end', async (_, leave) => {
  await using it = await setting();
  await it.git(...leave);
  await it.write('a.txt', 'one\n');
  await it.git('commit', '-q', '-a', '-m', 'own');
  const own = await it.git('rev-parse', 'HEAD');
  await it.write('b.txt', 'two\n');
  const { commit } = await sealed(it);
  expect(await it.git('rev-parse', 'klauss/k3f9x2/a', `${commit}^`)).toBe(`${commit}\n${own}`);
  expect(await it.git('status', '--porcelain', '--branch')).toBe('## klauss/k3f9x2/a');
});

test('the same without anything left to commit', async () => {
  await using it = await setting();
  await it.git('switch', '-q', '-c', 'own');
  await it.git('commit', '-q', '--allow-empty', '-m', 'own');
  const own = await it.git('rev-parse', 'HEAD');
  expect(await sealed(it)).toMatchObject({ commit: own, files: [] });
  expect(await it.git('rev-parse', '--symbolic-full-name', 'HEAD', 'klauss/k3f9x2/a')).toBe(
    `refs/heads/klauss/k3f9x2/a\nrefs/heads/klauss/k3f9x2/a`,
  );
});

test('a merge that the worker began is concluded', async () => {
  await using it = await setting();
  const base = await it.git('rev-parse', 'HEAD');
  const other = await it.git('commit-tree', '-p', base, '-m', 'other', `${base}^{tree}`);
  await it.write('a.txt', 'own\n');
  await it.git('commit', '-q', '-a', '-m', 'own');
  const own = await it.git('rev-parse', 'HEAD');
  await it.git('merge', '-q', '--no-commit', other);
  const { commit, base: after } = await sealed(it);
  expect(await it.git('rev-parse', `${commit}^@`)).toBe(`${own}\n${other}`);
  expect(after).toBe(base);
  const left = await readdir(it.prepared.repository.gitDir);
  expect(left.filter((name) => /MERGE|AUTO/.test(name))).toEqual([]);
  expect(await it.git('status')).toMatch(/nothing to commit, working tree clean/);
});

test('a cherry-pick that stopped at a conflict is sealed as it stands', async () => {
  await using it = await setting();
  const base = it.prepared.base;
  await it.git('switch', '-q', '--detach');
  await it.write('a.txt', 'picked\n');
  await it.git('commit', '-q', '-a', '-m', 'picked');
  const picked = await it.git('rev-parse', 'HEAD');
  await it.git('switch', '-q', 'klauss/k3f9x2/a');
  await it.write('a.txt', 'own\n');
  await it.git('commit', '-q', '-a', '-m', 'own');
  await expect(it.git('cherry-pick', picked)).rejects.toThrow();
  await it.write('a.txt', 'resolved\n');
  const { files } = await sealed(it);
  expect(files).toEqual(['a.txt']);
  expect(await it.git('status')).toMatch(/working tree clean/);
  expect(await it.git('rev-list', '--count', `${base}..`)).toBe('2');
});

test('an unfinished rebase is refused', async () => {
  await using it = await setting();
  await it.write('a.txt', 'own\n');
  await it.git('commit', '-q', '-a', '-m', 'own');
  await it.git('switch', '-q', '-c', 'other', it.prepared.base);
  await it.write('a.txt', 'other\n');
  await it.git('commit', '-q', '-a', '-m', 'other');
  await expect(it.git('rebase', 'klauss/k3f9x2/a')).rejects.toThrow();
  const before = await it.git('for-each-ref');
  expect(await seal(it.prepared, it.task, { hooks: false })).toEqual({
    kind: 'refused',
    message: 'A rebase is under way in the worktree: finish or abort it.',
  });
  expect(await it.git('for-each-ref')).toBe(before);
});

test.each([
  ['an orphan branch', ['switch', '-q', '--orphan', 'fresh']],
  ['an earlier commit', ['reset', '-q', '--hard', 'HEAD^']],
])('history without the base is refused: %s', async (_, leave) => {
  await using repository = await makeRepository();
  await repository.commit('Second');
  const site = await siteOf(repository);
  const task = taskOf(site);
  const prepared = await prepare(site, task);
  await gitIn(prepared.path, repository.environment)(...leave);
  expect(await seal(prepared, task, { hooks: false })).toEqual({
    kind: 'refused',
    message: expect.stringContaining(`no longer contains ${prepared.base}`),
  });
});

test('a repository that the worker made inside is refused, and left alone', async () => {
  await using it = await setting();
  const inner = join(it.prepared.path, 'deep/inner');
  await it.write('deep/inner/file.txt', 'inner\n');
  await it.write('a.txt', 'changed\n');
  const own = gitIn(inner, it.repository.environment);
  await own('init', '-q');
  const refusal = {
    kind: 'refused',
    message: expect.stringMatching(/git repository in deep\/inner, and its files cannot be merged/),
  };
  expect(await seal(it.prepared, it.task, { hooks: false })).toEqual(refusal);
  // Also when it was added, which git does as a submodule without a place to get it from.
  await own('-c', 'user.name=W', '-c', 'user.email=w@x', 'commit', '-q', '--allow-empty', '-m', 'inner');
  await it.git('add', '-A');
  expect(await seal(it.prepared, it.task, { hooks: false })).toEqual(refusal);
  await it.git('commit', '-q', '-m', 'with a repository');
  expect(await seal(it.prepared, it.task, { hooks: false })).toEqual(refusal);
  expect(await own('log', '--format=%s')).toBe('inner');
  await it.git('rm', '-q', '-r', '--cached', 'deep/inner');
  await rm(join(inner, '.git'), { recursive: true });
  expect((await sealed(it)).files).toEqual(['a.txt', 'deep/inner/file.txt']);
});

test('a worktree that is gone is refused', async () => {
  await using it = await setting();
  await rm(it.prepared.path, { recursive: true });
  const gone = { kind: 'refused', message: 'The worktree, or what git keeps for it, is gone.' };
  expect(await seal(it.prepared, it.task, { hooks: false })).toEqual(gone);
  await using other = await setting();
  await rm(other.prepared.repository.gitDir, { recursive: true });
  expect(await seal(other.prepared, other.task, { hooks: false })).toEqual(gone);
});

test('without its .git file the worktree is still told from the project around it', async () => {
  await using it = await setting();
  await it.write('new.txt', 'new\n');
  await rm(join(it.prepared.path, '.git'));
  await it.repository.write('of-the-user.txt', 'untracked\n');
  const head = await it.repository.git('rev-parse', 'main');
  expect((await sealed(it)).files).toEqual(['new.txt']);
  expect(await it.repository.git('rev-parse', 'HEAD')).toBe(head);
  expect(await it.repository.git('status', '--porcelain')).toBe('?? of-the-user.txt');
});

test('locks that the worker left are removed', async () => {
  await using it = await setting();
  await it.write('a.txt', 'changed\n');
  for (const name of ['index.lock', 'HEAD.lock']) {
    await writeFile(join(it.prepared.repository.gitDir, name), '');
  }
  expect((await sealed(it)).files).toEqual(['a.txt']);
});

const hook = async ({ repository }: Setting, name: string, script: string): Promise<void> => {
  await repository.write(`.git/hooks/${name}`, `#!/bin/sh\n${script}\n`);
  await repository.makeExecutable(`.git/hooks/${name}`);
};

test('hooks do not run, and nothing is signed', async () => {
  await using it = await setting();
  await it.repository.git('config', 'commit.gpgSign', 'true');
  await it.repository.git('config', 'gpg.program', 'false');
  for (const name of ['pre-commit', 'commit-msg', 'post-commit', 'reference-transaction', 'post-checkout'])
    await hook(it, name, 'touch ran; exit 1');
  await it.write('a.txt', 'changed\n');
  expect((await sealed(it)).files).toEqual(['a.txt']);
});

test('with hooks: they may change what is committed', async () => {
  await using it = await setting();
  await it.repository.git('config', 'commit.gpgSign', 'true');
  await it.repository.git('config', 'gpg.program', 'false');
  await hook(it, 'pre-commit', 'env | grep ^GIT_WORK_TREE= && exit 1; echo formatted > a.txt; git add a.txt');
  await hook(it, 'commit-msg', 'echo "Reviewed: $WHO" >> "$1"');
  await it.write('a.txt', 'changed\n');
  await it.git('switch', '-q', '--detach');
  const { commit, files } = await sealed(it, { hooks: true, variables: { WHO: 'nobody' } });
  expect(files).toEqual(['a.txt']);
  expect(await it.git('show', `${commit}:a.txt`)).toBe('formatted');
  expect(await it.git('show', '-s', '--format=%B', commit)).toMatch(
    /^klauss: a: Write the page\n[\s\S]*Reviewed: nobody/,
  );
  expect(await it.git('status', '--porcelain', '--branch')).toBe('## klauss/k3f9x2/a');
  expect(await sealed(it, { hooks: true })).toMatchObject({ commit, files: ['a.txt'] });
});

test('with hooks: one that fails refuses the work, with its output', async () => {
  await using it = await setting();
  await hook(it, 'pre-commit', 'echo checked; echo "line 3: too long" >&2; exit 1');
  await it.write('a.txt', 'changed\n');
  const { prepared, task } = it;
  expect(await seal(prepared, task, { hooks: true })).toEqual({
    kind: 'refused',
    message: expect.stringMatching(/hooks refused the commit:[\s\S]*line 3: too long/),
  });
  expect(await it.git('rev-parse', 'HEAD')).toBe(prepared.base);
  expect(await readFile(join(prepared.path, 'a.txt'), 'utf8')).toBe('changed\n');
  await hook(it, 'pre-commit', 'exit 0');
  expect((await sealed(it, { hooks: true })).files).toEqual(['a.txt']);
});

test('with hooks: a merge is concluded, and one that hangs can be ended', async () => {
  await using it = await setting();
  const other = await it.git('commit-tree', '-p', 'HEAD', '-m', 'other', 'HEAD^{tree}');
  await it.write('a.txt', 'own\n');
  await it.git('commit', '-q', '-a', '-m', 'own');
  await it.git('merge', '-q', '--no-commit', other);
  const merged = await sealed(it, { hooks: true });
  expect(await it.git('rev-parse', `${merged.commit}^2`)).toBe(other);

  const marker = { KLAUSS_TEST_HOOK: String(process.pid) };
  const begun = join(it.repository.scratch, 'begun');
  await execa('mkfifo', [begun]);
  await hook(it, 'pre-commit', `echo > '${begun}'; exec sleep 1000`);
  await it.write('b.txt', 'more\n');
  const controller = new AbortController();
  const sealing = seal(it.prepared, it.task, { hooks: true, signal: controller.signal, variables: marker });
  await readFile(begun);
  controller.abort();
  await expect(sealing).rejects.toThrow(/ended by SIGTERM/);
  // git passes the signal on to nobody; whoever set the marker finds the hook by it.
  await execa(
    'sh',
    [
      '-c',
      `kill $(grep -lz '^KLAUSS_TEST_HOOK=${process.pid}$' /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3)`,
    ],
    { reject: false },
  );
  await expectNoSurvivors(marker);
});

test('the first line of a message is short, and one line', () => {
  const task = { job: 'k3f9x2' as Task['job'], key: 'login', attempt: 2, prompt: '' };
  const titleOf = (prompt: string): string => sealMessage({ ...task, prompt }).split('\n')[0] ?? '';
  expect(titleOf('\n  # Add\ta login\u0007 page \r\nwith more')).toBe('klauss: login: # Add a login page');
  expect(titleOf('')).toBe('klauss: login:');
  const long = titleOf('👩‍🚀'.repeat(80));
  expect([...long]).toHaveLength(72);
  expect(long).toMatch(/…$/);
  expect(sealMessage(task)).toMatch(/\n\nKlauss-Job: k3f9x2\nKlauss-Task: login\nKlauss-Attempt: 2\n$/);
});
