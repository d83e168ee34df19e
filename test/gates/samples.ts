/** A sample of each kind: the files of a project, what can be run there, and what is to be found. */

import { expect } from 'vitest';
import { type Files, TOOL } from './tree.ts';

export interface Sample {
  readonly files: Files;
  /** Programs on the PATH; `npx` and `npm` are always there. */
  readonly programs?: readonly string[];
  /** Tools of node_modules. */
  readonly tools?: readonly string[];
  /** `COMMAND ← BECAUSE` */
  readonly gates?: readonly string[];
  /** `WHAT: BECAUSE` */
  readonly passedOver?: readonly string[];
}

export const json = (value: unknown): string => JSON.stringify(value);
export const script = (text: string): Files => ({ 'package.json': json({ scripts: { test: text } }) });
export const NPM_TEST = 'npm test ← the test script of package.json';
export const TEST_SCRIPT = 'the test script of package.json';

export const SAMPLES: Readonly<Record<string, Sample>> = {
  nothing: { files: { 'README.md': 'A project.\n' } },

  'a TypeScript project': {
    files: { 'tsconfig.json': '{}', ...script('vitest') },
    tools: ['tsc'],
    gates: ['npx --no-install tsc --noEmit ← tsconfig.json', NPM_TEST],
  },
  'a tsconfig with comments, trailing commas and a byte order mark': {
    files: {
      'tsconfig.json':
        '\uFEFF// "composite": true,\n{ /* "incremental": true */ "compilerOptions": { "paths": { "//x/*": ["a,]"], }, }, }',
    },
    tools: ['tsc'],
    gates: ['npx --no-install tsc --noEmit ← tsconfig.json'],
  },
  'TypeScript that is not installed': {
    files: { 'tsconfig.json': '{}' },
    passedOver: ['TypeScript: it is configured (tsconfig.json), but not installed'],
  },
  'an incremental project, which would write notes': {
    files: { 'tsconfig.json': json({ compilerOptions: { incremental: true } }) },
    tools: ['tsc'],
    gates: ['npx --no-install tsc --noEmit --composite false --incremental false ← tsconfig.json'],
  },
  'a project that extends a composite one, by way of a package': {
    files: {
      'tsconfig.json': json({ extends: ['./none', '@bases/strict'] }),
      'none.json': '{}',
      'node_modules/@bases/strict/tsconfig.json': json({ extends: './deep.json' }),
      'node_modules/@bases/strict/deep.json': json({ compilerOptions: { composite: true } }),
    },
    tools: ['tsc'],
    gates: ['npx --no-install tsc --noEmit --composite false --incremental false ← tsconfig.json'],
  },
  'a project that says otherwise than what it extends': {
    files: {
      'tsconfig.json': json({ extends: './base', compilerOptions: { incremental: false } }),
      'base.json': json({ compilerOptions: { incremental: true } }),
    },
    tools: ['tsc'],
    gates: ['npx --no-install tsc --noEmit ← tsconfig.json'],
  },
  'a project that extends what is not there, or itself': {
    files: {
      'tsconfig.json': json({ files: [], references: [{ path: './a.json' }, { path: './b.json' }] }),
      'a.json': json({ extends: '@bases/gone' }),
      'b.json': json({ extends: './b.json' }),
    },
    tools: ['tsc'],
    gates: ['a', 'b'].map(
      (name) =>
        `npx --no-install tsc --noEmit -p ${name}.json --composite false --incremental false ← ${name}.json, which tsconfig.json refers to`,
    ),
  },
  'a solution': {
    files: {
      'tsconfig.json': json({
        files: [],
        references: [
          { path: './tsconfig.app.json' },
          { path: './api' },
          { path: './more' },
          { path: './lost' },
        ],
      }),
      'tsconfig.app.json': json({ compilerOptions: { noEmit: true } }),
      'api/tsconfig.json': json({ compilerOptions: { composite: true } }),
      // A solution in it, which refers to what is known and to what builds on others.
      'more/tsconfig.json': json({ include: [], references: [{ path: '..' }, { path: 'top' }] }),
      'more/top/tsconfig.json': json({ references: [{ path: '../../api' }] }),
    },
    tools: ['tsc'],
    gates: [
      'npx --no-install tsc --noEmit -p tsconfig.app.json ← tsconfig.app.json, which tsconfig.json refers to',
      'npx --no-install tsc --noEmit -p api/tsconfig.json --composite false --incremental false ← api/tsconfig.json, which tsconfig.json refers to',
    ],
    passedOver: [
      'more/top/tsconfig.json: it refers to projects that have to be built before it can be checked',
      'lost/tsconfig.json: it is not there',
    ],
  },
  'a large solution': {
    files: {
      'tsconfig.json': json({
        files: [],
        references: Array.from({ length: 9 }, (_, index) => ({ path: `p${index}` })),
      }),
    },
    tools: ['tsc'],
    passedOver: ['TypeScript: tsconfig.json refers to 9 projects, too many to check one by one'],
  },
  'a project with references that never emits': {
    files: {
      'tsconfig.json': json({ compilerOptions: { noEmit: true }, references: [{ path: './node.json' }] }),
    },
    tools: ['tsc'],
    gates: ['npx --no-install tsc --noEmit ← tsconfig.json'],
  },

  ESLint: {
    files: { 'eslint.config.mts': '' },
    tools: ['eslint'],
    gates: ['npx --no-install eslint . ← eslint.config.mts'],
  },
  'ESLint that is not installed': {
    files: { 'eslint.config.js': '' },
    passedOver: ['ESLint: it is configured (eslint.config.js), but not installed'],
  },
  'ESLint of before version 9': {
    files: { '.eslintrc.json': '{}', 'node_modules/eslint/package.json': json({ version: '8.57.1' }) },
    tools: ['eslint'],
    gates: ['npx --no-install eslint . ← .eslintrc.json'],
  },
  'ESLint that does not read its configuration any more': {
    files: {
      'package.json': json({ eslintConfig: {} }),
      'node_modules/eslint/package.json': json({ version: '10.1.0' }),
    },
    tools: ['eslint'],
    passedOver: ['ESLint: version 10.1.0 does not read its configuration (eslintConfig of package.json)'],
  },
  Biome: {
    files: { 'biome.jsonc': '{}' },
    tools: ['biome'],
    gates: ['npx --no-install biome check ← biome.jsonc'],
  },
  'Biome that is not installed': {
    files: { 'biome.json': '{}' },
    passedOver: ['Biome: it is configured (biome.json), but not installed'],
  },

  'a test script with pnpm': {
    files: { ...script('vitest run'), 'pnpm-lock.yaml': '' },
    programs: ['pnpm'],
    gates: [`pnpm test ← ${TEST_SCRIPT}`],
  },
  'a test script with Yarn': {
    files: { ...script('jest'), 'yarn.lock': '' },
    programs: ['yarn'],
    gates: [`yarn test ← ${TEST_SCRIPT}`],
  },
  'a test script with Bun': {
    files: { ...script('bun test'), 'bun.lock': '' },
    programs: ['bun'],
    gates: [`bun run test ← ${TEST_SCRIPT}`],
  },
  'a package manager that is named, whatever the lock file': {
    files: {
      'package.json': json({ packageManager: 'pnpm@10.2.0+sha512.ab', scripts: { test: 'vitest' } }),
      'yarn.lock': '',
    },
    programs: ['pnpm', 'yarn'],
    gates: [`pnpm test ← ${TEST_SCRIPT}`],
  },
  'a package manager that is not there': {
    files: { ...script('vitest'), 'bun.lockb': '' },
    passedOver: [`${TEST_SCRIPT}: its package manager bun (bun.lockb) is not on PATH`],
  },
  'a package manager that nobody knows': {
    files: { 'package.json': json({ packageManager: 'toString@1', scripts: { test: 'vitest' } }) },
    passedOver: [
      `${TEST_SCRIPT}: its package manager is not known (packageManager of package.json: toString)`,
    ],
  },
  'the placeholder of npm init': {
    files: script('echo "Error: no test specified" && exit 1'),
    passedOver: [`${TEST_SCRIPT}: it is the placeholder of \`npm init\``],
  },
  'no test script, or an empty one': { files: script('') },
  'a test script that is no text': {
    files: { 'package.json': json({ scripts: { test: ['vitest'] } }) },
    passedOver: [`${TEST_SCRIPT}: it is no text`],
  },
  'scripts that are no object': { files: { 'package.json': json({ scripts: 'test', eslintConfig: null }) } },

  Python: {
    files: {
      'pyproject.toml':
        '[tool.mypy]\nstrict = true\n[tool.ruff.lint]\n[tool.black]\n[tool.pytest.ini_options]\n',
    },
    programs: ['mypy', 'ruff', 'black', 'pytest'],
    gates: [
      'mypy . ← [tool.mypy] of pyproject.toml',
      'ruff check . ← [tool.ruff] of pyproject.toml',
      'black --check . ← [tool.black] of pyproject.toml',
      'pytest -o pythonpath=. ← [tool.pytest.ini_options] of pyproject.toml',
    ],
  },
  'Python without its tools': {
    files: { 'ruff.toml': '', 'tests/unit/test_a.py': '', 'setup.cfg': '[mypy]\n' },
    passedOver: [
      'mypy: it is configured ([mypy] of setup.cfg), but not installed',
      'ruff: it is configured (ruff.toml), but not installed',
      'pytest: there is tests/unit/test_a.py, but pytest is not installed',
    ],
  },
  'Python that names its files and where its modules are': {
    files: {
      'mypy.ini': '[mypy]\nfiles =\n    src,\n    tests\n[mypy-x.*]\n',
      'tox.ini': '[tox]\n[pytest]\npythonpath = lib\n',
    },
    programs: ['mypy', 'pytest'],
    gates: ['mypy ← mypy.ini', 'pytest ← [pytest] of tox.ini'],
  },
  'Python with its modules in src': {
    files: { 'src/a/__init__.py': '', 'a_test.py': '' },
    programs: ['pytest'],
    gates: ['pytest -o pythonpath=src ← a_test.py'],
  },
  'Python that configures nothing': {
    files: { 'pyproject.toml': '[project]\nname = "x"\n', 'setup.cfg': '[metadata]\nmypy = 1\n', 'a.py': '' },
    programs: ['mypy', 'ruff', 'black', 'pytest'],
  },
  'Python with uv': {
    files: {
      'ruff.toml': '',
      'conftest.py': '',
      'uv.lock': 'version = 1\n[[package]]\nname = "pytest"\nversion = "9.0.0"\n',
      '.venv/bin/pytest': TOOL,
    },
    programs: ['uv', 'ruff'],
    gates: ['ruff check . ← ruff.toml', 'uv run --frozen pytest ← conftest.py'],
  },
  'Python with Poetry': {
    files: { 'pytest.ini': '', 'poetry.lock': '[[package]]\nname = "pytest"\n' },
    programs: ['poetry', 'pytest'],
    gates: ['poetry run pytest ← pytest.ini'],
  },
  'Python with a lock file of what is not on PATH': {
    files: { 'pytest.ini': '', 'uv.lock': 'name = "pytest"\n', 'poetry.lock': 'name = "pytest"\n' },
    passedOver: ['pytest: there is pytest.ini, but pytest is not installed'],
  },

  Go: {
    files: { 'go.mod': 'module x\n' },
    programs: ['go'],
    gates: ['go build -o /dev/null ./... ← go.mod', 'go vet ./... ← go.mod', 'go test ./... ← go.mod'],
  },
  'Go that is not there': {
    files: { 'go.mod': '' },
    passedOver: ['Go: there is a go.mod, but `go` is not on PATH'],
  },
  Rust: {
    files: { 'Cargo.toml': '[package]\nname = "x"\n' },
    programs: ['cargo'],
    gates: ['cargo check ← Cargo.toml', 'cargo test ← Cargo.toml'],
  },
  'a workspace of Rust': {
    files: { 'Cargo.toml': '[package]\nname = "x"\n[workspace]\nmembers = ["a"]\n' },
    programs: ['cargo'],
    gates: ['cargo check --workspace ← Cargo.toml', 'cargo test --workspace ← Cargo.toml'],
  },
  'Rust that is not there': {
    files: { 'Cargo.toml': '[package]\n' },
    passedOver: ['Rust: there is a Cargo.toml, but `cargo` is not on PATH'],
  },

  Make: {
    files: { Makefile: '.PHONY: all test\nall:\n\techo\nbuild test : all ## both\n\techo test\n' },
    programs: ['make'],
    gates: ['make test ← target `test` of Makefile'],
  },
  'Make without that target': {
    files: {
      Makefile: '.PHONY: test\ntest := 1\ntest ::= 1\nA = b: test:\n# test:\ntests: x\n\ttest:\nx: test\n',
    },
    programs: ['make'],
  },
  'Make that is not there': {
    files: { GNUmakefile: 'test::\n', Makefile: '' },
    passedOver: ['target `test` of GNUmakefile: `make` is not on PATH'],
  },
  just: {
    files: { Justfile: "set shell := ['sh', '-c']\n@test filter='a:b' *rest: build\n  echo\n" },
    programs: ['just'],
    gates: ['just test ← recipe `test` of Justfile'],
  },
  'just by another name': {
    files: { '.justfile': 'alias test := check\ncheck:\n  echo\n' },
    programs: ['just'],
    gates: ['just test ← recipe `test` of .justfile'],
  },
  'a recipe that needs an argument': {
    files: { justfile: 'test FILE:\n  echo\n' },
    programs: ['just'],
    passedOver: ['recipe `test` of justfile: it needs an argument (FILE)'],
  },
  'just without that recipe': { files: { justfile: 'test := "x"\ntests:\n  test:\n' }, programs: ['just'] },

  'two ways to the same tests': {
    files: { ...script('vitest'), Makefile: 'test:\n\tnpm test\n', justfile: 'test:\n  npm test\n' },
    programs: ['make', 'just'],
    gates: [NPM_TEST],
    passedOver: [
      'target `test` of Makefile: `npm test` runs the tests already',
      'recipe `test` of justfile: `npm test` runs the tests already',
    ],
  },
  'a linter and a runner': {
    files: { 'biome.json': '', Makefile: 'test:\n', justfile: 'test:\n' },
    tools: ['biome'],
    programs: ['make', 'just'],
    gates: ['npx --no-install biome check ← biome.json', 'make test ← target `test` of Makefile'],
    passedOver: ['recipe `test` of justfile: `make test` runs the tests already'],
  },
  'several languages': {
    files: { ...script('vitest'), 'Cargo.toml': '', 'test_a.py': '' },
    programs: ['cargo', 'pytest'],
    gates: [
      NPM_TEST,
      'pytest -o pythonpath=. ← test_a.py',
      'cargo check ← Cargo.toml',
      'cargo test ← Cargo.toml',
    ],
  },

  'files that are broken': {
    files: {
      'package.json': '{ "scripts": ',
      'tsconfig.json': 'null',
      'pyproject.toml': '[tool.mypy',
      'Cargo.toml': 'x = ',
      'test_a.py': '',
    },
    tools: ['tsc'],
    programs: ['pytest', 'cargo'],
    gates: ['pytest -o pythonpath=. ← test_a.py'],
    passedOver: [
      expect.stringMatching(/^package\.json: it is no JSON: ./),
      'tsconfig.json: it is no JSON object',
      expect.stringMatching(/^pyproject\.toml: it is no TOML: ./),
      expect.stringMatching(/^Cargo\.toml: it is no TOML: ./),
    ],
  },
  'files that are too large': {
    files: {
      'package.json': json({ scripts: { test: 'x'.repeat(1024 * 1024) } }),
      Makefile: '#'.repeat(2 ** 21),
    },
    passedOver: ['package.json: it is larger than 1 MB', 'Makefile: it is larger than 1 MB'],
  },
  'a package.json that speaks of faults': {
    files: { 'package.json': json({ because: 'x', fault: 'x', kind: 'x', scripts: { test: 'vitest' } }) },
    gates: [NPM_TEST],
  },
};
