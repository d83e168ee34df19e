import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', 'src');

/** From the bottom up. A file imports from its own folder, and from layers below its own. */
const LAYERS: readonly (readonly string[])[] = [
  ['domain'],
  ['config', 'platform', 'git'],
  ['queue'],
  ['view'],
  ['plan', 'guard', 'claude', 'planner', 'workspace', 'gates', 'train', 'apply', 'report', 'picture'],
  ['pool'],
  ['actions', 'doctor', 'watch'],
  [
    'commands',
    'dashboard',
    'hooks',
    'cli.ts',
    'commandLine.ts',
    'guard.ts',
    'hook.ts',
    'index.ts',
    'orchestrator.ts',
    'quick.ts',
    'statusline.ts',
  ],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const placeOf = (path: string): string => path.split('/')[0] ?? path;
const layerOf = (path: string): number => LAYERS.findIndex((places) => places.includes(placeOf(path)));

async function files(): Promise<string[]> {
  return (await readdir(source, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
}

async function imports(): Promise<Import[]> {
  const perFile = (await files()).map(async (from) => {
    const text = await readFile(join(source, from), 'utf8');
    const names = [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, name]) => name ?? '');
    return names.map((name) => ({ from, to: normalize(join(dirname(from), name)) }));
  });
  return (await Promise.all(perFile)).flat();
}

test('every file of src stands in a layer', async () => {
  expect((await files()).filter((path) => layerOf(path) < 0)).toEqual([]);
});

test('imports point downward', async () => {
  const upward = (await imports()).filter(
    ({ from, to }) => placeOf(from) !== placeOf(to) && layerOf(to) > layerOf(from),
  );
  expect(upward).toEqual([]);
});

test('the domain knows nobody', async () => {
  const text = await Promise.all(
    (await files())
      .filter((path) => placeOf(path) === 'domain')
      .map(async (path) => ({ path, text: await readFile(join(source, path), 'utf8') })),
  );
  expect(
    text
      .filter((file) =>
        /from 'node:|process\.(env|pid|cwd|argv|kill)|Date\.now\(|Math\.random\(/.test(file.text),
      )
      .map(({ path }) => path),
  ).toEqual([]);
});

test('only open.ts knows the adapters of the queue, and glance.ts what looks at their rows', async () => {
  const others = (await imports()).filter(
    ({ from, to }) =>
      to.startsWith('queue/sqlite') &&
      !from.startsWith('queue/sqlite') &&
      from !== 'queue/open.ts' &&
      !(from === 'queue/glance.ts' && to === 'queue/sqlite/glance.ts'),
  );
  expect(others).toEqual([]);
});

test('the dashboards know nothing of the queue: they are given what they show', async () => {
  const allowed = ['dashboard', 'picture', 'view', 'report', 'domain'];
  const beyond = (await imports()).filter(
    ({ from, to }) => ['dashboard', 'picture'].includes(placeOf(from)) && !allowed.includes(placeOf(to)),
  );
  expect(beyond).toEqual([]);
});

test('only the command line ends the process', async () => {
  const ending = await Promise.all(
    (await files()).map(async (path) =>
      (await readFile(join(source, path), 'utf8')).includes('process.exit(') ? path : null,
    ),
  );
  expect(ending.filter((path) => path !== null)).toEqual(['commandLine.ts']);
});
