/** What a session in a terminal sees and hears of its jobs without asking: the status line, and the next turn. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { planOf, scenario } from '../../demo/scenario.ts';
import { bash, type ModelRequest, say } from '../support/model.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import { makeUser, type User } from '../support/user.ts';
import { enter, openClient, PATIENCE } from './client.ts';
import { GOAL, PARTS } from './parts.ts';

vi.setConfig({ testTimeout: 120_000 });

const LINE =
  /Klauss: job \w{6} "Write the three parts" completed: 1 of 1 tasks, \$\d\.\d\d; not applied yet: klauss apply \w{6}\./g;
const linesIn = (text: string): readonly string[] => text.match(LINE) ?? [];

/** The session submits a plan when it is told to begin; its worker's answers come when `released` is. */
const makeUserWith = (released: Promise<void>): Promise<User> =>
  makeUser((directory) => {
    const play = scenario({ directory, goal: GOAL, tasks: PARTS });
    return (request) => {
      if (request.sender === 'worker') return { ...(play(request) ?? say('?')), until: released };
      if (request.sender !== 'session') return undefined;
      if (request.answers.length > 0) return say('It runs.');
      if (request.recent.includes('Begin.')) return bash('klauss submit-file plan.json --start 1');
      return say(
        `Heard ${linesIn(request.recent).length} and in all ${linesIn(request.conversation).length}.`,
      );
    };
  });

/** Adds the setting that the help of the command prints, as it prints it. */
async function addStatusLine(user: User): Promise<void> {
  const { stdout } = await user.klauss('statusline', '--help');
  const setting = JSON.parse(`{${stdout.split('\n').find((line) => line.includes('"statusLine"'))}}`);
  const file = join(user.home, '.claude', 'settings.json');
  const settings = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...settings, ...setting }));
}

test('the status line shows how far the job is, and the next turn hears once how it ended', async () => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await using user = await makeUserWith(released);
  await user.install();
  await addStatusLine(user);
  await writeFile(join(user.project, 'plan.json'), JSON.stringify(planOf(GOAL, PARTS.slice(0, 1))));
  await using terminal = await openClient(user, '--allowedTools', 'Bash(klauss *)');
  await enter(terminal, 'Begin.');
  await terminal.waitFor(/It runs\./, PATIENCE);
  await terminal.waitFor(/^ {2}0\/1$/m, PATIENCE);

  release();
  await user.klauss('wait', '--no-start');
  const seen = await terminal.waitFor(/^ {2}done: klauss apply \w{6}/m, PATIENCE);
  expect(linesIn(seen)).toEqual([]);

  await enter(terminal, 'What is new?');
  await terminal.waitFor(/Heard 1 and in all 1\./, PATIENCE);
  await enter(terminal, 'And now?');
  await terminal.waitFor(/Heard 0 and in all 1\./, PATIENCE);
  const asked = (text: string) =>
    user.model.requests.filter(
      (request: ModelRequest) => request.sender === 'session' && request.recent.includes(text),
    );
  expect(asked('What is new?')).toHaveLength(1);
  expect(asked('And now?')).toHaveLength(1);

  await enter(terminal, '/exit');
  await expectNoSurvivors(user.marker, 10_000);
});
