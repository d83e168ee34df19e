import { expect, test } from 'vitest';
import { loadCommand } from '../../src/commands/catalogue.ts';
import { itemsOf, valuesOf } from '../../src/commands/command.ts';
import { parseCommand, splitArguments } from '../../src/commands/parse.ts';

const NONE = { json: false, help: false, version: false };

/** The arguments of a command as it is given them. */
async function parsed(line: string): Promise<Record<string, unknown>> {
  const { name, rest } = splitArguments(line.split(' '));
  const command = name === null ? null : await loadCommand(name);
  if (name === null || command === null) throw new Error(`No command in ${line}`);
  return parseCommand(name, command, rest);
}

test.each([
  ['--json list', { ...NONE, json: true }],
  ['list --json', { ...NONE, json: true }],
  ['--db a.db list', { ...NONE, db: 'a.db' }],
  ['list --db=a.db --project=b', { ...NONE, db: 'a.db', project: 'b' }],
  ['--project b list -h', { ...NONE, project: 'b', help: true }],
])('`%s`: the options of every command may stand anywhere', (line, globals) => {
  expect(splitArguments(line.split(' '))).toEqual({ globals, name: 'list', rest: [] });
});

test('after --, all is text', async () => {
  expect(splitArguments(['submit', '--', '--json'])).toMatchObject({ globals: NONE, rest: ['--', '--json'] });
  expect(await parsed('submit -- --json')).toMatchObject({ prompt: '--json' });
  expect(await parsed('submit -- --start')).toMatchObject({ prompt: '--start' });
  expect(await parsed('submit -- --detach=x')).toMatchObject({ prompt: '--detach=x' });
  expect(await parsed('submit --detach -- -x')).toMatchObject({ prompt: '-x', detach: true });
});

test.each([
  ['submit x --start', '', 'x'],
  ['submit --start x', '', 'x'],
  ['submit --start 3 x', '3', 'x'],
  ['submit x --start 3', '3', 'x'],
  ['submit x --start=3', '3', 'x'],
  ['submit --start --detach x', '', 'x'],
])('`%s`: --start takes the next word only when that is a number', async (line, start, prompt) => {
  expect(await parsed(line)).toMatchObject({ start, prompt });
});

test.each(['apply x --task a --task b', 'apply --task=a x --task b', 'apply --task a,b x'])(
  '`%s`: --task may be given several times',
  async (line) => {
    const { task, job } = await parsed(line);
    expect({ items: itemsOf(String(task)), job }).toEqual({ items: ['a', 'b'], job: 'x' });
  },
);

test('commands that are given several times keep their commas', async () => {
  const words = ['x', '--verify', 'echo a, b', '--verify=make\ntest', '--verify'];
  const submit = await loadCommand('submit');
  if (submit === null) throw new Error('There is no submit.');
  expect(valuesOf(String(parseCommand('submit', submit, words)['verify']))).toEqual([
    'echo a, b',
    'make\ntest',
    '',
  ]);
});

test('--no-verify is an option itself, and not the opposite of --verify', async () => {
  expect(await parsed('submit x --no-verify')).toMatchObject({ 'no-verify': true, prompt: 'x' });
  expect((await parsed('submit x --no-verify'))['verify']).toBeUndefined();
  expect(await parsed('submit --verify a --no-verify x')).toMatchObject({ 'no-verify': true, verify: 'a' });
  expect(await parsed('submit --verify --no-verify x')).toMatchObject({ verify: '--no-verify' });
  expect(await parsed('submit -- --no-verify')).toMatchObject({ prompt: '--no-verify' });
  for (const line of ['submit x --no-verify=a', 'submit x --no-model', 'list --no-verify'])
    await expect(parsed(line), line).rejects.toMatchObject({ code: 'usage' });
});

test('what stands after -- is no --task', async () => {
  expect(await parsed('apply --task a -- x')).toMatchObject({ task: 'a', job: 'x' });
  await expect(parsed('apply x -- --task b')).rejects.toMatchObject({ code: 'usage' });
});

test('without --start there is none', async () => {
  expect((await parsed('submit x'))['start']).toBeUndefined();
});

test('--no-start, -f', async () => {
  expect(await parsed('wait')).toMatchObject({ start: true });
  expect(await parsed('wait --no-start')).toMatchObject({ start: false });
  expect(await parsed('logs -f worker_1')).toMatchObject({ follow: true, of: 'worker_1' });
});
