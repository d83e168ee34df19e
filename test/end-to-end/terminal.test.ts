/** The commands typed into the real client in a terminal, and every way in which that client can end. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { scenario, taskOf } from '../../demo/scenario.ts';
import { hang, type Reply, say } from '../support/model.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import type { Terminal } from '../support/terminal.ts';
import { makeUser, type User } from '../support/user.ts';
import { enter, openClient, PATIENCE } from './client.ts';
import { GOAL, PARTS } from './parts.ts';
import { listTasks, statuses, toolAnswers } from './session.ts';

/** How soon after the end of a client nothing may run any more. */
const SOON = 10_000;

vi.setConfig({ testTimeout: 120_000 });

const allAre = (status: string) => Object.fromEntries(PARTS.map(({ key }) => [key, status]));

/** What a worker does: given what the scenario has for it, and the key of its task. */
type Work = (played: Reply | undefined, key: string | undefined) => Reply | undefined;

const userWith = (work: Work = (played) => played): Promise<User> =>
  makeUser((directory) => {
    const play = scenario({ directory, goal: GOAL, tasks: PARTS });
    return (request) => {
      if (request.sender === 'worker') return work(play(request), taskOf(request, PARTS)?.key);
      // What /klauss:status and /klauss:stop put before their instructions is what `klauss` printed.
      const printed = /.*(?=\n\nTell the user in )/.exec(request.recent)?.[0];
      return request.sender === 'session' && printed ? say(`Told: ${printed}`) : play(request);
    };
  });

/** Types the goal and says yes. */
async function fanOut(terminal: Terminal): Promise<void> {
  await enter(terminal, `/klauss:fanout ${GOAL}`);
  await terminal.waitFor(/Start 2 workers\?/, PATIENCE);
  await terminal.press('Enter');
}

/** Fans out, waits until both first tasks are at work, and interrupts the session, which follows them. */
async function fanOutAndInterrupt(user: User, terminal: Terminal): Promise<void> {
  await fanOut(terminal);
  await untilAsked(user, 'left');
  await untilAsked(user, 'right');
  await terminal.waitFor(/klauss wait/, PATIENCE);
  await terminal.press('Escape');
  await terminal.waitFor(/Interrupted/, PATIENCE);
}

/** Waits until the worker of a task has asked the model. */
const untilAsked = (user: User, key: string) =>
  user.model.waitFor((request) => taskOf(request, PARTS)?.key === key, PATIENCE);

test('a goal is fanned out, the question answered, no permission asked for', async () => {
  await using user = await userWith();
  await user.install();
  await using terminal = await openClient(user);
  await fanOut(terminal);
  await terminal.waitFor(/Everything is built\./, PATIENCE);
  expect(await statuses(user)).toEqual(allAre('completed'));
  expect(toolAnswers(user).map(({ tool, isError }) => [tool, isError])).toEqual([
    ['Agent', false],
    ['Bash', false], // the dry run
    ['AskUserQuestion', false],
    ['Bash', false], // submit
    ['Bash', false], // wait
    ['Bash', false], // apply
    ['Bash', false], // results
  ]);
  await enter(terminal, '/exit');
  await expectNoSurvivors(user.marker, SOON);
});

test('status and stop are typed while tasks run', async () => {
  await using user = await userWith(hang);
  await user.install();
  await writeFile(
    join(user.project, '.klauss.toml'),
    '[workers]\nstop_grace = 0.5\n[safety]\nconfirm_destructive = true\n',
  );
  await using terminal = await openClient(user);
  await fanOutAndInterrupt(user, terminal);
  await enter(terminal, '/klauss:status');
  await terminal.waitFor(/Told: +Now: left \(work, \d+s\), right \(work, \d+s\)\./, PATIENCE);
  await enter(terminal, '/klauss:stop --force');
  // Nobody can be asked there, so it is refused rather than stuck, and costs no turn of the model.
  await terminal.waitFor(/This would end 2 running tasks .*\n\s*Say so with --yes\./, PATIENCE);
  await enter(terminal, '/klauss:stop');
  await terminal.waitFor(/Told: Stopped\. Still to do: 3 tasks/, PATIENCE);
  expect(await statuses(user)).toEqual(allAre('pending'));
  await enter(terminal, '/exit');
  await expectNoSurvivors(user.marker, SOON);
});

test('after /exit nothing runs, and the next session tells what is unfinished', async () => {
  await using user = await userWith(hang);
  await user.install();
  await using terminal = await openClient(user);
  await fanOutAndInterrupt(user, terminal);
  await enter(terminal, '/exit');
  await expectNoSurvivors(user.marker, SOON);
  expect(await statuses(user)).toEqual(allAre('pending'));

  await using next = await openClient(user);
  await next.waitFor(/Klauss: job \w+ "Write the three parts" is paused: 3 pending\./, PATIENCE);
});

test('a client that is killed is missed: within some seconds nothing runs and the tasks are pending', async () => {
  await using user = await userWith(hang);
  await user.install();
  await using terminal = await openClient(user);
  await fanOutAndInterrupt(user, terminal);
  process.kill(await terminal.pid(), 'SIGKILL');
  await expectNoSurvivors(user.marker, 20_000);
  expect(await statuses(user)).toEqual(allAre('pending'));
});

test('after /clear the job goes on, and ends with the client', async () => {
  let release = (): void => {};
  const cleared = new Promise<void>((resolve) => {
    release = resolve;
  });
  await using user = await userWith((played, key) =>
    key === 'whole' ? hang() : { ...(played ?? hang()), until: cleared },
  );
  await user.install();
  await using terminal = await openClient(user);
  await fanOutAndInterrupt(user, terminal);
  await enter(terminal, '/clear');
  await terminal.waitFor((screen) => !screen.includes('Interrupted'), PATIENCE);
  await enter(terminal, '/klauss:status');
  await terminal.waitFor(/Told: +Now: left \(work, \d+s\), right \(work, \d+s\)\./, PATIENCE);

  release();
  await untilAsked(user, 'whole');
  await enter(terminal, '/exit');
  await expectNoSurvivors(user.marker, SOON);
  const tasks = await listTasks(user);
  expect(tasks.map(({ key, status, attempt }) => [key, status, attempt])).toEqual([
    ['left', 'completed', 1],
    ['right', 'completed', 1],
    ['whole', 'pending', 1],
  ]);
});
