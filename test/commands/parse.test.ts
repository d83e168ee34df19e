import { expect, test } from 'vitest';
import { loadCommand } from '../../src/commands/catalogue.ts';
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

test.each([
  ['apply x --task a --task b', 'a,b'],
  ['apply --task=a x --task b', 'a,b'],
  ['apply --task a,b x', 'a,b'],
])('`%s`: --task may be given several times', async (line, task) => {
  expect(await parsed(line)).toMatchObject({ task, job: 'x' });
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
