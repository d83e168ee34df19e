/** `/klauss:fanout` under `claude -p`: the real client, the plugin installed, real clients as workers. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test, vi } from 'vitest';
import { PLAN_FILE, planOf, scenario, taskOf } from '../../demo/scenario.ts';
import { GOAL as DEMO_GOAL, TASKS } from '../../demo/tasks.ts';
import { type ModelRequest, say, structured, write } from '../support/model.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import { makeUser, type User } from '../support/user.ts';
import { GOAL, PARTS } from './parts.ts';
import { listTasks, runSession, statuses, toolAnswers } from './session.ts';

/** How soon after the end of a session nothing may run any more, in milliseconds. */
const SOON = 10_000;

vi.setConfig({ testTimeout: 120_000 });

const bySender = (requests: readonly ModelRequest[], sender: ModelRequest['sender']) =>
  requests.filter((request) => request.sender === sender);

test('seven tasks are planned, run at once, proved and reported', async () => {
  await using user = await makeUser((directory) => scenario({ directory, goal: DEMO_GOAL, tasks: TASKS }));
  await user.install();
  const { answer, denials } = await runSession(user, `/klauss:fanout ${DEMO_GOAL} --yes`);
  await expectNoSurvivors(user.marker, SOON);

  expect(answer).toMatch(/^Everything is built\.\nJob \w+ \(completed\): 7 completed, \$0\.\d\d\./);
  expect(denials).toEqual([]);

  const tasks = await listTasks(user);
  expect(tasks.map(({ key, status }) => [key, status])).toEqual(TASKS.map(({ key }) => [key, 'completed']));
  expect(tasks.every((task) => task.cost_usd > 0)).toBe(true);

  const files = TASKS.flatMap((task) => Object.entries(task.files));
  for (const [path, text] of files) expect(await readFile(join(user.project, path), 'utf8')).toBe(text);
  const suite = await execa('node', ['--test'], { cwd: user.project, env: user.env, extendEnv: false });
  expect(suite.stdout).toMatch(/fail 0/);

  // Nothing else was written: .klauss/ ignores itself, and the user's home holds the client's directory only.
  expect(await changedFiles(user)).toEqual(files.map(([path]) => path).sort());
  expect(await readdir(user.home)).toEqual(['.claude']);

  expect(mostAtOnce(bySender(user.model.requests, 'worker'))).toBeGreaterThan(1);
  // The planner had the foreground: its report was the answer to the call, and nobody asked meanwhile.
  expect(toolAnswers(user)[0]).toMatchObject({ tool: 'Agent', text: expect.stringContaining(PLAN_FILE) });
});

/** What git says is changed or new, sorted. */
async function changedFiles(user: User): Promise<readonly string[]> {
  const args = ['status', '--short', '--untracked-files=all'];
  const { stdout } = await execa('git', args, { cwd: user.project });
  return stdout
    .split('\n')
    .map((line) => line.slice(3))
    .filter((path) => path !== '')
    .sort();
}

/** How many workers were at work at the same time, from their first request to their last. */
function mostAtOnce(requests: readonly ModelRequest[]): number {
  const spans = [...new Set(requests.map(({ session }) => session))].map((worker) => {
    const own = requests.filter(({ session }) => session === worker);
    return { from: own[0]?.at ?? 0, to: own.at(-1)?.at ?? 0 };
  });
  const alive = spans.map(({ from }) => spans.filter((span) => span.from <= from && from < span.to).length);
  return Math.max(...alive);
}

test('without --yes and nobody to ask, the plan is shown and nothing is started', async () => {
  await using user = await makeUser((directory) => scenario({ directory, goal: GOAL, tasks: PARTS }));
  await user.install();
  const { answer, denials } = await runSession(user, `/klauss:fanout ${GOAL}`);

  expect(await changedFiles(user)).toEqual([]);
  expect(answer).toContain('The plan is kept');
  expect(denials).toEqual([]);
  expect(toolAnswers(user).at(-1)?.text).toContain(
    '3 tasks in 2 steps, at most 2 at once; 2 workers suggested',
  );
  expect(JSON.parse(await readFile(join(user.project, PLAN_FILE), 'utf8'))).toEqual(planOf(GOAL, PARTS));
  expect(await user.klauss('status', '--json')).toMatchObject({
    stdout: expect.stringMatching(/"pool":\s*null/),
  });
  expect(await listTasks(user)).toEqual([]);
  await expectNoSurvivors(user.marker, SOON);
});

test('a plan with faults is mended', async () => {
  const plan = planOf(GOAL, PARTS);
  const [first, ...others] = plan.tasks;
  const broken = { ...plan, tasks: [{ ...first, depends_on: ['hole'], prio: 1 }, ...others] };
  await using user = await makeUser((directory) => {
    const play = scenario({ directory, goal: GOAL, tasks: PARTS });
    return (request) => {
      const isFirst = request.sender === 'planner' && request.prompt.includes('Write the plan');
      if (!isFirst) return play(request);
      if (request.allAnswers.length > 0) return say(`${PLAN_FILE} is written.`);
      return write(join(directory, PLAN_FILE), JSON.stringify(broken));
    };
  });
  await user.install();
  const { answer, denials } = await runSession(user, `/klauss:fanout ${GOAL} --yes`);

  expect(answer).toContain('Everything is built');
  expect(denials).toEqual([]);
  const [, refusal, mended] = toolAnswers(user);
  expect(refusal).toMatchObject({ tool: 'Bash', isError: true, text: expect.stringContaining('hole') });
  expect(refusal?.text).toContain('prio');
  expect(mended?.tool).toBe('Read');
  expect(await statuses(user)).toEqual({ left: 'completed', right: 'completed', whole: 'completed' });
  await expectNoSurvivors(user.marker, SOON);
});

test('a worker that is blocked is reported as that, and what builds on it is skipped', async () => {
  const blocked = { status: 'blocked', summary: 'Nobody said how.', files_changed: [], notes: '' };
  await using user = await makeUser((directory) => {
    const play = scenario({ directory, goal: GOAL, tasks: PARTS });
    return (request) => {
      const isBlocked = request.sender === 'worker' && taskOf(request, PARTS)?.key === 'right';
      return isBlocked ? structured(blocked) : play(request);
    };
  });
  await user.install();
  const { answer, denials } = await runSession(user, `/klauss:fanout ${GOAL} --yes`);

  expect(answer).toContain('Some parts are missing');
  expect(answer).toMatch(/right \[failed.*The worker is blocked: Nobody said how\./);
  expect(answer).toMatch(/whole \[skipped/);
  expect(denials).toEqual([]);
  expect(await statuses(user)).toEqual({ left: 'completed', right: 'failed', whole: 'skipped' });
  await expectNoSurvivors(user.marker, SOON);
});
