import { glob } from 'tinyglobby';
import { pythonTool } from './pythonTool.ts';
import { readSettings, type Setting, type Source } from './settings.ts';
import { check, type Finder, firstOf, type Place, passedOver, type Sign, tests } from './sign.ts';

const PYPROJECT = 'pyproject.toml';

/** Where each tool looks for its configuration. */
const SOURCES = {
  mypy: [
    { file: 'mypy.ini', table: ['mypy'], alone: true },
    { file: '.mypy.ini', table: ['mypy'], alone: true },
    { file: PYPROJECT, table: ['tool', 'mypy'] },
    { file: 'setup.cfg', table: ['mypy'] },
  ],
  ruff: [
    { file: '.ruff.toml', table: [], alone: true },
    { file: 'ruff.toml', table: [], alone: true },
    { file: PYPROJECT, table: ['tool', 'ruff'] },
  ],
  black: [{ file: PYPROJECT, table: ['tool', 'black'] }],
  pytest: [
    { file: 'pytest.toml', table: ['pytest'], alone: true },
    { file: '.pytest.toml', table: ['pytest'], alone: true },
    { file: 'pytest.ini', table: ['pytest'], alone: true },
    { file: '.pytest.ini', table: ['pytest'], alone: true },
    { file: PYPROJECT, table: ['tool', 'pytest', 'ini_options'] },
    { file: PYPROJECT, table: ['tool', 'pytest'] },
    { file: 'tox.ini', table: ['pytest'] },
    { file: 'setup.cfg', table: ['tool:pytest'] },
    { file: 'conftest.py', table: [], alone: true },
  ],
} satisfies Record<string, readonly Source[]>;

export const python: Finder = async (place) => {
  const settings = await readSettings(place, SOURCES);
  const pytest = settings.of('pytest') ?? (await testFile(place));
  const found = await Promise.all([
    checker('mypy', settings.of('mypy'), place, ({ keys }) =>
      // Without arguments it takes what the configuration names.
      ['files', 'packages', 'modules'].some((key) => keys.has(key)) ? '' : ' .',
    ),
    checker('ruff', settings.of('ruff'), place, () => ' check .'),
    checker('black', settings.of('black'), place, () => ' --check .'),
    runTests(pytest, place),
  ]);
  return [...settings.faults, ...found.flat()];
};

async function checker(
  name: string,
  setting: Setting | null,
  place: Place,
  argumentsFor: (setting: Setting) => string,
): Promise<readonly Sign[]> {
  if (setting === null) return [];
  const tool = await pythonTool(name, place);
  if (tool === null) return [passedOver(name, `it is configured (${setting.because}), but not installed`)];
  return [check(`${tool.call}${argumentsFor(setting)}`, setting.because)];
}

/**
 * A virtual environment of the project often has the project itself installed as editable: the tests of a worktree
 * would import the project's own files, and prove the wrong tree. So what stands beside the tests comes first, unless
 * the project says itself where its modules are.
 */
async function runTests(setting: Setting | null, place: Place): Promise<readonly Sign[]> {
  if (setting === null) return [];
  const tool = await pythonTool('pytest', place);
  if (tool === null)
    return [passedOver('pytest', `there is ${setting.because}, but pytest is not installed`)];
  const modules = place.names.has('src') ? 'src' : '.';
  const first = tool.isOfTree || setting.keys.has('pythonpath') ? '' : ` -o pythonpath=${modules}`;
  return [tests(`${tool.call}${first}`, setting.because)];
}

/** A file with tests, in the directory or in one named after them. */
async function testFile(place: Place): Promise<Setting | null> {
  const isTest = /^(?:test_.*|.*_test)\.py$/;
  const here = [...place.names].filter((name) => isTest.test(name)).sort();
  const folder = firstOf(place, ['tests', 'test']);
  const below =
    here.length > 0 || folder === undefined
      ? []
      : await glob([`${folder}/{,*/}{test_*,*_test}.py`], { cwd: place.directory }).catch(() => []);
  const [because] = [...here, ...below.toSorted()];
  return because === undefined ? null : { because, keys: new Set() };
}
