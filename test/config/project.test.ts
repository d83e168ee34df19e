import { chmodSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.ts';
import { ensureStateDir, findProject, paths } from '../../src/config/project.ts';
import { sandbox } from './sandbox.ts';

test('the nearest ancestor with .klauss.toml or .git is the project', () => {
  const root = sandbox({
    '.git/': '',
    'a/b/c/': '',
    'a/.klauss.toml': '',
    'sub/.git': 'gitdir: ../x',
    'sub/d/': '',
  });
  expect(findProject(join(root, 'a/b/c'))).toBe(join(root, 'a'));
  expect(findProject(join(root, 'sub/d'))).toBe(join(root, 'sub'));
  rmSync(join(root, 'a/.klauss.toml'));
  expect(findProject(join(root, 'a/b/c'))).toBe(root);
});

test('without a mark the start is the project', () => {
  const root = sandbox({ 'a/b/': '' });
  expect(findProject(join(root, 'a/b'))).toBe(join(root, 'a/b'));
});

test('a project that is named needs no mark and goes before the ancestors', () => {
  const root = sandbox({ '.git/': '', 'a/b/': '' });
  expect(findProject(join(root, 'a'), 'b')).toBe(join(root, 'a/b'));
});

test('the path is a real one', () => {
  const root = sandbox({ 'real/.git/': '', 'real/in/': '' });
  symlinkSync(join(root, 'real/in'), join(root, 'link'));
  expect(findProject(join(root, 'link'))).toBe(join(root, 'real'));
});

test.each(['missing', 'file'])('a project that is no directory is refused: %s', (name) => {
  const root = sandbox({ file: '' });
  expect(() => findProject(root, name)).toThrow(expect.objectContaining({ code: 'usage' }));
});

test('things are kept in .klauss, unless the configuration moves them', () => {
  const config = defaultConfig('p');
  expect(paths('/p', config)).toEqual({
    root: '/p',
    stateDir: '/p/.klauss',
    database: '/p/.klauss/klauss.db',
    logs: '/p/.klauss/logs',
    plans: '/p/.klauss/plans',
    worktrees: '/p/.klauss/worktrees',
    scratch: '/p/.klauss/tmp',
  });
  const moved = paths('/p', {
    ...config,
    database: { ...config.database, path: '/q/k.db' },
    workers: { ...config.workers, logDirectory: '/var/log/k' },
  });
  expect(moved).toMatchObject({ database: '/q/k.db', logs: '/var/log/k' });
});

test('the state directory is private, and ignored by git as long as the user does not say otherwise', () => {
  const stateDir = join(sandbox(), '.klauss');
  ensureStateDir({ stateDir });
  expect(statSync(stateDir).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(stateDir, '.gitignore'), 'utf8')).toBe('*\n');
  writeFileSync(join(stateDir, '.gitignore'), 'mine');
  ensureStateDir({ stateDir });
  expect(readFileSync(join(stateDir, '.gitignore'), 'utf8')).toBe('mine');
});

test('a state directory that others may look into is narrowed, but not where a link leads', () => {
  const root = sandbox({ '.klauss/': '', 'elsewhere/': '', 'other/': '' });
  chmodSync(join(root, '.klauss'), 0o775);
  ensureStateDir({ stateDir: join(root, '.klauss') });
  expect(statSync(join(root, '.klauss')).mode & 0o777).toBe(0o700);
  chmodSync(join(root, 'elsewhere'), 0o755);
  symlinkSync(join(root, 'elsewhere'), join(root, 'other/.klauss'));
  ensureStateDir({ stateDir: join(root, 'other/.klauss') });
  expect(statSync(join(root, 'elsewhere')).mode & 0o777).toBe(0o755);
});

test('a state directory that cannot be made is told', () => {
  const root = sandbox({ '.klauss': 'a file' });
  expect(() => ensureStateDir({ stateDir: join(root, '.klauss') })).toThrow(
    expect.objectContaining({ code: 'file' }),
  );
});
