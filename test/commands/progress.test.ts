/** What `wait` and `run` show on the way: in a terminal one line, drawn in place; elsewhere a line for each change. */

import { expect, test } from 'vitest';
import { klaussBinary, makeProject, type Project } from '../support/project.ts';
import { startTerminal, type Terminal } from '../support/terminal.ts';
import { heard, makeGate, until, untilWorking } from './running.ts';

/** Runs `klauss` in a terminal, between two lines of a shell that stays. */
async function inTerminal(
  project: Project,
  args: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Terminal> {
  const script = `trap : INT; printf '\\n\\n\\nbefore\\n'; "$0" "$1" ${args}; echo "after, exit code $?"; cat`;
  const command = ['/bin/sh', '-c', script, process.execPath, klaussBinary] as const;
  const env = { ...project.environment, LANG: 'C.UTF-8', ...environment };
  return await startTerminal({ command, cwd: project.root, env });
}

const BAR = /[█░]{8} /;

test.concurrent('one line, which moves, fits and is gone at the end', async () => {
  await using project = await makeProject();
  const gates = [await makeGate(project, 'one'), await makeGate(project, 'two')] as const;
  await project.write('plan.json', {
    goal: 'Build it',
    budget_usd: 5,
    tasks: [
      { key: 'a', prompt: 'Do it.' },
      { key: 'b', prompt: gates[0].directive, depends_on: ['a'] },
      { key: 'c', prompt: gates[1].directive, depends_on: ['a'] },
      { key: 'd', prompt: 'Do it.', depends_on: ['b', 'c'] },
    ],
  });
  await project.klauss('submit-file', 'plan.json', '--start', '2');
  await using terminal = await inTerminal(project, 'wait');
  const full = /^\n*before\n██░░░░░░ 1\/4 · 2 running · \$0\.01 of \$5\.00 · about \d+s left · (\d+)s$/;
  const shown = await terminal.waitFor(full);
  const elapsed = (screen: string): string => full.exec(screen)?.[1] ?? '';
  // Nothing changes in the queue meanwhile.
  await terminal.waitFor((screen) => full.test(screen) && elapsed(screen) !== elapsed(shown));

  // Narrow enough to take three rows, if a terminal were left to itself.
  await terminal.resize(30, 40);
  await terminal.waitFor(/^\n*before\n██░░░░░░ 1\/4 · 2 running · \$0\.$/); // tmux scrolls
  await terminal.resize(100, 40);
  await terminal.waitFor(full);

  const hold = { kind: 'limit', until: null, message: 'At the usage limit.\nIn two lines.' } as const;
  const setHold = (to: typeof hold | null) =>
    until(project, async (queue) => {
      const pool = await queue.currentPool();
      if (pool !== null) await queue.updatePool(pool.id, { hold: to });
      return true;
    });
  await setHold(hold);
  await terminal.waitFor(
    /^\n*before\n██░░░░░░ 1\/4 · 2 running · \$0\.01 of \$5\.00 · \d+s · Parked: At the usage limit\. In two lines\.$/,
  );
  await setHold(null);
  await terminal.waitFor(full);

  for (const gate of gates) await gate.open();
  const end = await terminal.waitFor(/after, exit code 0/);
  expect(end).toMatch(
    /^\n*before\nJob \w+ \(completed\): 4 completed, \$0\.04 of \$5\.00\. Goal: Build it\n- a /,
  );
  expect(end).not.toMatch(BAR);
});

test.concurrent('notes stand above it, and Ctrl+C takes it away', async () => {
  await using project = await makeProject();
  await project.write('../planned.json', { tasks: [{ key: 'long', prompt: 'stub:sleep=600' }] });
  await using terminal = await inTerminal(project, 'run Build');
  const drawn = await terminal.waitFor(/░{8} 0\/1 · 1 running · \d+s$/);
  expect(drawn).toMatch(/^\n*before\nGoal: Build\n1 task in 1 step/); // the plan
  expect(drawn).not.toContain('lanning');
  await terminal.press('C-c');
  const end = await terminal.waitFor(/after, exit code 130/);
  expect(end).toMatch(/\nInterrupted: job \w+ is paused\./);
  expect(end).not.toMatch(BAR);
});

test.concurrent('what the planner does is in the line, too', async () => {
  await using project = await makeProject();
  await using terminal = await inTerminal(project, 'plan stub:silent');
  await terminal.waitFor(/^\n*before\nPlanning · \d+s · session \S+ started, model stub$/);
  await terminal.press('C-c');
  const end = await terminal.waitFor(/after, exit code 130/);
  expect(end).toMatch(/^\n*before\nklauss: Interrupted: nothing was changed\.\n/);
});

test.concurrent('a terminal that cannot draw gets lines, and no escape sequences', async () => {
  await using project = await makeProject();
  const gate = await makeGate(project, 'pipe');
  await project.klauss('submit', gate.directive, '--start', '1');
  await untilWorking(project);
  await using terminal = await inTerminal(project, 'wait', { TERM: 'dumb' });
  await terminal.waitFor(/^\n*before\nJob \w+ \(running\): 1 in progress\. Goal: .*$/);
  await gate.open();
  expect(await terminal.waitFor(/after, exit code 0/)).not.toMatch(BAR);
});

test.concurrent('--quiet and --json: nothing but the result', async () => {
  await using project = await makeProject();
  const told = ['submit', 'stub:sleep=0.2', '--start', '1'];
  await project.klauss(...told);
  const quiet = await project.klauss('wait', '--quiet');
  expect(quiet).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: expect.stringMatching(/^Job \w+ \(completed\)/),
  });
  await project.klauss(...told);
  expect(await project.klauss('wait', '--json')).toMatchObject({ exitCode: 0, stderr: '' });
  const gate = await makeGate(project, 'pipe');
  await project.klauss('submit', gate.directive, '--start', '1');
  const waiting = project.start('wait');
  await heard(waiting.stderr).until(/^Job \w+ \((pending|running)\): /);
  await gate.open();
  expect(await waiting).toMatchObject({ exitCode: 0 });

  await project.write('../planned.json', { tasks: [{ key: 'a', prompt: 'Do it.' }] });
  const ran = await project.klauss('run', 'Build it', '--quiet');
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
  await using terminal = await inTerminal(project, 'run Again --quiet');
  const end = await terminal.waitFor(/after, exit code 0/);
  expect(end).toMatch(/^\n*before\nPlan: \S+ \(planning cost/);
  expect(end).not.toMatch(BAR);
});
