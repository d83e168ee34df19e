/** The short way to where the queue is leads to the same place as the whole configuration. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseOf } from '../../src/config/database.ts';
import { loadConfig } from '../../src/config/load.ts';
import { paths } from '../../src/config/project.ts';
import { configTemplate } from '../../src/config/template.ts';
import { sandbox } from './sandbox.ts';

const MOVED = '[database]\npath = "other.db"\n';
const SHARED = '[coordination]\nshared_db = "../shared.db"\nenabled = true\n';

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  ['no file', {}, {}],
  ['a fresh file', { project: configTemplate('x') }, {}],
  ['another path', { project: MOVED }, {}],
  ['a path in the home', { project: '[database]\npath = "~/k.db" # here\n' }, {}],
  ['an absolute path', { project: 'database.path = "/somewhere/k.db"' }, {}],
  ['an inline table', { project: 'database = { auto_cleanup_days = 3, path = "inline.db" }' }, {}],
  ['a name with an escape', { project: '[database]\n"pa\\u0074h" = "escaped.db"' }, {}],
  ['a path in a comment', { project: '[database]\n  # path = "no.db"\nauto_cleanup_days = 1' }, {}],
  ['a path of the user', { user: MOVED }, {}],
  ['the project before the user', { user: MOVED, project: '[database]\npath = "mine.db"' }, {}],
  ['a shared queue', { project: SHARED }, {}],
  ['a shared queue before a path', { project: MOVED + SHARED }, {}],
  ['a shared queue that is not enabled', { project: SHARED.replace('true', 'false') }, {}],
  [
    'shared by the user, enabled by the project',
    { user: SHARED.replace('true', 'false'), project: '[coordination]\nenabled = true' },
    {},
  ],
  ['the environment before all', { project: MOVED + SHARED }, { KLAUSS_DB_PATH: 'env.db' }],
  ['the home in the environment', {}, { KLAUSS_DB_PATH: '~/env.db' }],
  ['an empty variable', { project: MOVED }, { KLAUSS_DB_PATH: '' }],
  ['XDG', { user: MOVED, xdg: '[database]\npath = "xdg.db"' }, { XDG_CONFIG_HOME: 'BASE/xdg' }],
])('%s', (_, { project, user, xdg }, environment) => {
  const base = sandbox({
    'project/': '',
    'elsewhere/': '',
    ...(project !== undefined && { 'project/.klauss.toml': project }),
    ...(user !== undefined && { 'home/.config/klauss/config.toml': user }),
    ...(xdg !== undefined && { 'xdg/klauss/config.toml': xdg }),
  });
  const root = join(base, 'project');
  const env = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value.replace('BASE', base)]),
  );
  const options = { home: join(base, 'home'), cwd: join(base, 'elsewhere'), env };
  expect(databaseOf(root, options)).toBe(paths(root, loadConfig({ projectRoot: root, ...options })).database);
});

test("in a task's worktree the configuration is that of the project itself", () => {
  const base = sandbox({
    '.klauss.toml': MOVED,
    '.klauss/worktrees/k3f9x2/a/.klauss.toml': '[database]\npath = "wrong.db"',
  });
  const options = { home: base, cwd: base, env: {} };
  expect(databaseOf(join(base, '.klauss/worktrees/k3f9x2/a'), options)).toBe(join(base, 'other.db'));
});

test('what is wrong with a file is thrown where it could matter, else not seen', () => {
  const look = (toml: string) => {
    const base = sandbox({ '.klauss.toml': toml });
    return databaseOf(base, { home: base, cwd: base, env: {} }).slice(base.length);
  };
  expect(() => look('[database\npath = "a.db"')).toThrow('TOML');
  expect(look('[database]\npath = 1')).toBe('/.klauss/klauss.db');
  expect(look('[workers')).toBe('/.klauss/klauss.db');
});
