import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { camelKeys, snakeCase } from '../../src/config/camel.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load.ts';
import { schemaOf } from '../../src/config/schema.ts';
import { configTemplate } from '../../src/config/template.ts';
import { sandbox } from './sandbox.ts';

const keysOf = (config: object) =>
  Object.entries(camelKeys(config))
    .flatMap(([section, values]) => Object.keys(camelKeys(values)).map((key) => `${section}.${key}`))
    .sort();

test('the template says what is built in', () => {
  const root = sandbox({ '.klauss.toml': configTemplate('any name') });
  const config = loadConfig({ projectRoot: root, home: join(root, 'home'), cwd: root, env: {} });
  expect(config).toEqual(defaultConfig('any name'));
});

test('with its commented keys it holds every key there is, and is accepted', () => {
  const everything = configTemplate('x').replace(/^# (?=[a-z_]+ = )/gm, '');
  const values = parse(everything);
  const file = schemaOf(values).parse(values);
  const named = ['relatedProjects.api', 'directories.frontend'];
  expect(keysOf(file)).toEqual([...keysOf(defaultConfig('x')), ...named].sort());
});

test('schema and built-in configuration have the same keys', () => {
  const sections = Object.keys(defaultConfig('x')).map(snakeCase);
  const { shape } = schemaOf(Object.fromEntries(sections.map((section) => [section, {}])));
  const shapes = Object.entries(shape).map(([section, type]) => {
    const inner = type._zod.def.innerType;
    return [section, 'shape' in inner ? inner.shape : {}];
  });
  expect(keysOf(Object.fromEntries(shapes))).toEqual(keysOf(defaultConfig('x')));
});

test('what `klauss help notify` shows is accepted', () => {
  const help = readFileSync(join(import.meta.dirname, '..', '..', 'help', 'notify.md'), 'utf8');
  const examples = help.split('\n\n').filter((part) => part.startsWith('  [notify]\n'));
  expect(examples).toHaveLength(5);
  for (const example of examples) {
    const root = sandbox({ '.klauss.toml': example });
    const { notify } = loadConfig({ projectRoot: root, home: join(root, 'home'), cwd: root, env: {} });
    expect(notify.command ?? notify.webhook).toMatch(/KLAUSS_MESSAGE|\.text|slack/);
  }
});

test.each(['it\'s "quoted"', 'back\\slash', 'line\nbreak', 'ünï'])('a project may be named %j', (name) => {
  expect(parse(configTemplate(name))).toMatchObject({ project: { name } });
});
