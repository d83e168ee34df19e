/** What only looks checks a configuration once, and sees the same as what reads all of it. */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LoadOptions, loadConfig } from '../../src/config/load.ts';
import { configTemplate } from '../../src/config/template.ts';
import { sandbox } from './sandbox.ts';

/** A project that Klauss was used in. */
function project(toml: string, more: Readonly<Record<string, string>> = {}) {
  const base = sandbox({ 'project/.klauss.toml': toml, 'project/.klauss/': '', 'elsewhere/': '', ...more });
  const root = join(base, 'project');
  const file = join(root, '.klauss', 'checked.json');
  const options = { projectRoot: root, home: join(base, 'home'), cwd: join(base, 'elsewhere'), env: {} };
  return {
    base,
    file,
    write: (text: string) => writeFileSync(join(root, '.klauss.toml'), text),
    whole: (other: Partial<LoadOptions> = {}) => loadConfig({ ...options, ...other }),
    looked: (other: Partial<LoadOptions> = {}) => loadConfig({ ...options, ...other, checkedOnce: true }),
    kept: () => JSON.parse(readFileSync(file, 'utf8')),
    /** As if something else had been found for it. */
    forge: (change: object) =>
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change })),
  };
}

const FORGED = { layer: { workers: { defaultCount: 9 } } };
const SAYS =
  '[workers]\ndefault_count = 2\n[database]\npath = "~/queue.db"\n[directories]\nb = "packages/b"\n';

test.each([
  ['nothing', ''],
  ['a comment', '# nothing yet\n'],
  ['a fresh one', configTemplate('x')],
  ['one with all that has no default', configTemplate('x').replaceAll(/^# (\w+ = .*)$/gm, '$1')],
  ['paths', SAYS],
])('%s: the same the first time and every other time', (_, toml) => {
  const { looked, whole, kept } = project(toml);
  const expected = whole();
  expect(looked()).toEqual(expected);
  expect(kept().text).toBe(toml);
  expect(looked()).toEqual(expected);
});

test('what was found is not looked for again', () => {
  const { looked, forge } = project(SAYS);
  expect(looked().workers.defaultCount).toBe(2);
  forge(FORGED);
  expect(looked().workers.defaultCount).toBe(9);
});

test('what decides on work neither reads it nor writes it', () => {
  const { looked, whole, forge, file } = project(SAYS);
  whole();
  expect(existsSync(file)).toBe(false);
  looked();
  forge(FORGED);
  expect(whole().workers.defaultCount).toBe(2);
});

test.each([
  ['another text', { text: `${SAYS} ` }],
  ['another version of Klauss', { version: '0.0.1' }],
  ['another home', { home: '/somewhere' }],
  ['another place of the project', { base: '/somewhere' }],
])('what was found for %s does not count, and is replaced', (_, other) => {
  const { looked, whole, forge, kept } = project(SAYS);
  looked();
  const right = kept();
  forge({ ...FORGED, ...other });
  expect(looked()).toEqual(whole());
  expect(kept()).toEqual(right);
});

test.each([
  ['empty', () => ''],
  ['cut short', (text: string) => text.slice(0, -1)],
  ['zeros', (text: string) => '\0'.repeat(text.length)],
  ['another document', () => 'null'],
  ['a list', () => '[]'],
])('one that is damaged (%s) is as none, and mended', (_, damaged) => {
  const { looked, whole, file, kept } = project(SAYS);
  looked();
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, damaged(text));
  expect(looked()).toEqual(whole());
  expect(kept()).toEqual(JSON.parse(text));
});

test('it is for the user alone, and no draft of it is left', () => {
  const { looked, file } = project(SAYS);
  looked();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(file, '..'))).toEqual(['checked.json']);
});

test('where it cannot be kept, nothing is left, and all is checked each time', () => {
  const { looked, whole, file } = project(SAYS);
  mkdirSync(file);
  expect(looked()).toEqual(whole());
  expect(readdirSync(join(file, '..'))).toEqual(['checked.json']);

  const closed = project(SAYS);
  chmodSync(join(closed.file, '..'), 0o500);
  expect(closed.looked()).toEqual(closed.whole());

  const unused = sandbox({ '.klauss.toml': SAYS });
  const options = { projectRoot: unused, home: unused, cwd: unused, env: {}, checkedOnce: true };
  expect(loadConfig(options).workers.defaultCount).toBe(2);
  expect(readdirSync(unused)).toEqual(['.klauss.toml']);

  const strange = sandbox({ '.klauss.toml': SAYS, '.klauss': 'a file' });
  expect(loadConfig({ ...options, projectRoot: strange }).workers.defaultCount).toBe(2);
});

test("the user's file, variables and the command line are read each time, and no secret of the user is copied", () => {
  const user =
    '[workers]\ndefault_count = 1\nidle_timeout = 20\n[notify]\nwebhook = "https://x.example/secret"\n';
  const { looked, whole, base, file } = project(SAYS, { 'home/.config/klauss/config.toml': user });
  for (const env of [{}, { KLAUSS_WORKERS: '3' }, { KLAUSS_DB_PATH: 'a.db' }, {}]) {
    for (const overrides of [{}, { database: { path: 'b.db' } }])
      expect(looked({ env, overrides })).toEqual(whole({ env, overrides }));
  }
  writeFileSync(join(base, 'home/.config/klauss/config.toml'), '[workers]\nidle_timeout = 30\n');
  expect(looked().workers).toMatchObject({ defaultCount: 2, idleTimeout: 30 });
  expect(readFileSync(file, 'utf8')).not.toContain('secret');
});

test('what is wrong is said as ever, each time', () => {
  const { looked, whole, write } = project(SAYS);
  looked();
  const fault = (load: () => unknown): unknown => {
    try {
      return load();
    } catch (error) {
      return error;
    }
  };
  for (const wrong of ['[workers]\nnumber = 3\n', '[workers', '[workers]\ndefault_count = 11\n']) {
    write(wrong);
    const said = fault(() => whole());
    expect(said).toBeInstanceOf(Error);
    for (let time = 0; time < 2; time++) expect(fault(() => looked())).toEqual(said);
  }
  write(SAYS);
  const env = { KLAUSS_WORKERS: '11' };
  for (let time = 0; time < 2; time++)
    expect(fault(() => looked({ env }))).toEqual(fault(() => whole({ env })));
});
