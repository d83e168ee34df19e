import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArgDef } from 'citty';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandNames, loadCommand } from '../../src/commands/catalogue.ts';
import { GLOBAL_ARGS, optionWords } from '../../src/commands/parse.ts';
import { configTemplate } from '../../src/config/template.ts';
import { makeProject, type Project, repository } from '../support/project.ts';

let project: Project;
beforeAll(async () => {
  project = await makeProject();
});
afterAll(() => project[Symbol.asyncDispose]());

const directory = join(repository, 'help');
const topics = (await readdir(directory)).map((file) => file.replace(/\.md$/, ''));
const textOf = (topic: string): Promise<string> => readFile(join(directory, `${topic}.md`), 'utf8');

/** `[workers] default_count, max_count` */
const SETTING = /\[([a-z_]+)\]((?: [a-z_]+(?:, [a-z_]+)*)?)/g;

/** The keys of each section of a configuration. */
const settings = new Map(
  configTemplate('p')
    .split(/^\[/m)
    .map((section) => [
      section.slice(0, section.indexOf(']')),
      [...section.matchAll(/^(?:# )?([a-z_]+) = /gm)].map(([, key]) => key),
    ]),
);

/** The options of a command as they are written, those of every command included. */
async function optionsOf(name: string): Promise<readonly string[]> {
  const command = await loadCommand(name);
  return Object.entries<ArgDef>({ ...command?.args, ...GLOBAL_ARGS }).flatMap(([option, definition]) =>
    definition.type === 'positional'
      ? []
      : [...optionWords(option, definition), ...('default' in definition ? [`--no-${option}`] : [])],
  );
}

test('--help lists every command that is not hidden', async () => {
  const { exitCode, stdout, stderr } = await project.klauss('--help');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const listed = [...stdout.matchAll(/^ {2}(\S+) {2}/gm)].map(([, name]) => name);
  const shown = await Promise.all(
    commandNames().map(async (name) => ((await loadCommand(name))?.hidden ? [] : [name])),
  );
  expect(listed.toSorted()).toEqual(shown.flat().toSorted());
  expect(listed).not.toContain('supervise');
});

test('COMMAND --help names its arguments and options, without colours', async () => {
  const { exitCode, stdout } = await project.klauss('submit-file', '--help');
  expect(exitCode).toBe(0);
  for (const word of ['klauss submit-file', 'PLAN', '--start', '--detach', '--budget', '--dry-run'])
    expect(stdout).toContain(word);
  expect(stdout).not.toContain('\u001b');
  expect(await project.klauss('-h', 'submit-file')).toMatchObject({ exitCode: 0, stdout });
  expect(await project.klauss('help', 'submit-file')).toMatchObject({ exitCode: 0, stdout });
});

test('help alone lists the commands and the topics', async () => {
  const { stdout } = await project.klauss('help');
  expect(stdout.startsWith((await project.klauss('--help')).stdout)).toBe(true);
  for (const topic of topics) expect(stdout).toMatch(new RegExp(`^  ${topic} +\\S`, 'm'));
  const told = (await project.klauss('help', '--json')).json<{ topics: { name: string }[] }>();
  expect(told.topics.map(({ name }) => name)).toEqual(topics.toSorted());
});

test('help of what is not there names the nearest', async () => {
  const topic = await project.klauss('help', 'monye');
  expect(topic).toMatchObject({ exitCode: 2, stdout: '' });
  expect(topic.stderr).toContain('Did you mean `klauss help money`?');
  expect((await project.klauss('help', 'statuss')).stderr).toContain('`klauss help status`');
  expect((await project.klauss('help', 'nothing-like-it')).stderr).toContain('`klauss help` lists all.');
});

describe.each(topics)('the topic %s', (topic) => {
  test('has a first line that the list shows, and is short', async () => {
    const text = await textOf(topic);
    const [first = ''] = text.split('\n');
    expect(first).toMatch(new RegExp(`^# ${topic}: \\S`));
    expect(text.split('\n').length).toBeLessThanOrEqual(75);
    const { stdout, exitCode } = await project.klauss('help', topic);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`${first.slice('# '.length)}\n${text.slice(first.length + 1).trimEnd()}`);
  });

  test('names commands, options and topics that there are', async () => {
    const text = await textOf(topic);
    const quoted = [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words.split(' '));
    const all = new Set((await Promise.all(commandNames().map(optionsOf))).flat());
    for (const words of quoted) {
      // What stands alone is an option of the command before it; a line of another program is that program's.
      if (words[0]?.startsWith('-')) expect(all).toContain(words[0]);
      if (words[0] !== 'klauss' || words.length === 1) continue;
      const [, name = '', ...rest] = words;
      expect(commandNames()).toContain(name);
      if (name === 'help') for (const other of rest) expect([...topics, ...commandNames()]).toContain(other);
      const options = await optionsOf(name);
      for (const word of rest.filter((one) => /^-\D/.test(one)))
        expect(options, words.join(' ')).toContain(word);
    }
  });

  test('names settings that there are', async () => {
    for (const [, section = '', keys = ''] of (await textOf(topic)).matchAll(SETTING)) {
      expect(settings.has(section), section).toBe(true);
      // A word without an underscore may belong to the sentence.
      for (const key of keys.split(/, | /).filter((word) => word.includes('_')))
        expect(settings.get(section), `[${section}]`).toContain(key);
    }
  });
});

test('--version', async () => {
  const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(await project.klauss('--version')).toMatchObject({ exitCode: 0, stdout: version, stderr: '' });
  expect((await project.klauss('--version', '--json')).json()).toEqual({ version });
});
