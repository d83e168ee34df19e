import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Detection, detectGates } from '../../src/gates/detect.ts';
import { json, NPM_TEST, SAMPLES, script, TEST_SCRIPT } from './samples.ts';
import { makeTree, TOOL, type Tree } from './tree.ts';

test.concurrent.each(Object.entries(SAMPLES))('%s', async (_, sample) => {
  await using tree = await makeTree(sample.files);
  await tree.provide('npx', 'npm', ...(sample.programs ?? []));
  for (const tool of sample.tools ?? []) await tree.write({ [`node_modules/.bin/${tool}`]: TOOL });
  const before = await tree.list();
  const found = await look(tree);
  expect(found).toEqual({ gates: sample.gates ?? [], passedOver: sample.passedOver ?? [] });
  expect(await tree.list(), 'looking has written something').toEqual(before);
});

/** What is found, each in a line. */
async function look(tree: Tree, directory = tree.root) {
  const { gates, passedOver } = await detect(tree, directory);
  return {
    gates: gates.map(({ command, because }) => `${command} ← ${because}`),
    passedOver: passedOver.map(({ what, because }) => `${what}: ${because}`),
  };
}

const detect = (tree: Tree, directory: string): Promise<Detection> =>
  detectGates(directory, tree.root, { path: tree.bin });

const SCRIPTS: readonly (readonly [text: string, never: string | null])[] = [
  ['jest --watch', '--watch'],
  ['jest --watchAll --ci', '--watchAll'],
  ['node --watch-path=src --test', '--watch-path'],
  ['vitest watch', 'vitest watch'],
  ['tsc && mocha -r ts -w', 'mocha -r ts -w'],
  ['nodemon --exec jest', 'nodemon'],
  ['react-scripts test', 'react-scripts test'],
  ['ng test --browsers=x', 'ng test'],
  ['vitest', null],
  ['vitest --watch=false', null],
  ['jest --watchAll=false --watchPathIgnorePatterns x --watchman', null],
  ['jest --watch false', null],
  ['web --no-watch', null],
  ['mocha -ww; npm run x -w y', null],
  ['node tools/nodemon.js', null],
  ['CI=true react-scripts test', null],
  ['react-scripts test --watchAll=false', null],
  ['ng test --no-watch', null],
];

test.concurrent.each(SCRIPTS)('a test script that ends or not: %s', async (text, never) => {
  await using tree = await makeTree(script(text));
  await tree.provide('npm');
  expect(await look(tree)).toEqual(
    never === null
      ? { gates: [NPM_TEST], passedOver: [] }
      : { gates: [], passedOver: [`${TEST_SCRIPT}: it watches and never ends (${never})`] },
  );
});

test.concurrent('a test script as long as a file may be', async () => {
  await using tree = await makeTree(script('tsc '.repeat(200_000)));
  await tree.provide('npm');
  expect(await look(tree)).toEqual({ gates: [NPM_TEST], passedOver: [] });
});

test.concurrent('the first directory that has any gate, from where the task works up to the top', async () => {
  await using tree = await makeTree({
    'package.json': json({ packageManager: 'pnpm@10.0.0', scripts: { test: 'vitest' } }),
    'packages/web/eslint.config.js': '',
    'packages/api/package.json': json({ scripts: { test: 'vitest' } }),
    'packages/api/src/a.ts': '',
  });
  await tree.provide('pnpm', 'npm');
  const above = { command: 'pnpm test', directory: tree.root, because: TEST_SCRIPT };
  expect(await detect(tree, join(tree.root, 'packages/web/not/yet'))).toEqual({
    gates: [above],
    passedOver: [
      {
        what: 'ESLint in packages/web',
        because: 'it is configured (eslint.config.js), but not installed',
      },
    ],
  });
  // The package manager is that of the whole.
  expect(await detect(tree, join(tree.root, 'packages/api/src'))).toEqual({
    gates: [{ ...above, directory: join(tree.root, 'packages/api') }],
    passedOver: [],
  });
  const web = join(tree.root, 'packages/web');
  expect(await detectGates(web, web, { path: tree.bin })).toMatchObject({ gates: [] });
  // Outside of the top nobody climbs.
  expect(await detectGates(web, join(tree.root, 'packages/api'), { path: tree.bin })).toMatchObject({
    gates: [],
  });
});

test.concurrent('what stands there and is no file is passed over', async () => {
  await using tree = await makeTree({ Makefile: 'test:\n' });
  await tree.provide('make');
  for (const name of ['package.json', 'setup.cfg']) await mkdir(join(tree.root, name));
  execFileSync('mkfifo', [join(tree.root, 'pyproject.toml')]);
  await symlink('Cargo.toml', join(tree.root, 'Cargo.toml'));
  await symlink('nowhere', join(tree.root, 'mypy.ini'));
  expect(await look(tree)).toEqual({
    gates: ['make test ← target `test` of Makefile'],
    passedOver: [
      'package.json: it is no file',
      'pyproject.toml: it is no file',
      'setup.cfg: it is no file',
      expect.stringMatching(/^Cargo\.toml: it cannot be read: ELOOP/),
    ],
  });
});

test.concurrent('only programs count, and only those in absolute places of the PATH', async () => {
  await using tree = await makeTree({ 'go.mod': '', 'bin/go': TOOL });
  await mkdir(join(tree.bin, 'go'));
  const passedOver = [expect.objectContaining({ what: 'Go' })];
  for (const path of ['', 'bin', `:${tree.bin}:./bin`]) {
    expect(await detectGates(tree.root, tree.root, { path })).toEqual({ gates: [], passedOver });
  }
});
