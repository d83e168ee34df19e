/**
 * Detected gates, run as the pool runs them: in a worktree inside the project, which has a package.json of its own
 * and neither node_modules nor virtual environment. With the real programs where this machine has them.
 */

import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detectGates } from '../../src/gates/detect.ts';
import { repository } from '../support/project.ts';
import { type Files, makeTree, TOOL, type Tree, works } from './tree.ts';

const WORKTREE = '.klauss/worktrees/k3f9x2/login';
const json = (value: unknown): string => JSON.stringify(value);

/** Files of the project, and of a worktree in it. */
const both = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => [
      [path, text],
      [`${WORKTREE}/${path}`, text],
    ]),
  );

/** Runs what is found in a directory of the project at the same place of the worktree. */
async function prove(tree: Tree, place = '.', path = process.env['PATH'] ?? '') {
  const { gates } = await detectGates(join(tree.root, place), tree.root, { path });
  const ends: { command: string; exitCode: number | null; tail: string }[] = [];
  for (const gate of gates) {
    const { exitCode, tail } = await tree.run(gate, join(tree.root, WORKTREE, place));
    ends.push({ command: gate.command, exitCode, tail });
  }
  return ends;
}

const hasNpm = works('npm', '--version') && works('npx', '--version');
const MODULES = 'node_modules/.bin';

test.skipIf(!hasNpm)('tools of the project are found from a worktree without any', async () => {
  await using tree = await makeTree({
    ...both({
      'package.json': json({ workspaces: ['packages/*'] }),
      'packages/web/package.json': json({ scripts: { test: 'fake a' } }),
      'packages/web/tsconfig.json': '{}',
      'packages/web/eslint.config.js': '',
      'packages/web/biome.json': '{}',
    }),
    ...Object.fromEntries(['tsc', 'eslint', 'biome', 'fake'].map((name) => [`${MODULES}/${name}`, TOOL])),
    // The worktree has begun to have its own.
    [`${WORKTREE}/packages/web/${MODULES}/eslint`]: TOOL,
  });
  const before = await tree.list();
  const here = join(tree.root, WORKTREE, 'packages/web');
  const says = (tool: string, words: string) => expect.stringContaining(`${tool} ${words} in ${here}`);
  expect(await prove(tree, 'packages/web')).toEqual([
    {
      command: 'npx --no-install tsc --noEmit',
      exitCode: 0,
      tail: says(join(tree.root, MODULES, 'tsc'), '--noEmit'),
    },
    { command: 'npx --no-install eslint .', exitCode: 0, tail: says(join(here, MODULES, 'eslint'), '.') },
    {
      command: 'npx --no-install biome check',
      exitCode: 0,
      tail: says(join(tree.root, MODULES, 'biome'), 'check'),
    },
    { command: 'npm test', exitCode: 0, tail: says(join(tree.root, MODULES, 'fake'), 'a') },
  ]);
  expect(await tree.list(), 'something was installed').toEqual(before);
});

test.concurrent('without npx a tool is called by its path, whatever is in it', async () => {
  await using tree = await makeTree(
    { ...both({ 'tsconfig.json': '{}', 'ruff.toml': '' }), [`${MODULES}/tsc`]: TOOL, 'venv/bin/ruff': TOOL },
    "a user's $project",
  );
  const here = join(tree.root, WORKTREE);
  expect(await prove(tree, '.', tree.bin)).toMatchObject([
    { exitCode: 0, tail: `${join(tree.root, MODULES, 'tsc')} --noEmit in ${here}` },
    { exitCode: 0, tail: `${join(tree.root, 'venv/bin/ruff')} check . in ${here}` },
  ]);
});

test.skipIf(!hasNpm)('the real tsc and Biome, on a tree that is right and on one that is not', async () => {
  await using tree = await makeTree(
    both({
      'biome.json': '{ "formatter": { "enabled": false } }\n',
      'tsconfig.json': '{\n  "files": [],\n  "references": [{ "path": "app" }, { "path": "lib" }]\n}\n',
      'app/tsconfig.json': '{\n  "compilerOptions": { "incremental": true, "types": [] }\n}\n',
      'lib/tsconfig.json': '{\n  "compilerOptions": { "composite": true, "types": [], "outDir": "out" }\n}\n',
      'app/a.ts': 'export const a: number = 1;\n',
      'lib/b.ts': 'export const b: number = 1;\n',
    }),
  );
  await symlink(join(repository, 'node_modules'), join(tree.root, 'node_modules'));
  const worktree = join(tree.root, WORKTREE);
  const before = await tree.list(worktree);
  const commands = [
    'npx --no-install tsc --noEmit -p app/tsconfig.json --composite false --incremental false',
    'npx --no-install tsc --noEmit -p lib/tsconfig.json --composite false --incremental false',
    'npx --no-install biome check',
  ];
  expect(await prove(tree)).toMatchObject(commands.map((command) => ({ command, exitCode: 0 })));
  await tree.write({ [`${WORKTREE}/lib/b.ts`]: 'export const b: number = "x";\nvar c = b == b;\n' });
  expect(await prove(tree)).toMatchObject([
    { exitCode: 0 },
    { exitCode: 1, tail: expect.stringContaining('TS2322') },
    { exitCode: 1, tail: expect.stringContaining('lib/b.ts') },
  ]);
  expect(await tree.list(worktree), 'a check has written something').toEqual(before);
});

const hasCargo = works('cargo', '--version');

test.skipIf(!hasCargo)('the real cargo', async () => {
  await using tree = await makeTree(
    both({
      'Cargo.toml':
        '[package]\nname = "sample"\nversion = "0.1.0"\nedition = "2021"\n[workspace]\nmembers = ["sub"]\n',
      'src/lib.rs': '',
      'sub/Cargo.toml': '[package]\nname = "sub"\nversion = "0.1.0"\nedition = "2021"\n',
      'sub/src/lib.rs': '#[test]\nfn holds() {\n    assert_eq!(1, 1);\n}\n',
    }),
  );
  expect(await prove(tree)).toMatchObject([
    { command: 'cargo check --workspace', exitCode: 0 },
    { command: 'cargo test --workspace', exitCode: 0, tail: expect.stringContaining('test holds ... ok') },
  ]);
  await tree.write({ [`${WORKTREE}/sub/src/lib.rs`]: '#[test]\nfn holds() {\n    assert_eq!(1, 2);\n}\n' });
  expect(await prove(tree)).toMatchObject([{ exitCode: 0 }, { exitCode: 101 }]);
});

test.skipIf(!works('make', '--version'))('the real make', async () => {
  await using tree = await makeTree(both({ Makefile: 'test: ; @cat answer\n', answer: 'yes\n' }));
  expect(await prove(tree)).toEqual([{ command: 'make test', exitCode: 0, tail: 'yes' }]);
});

test.skipIf(!works('python3', '-m', 'pytest', '--version'))(
  'the real pytest, in an environment that has the project installed as editable',
  async () => {
    await using tree = await makeTree(
      both({
        'src/sample.py': 'WHERE = "project"\n',
        'tests/test_sample.py': 'import sample\n\ndef test_where():\n    assert sample.WHERE == "worktree"\n',
      }),
    );
    await tree.write({
      '.venv/bin/pytest': `#!/bin/sh\nPYTHONPATH=${join(tree.root, 'src')} exec python3 -m pytest "$@"\n`,
      [`${WORKTREE}/src/sample.py`]: 'WHERE = "worktree"\n',
    });
    expect(await prove(tree)).toMatchObject([
      {
        command: `${join(tree.root, '.venv/bin/pytest')} -o pythonpath=src`,
        exitCode: 0,
        tail: expect.stringContaining('1 passed'),
      },
    ]);
  },
);
