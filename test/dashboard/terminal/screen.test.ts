/** How the dashboard looks: at any size, with any text, with and without colours, and what it writes for it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { untilWorking } from '../../commands/running.ts';
import { makeProject } from '../../support/project.ts';
import { inShell, openDashboard, startReplay, submit } from './opened.ts';

/** Escape sequences for colours of text and ground, of any kind. */
const COLOUR = new RegExp(
  `${String.fromCharCode(27)}\\[(?:\\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\\d+)*m`,
);
const INVERSE = new RegExp(`${String.fromCharCode(27)}\\[(?:0;)?7m`);

const SIZES = [
  [60, 16],
  [200, 60],
  [40, 10],
  [20, 5],
  [3, 1],
  [90, 24],
  [120, 40],
] as const;

/** Whether a screen of that size shows all that it has room for, and nothing that was there before. */
function isWhole(screen: string, columns: number, rows: number): boolean {
  const lines = screen.split('\n');
  const has = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line));
  return (
    lines.length === rows &&
    lines.every((line) => stringWidth(line) <= columns) &&
    (columns < 20 || lines.at(-1)?.startsWith('q quit') === true) &&
    (rows < 10 ||
      (lines.some((line) => line.startsWith('── Tasks 2 ──') && line.length === columns) &&
        has(/^› forever +● \S/) &&
        has(/^ {2}k-very-lo\S* +○ \S/))) &&
    (columns < 60 ||
      (has(/^── Workers ─+$/) &&
        has(/^── What forever says ─+$/) &&
        has(/^still at it$/) &&
        has(/^Klauss project {2}1 worker \(running\), process \d+$/)))
  );
}

test('it is resized while it runs, to anything, with any text in it', async () => {
  await using project = await makeProject();
  await submit(
    project,
    [
      {
        key: 'forever',
        prompt: `Go on: 漢字 👨‍👩‍👧 \u001b[31mred\u001b[2J ${'long '.repeat(60)}\nstub:forever`,
      },
      { key: `k${'-very-long'.repeat(5)}`, prompt: 'Later.', depends_on: ['forever'] },
    ],
    '--start',
    '1',
  );
  await untilWorking(project);
  await using terminal = await openDashboard(project, { by: inShell() });
  await terminal.waitFor(/forever +● in progress/);
  for (const [columns, rows] of SIZES) {
    await terminal.resize(columns, rows);
    await terminal.waitFor((screen) => isWhole(screen, columns, rows));
  }
  // Faster than it can follow: what it has written is lost on the way.
  for (const [columns, rows] of SIZES) {
    await terminal.resize(columns, rows);
    await terminal.resize(5, 2);
    await terminal.resize(columns, rows);
    await terminal.waitFor((screen) => isWhole(screen, columns, rows));
  }
  await terminal.type('q');
  await terminal.waitFor(/after 0/);
});

test('a thousand tasks are gone through, and filtered', async () => {
  await using project = await makeProject();
  await using replay = await startReplay(project, 1_000);
  await using terminal = await openDashboard(project);
  await terminal.waitFor(/── Tasks 1000, 1–\d+ ─(.*\n)*› task-0000 +○ pending/);
  await terminal.press('End');
  await terminal.waitFor(/, \d+–1000 ─(.*\n)*› task-0999 /);
  await terminal.press('Up', 'Up', 'PageUp');
  await terminal.waitFor(/› task-09[67]\d /);
  await terminal.press('Home', 'PageDown', 'Down');
  await terminal.waitFor(/› task-00[23]\d /);
  await terminal.type('/task-05');
  await terminal.waitFor(/── Tasks 100 of 1000 with "task-05"/);
  await terminal.press('Enter', 'End');
  await terminal.waitFor(/› task-0599 /);
  await terminal.press('Escape');
  await terminal.waitFor(/── Tasks 1000, (.*\n)*› task-0599 /);
  await terminal.press('Home');
  await replay.play(1);
  await terminal.waitFor(/^› \w+ running +░+ +0\/1000 +\$10\.00 of/m);
  await terminal.type('/failed');
  await terminal.waitFor(/── Tasks 0 of 1000/);
});

test('states are told by words, and by colours unless NO_COLOR is set', async () => {
  await using project = await makeProject();
  await submit(project, [{ key: 'one', prompt: 'Fail. stub:exit=3', max_retries: 0 }], '--start', '1');
  await project.klauss('wait');
  await using coloured = await openDashboard(project);
  await coloured.waitFor(/✗ failed \(error\)/);
  await coloured.waitFor(/· The client starts/);
  const colours = await coloured.styled();
  expect(colours).toMatch(COLOUR);
  expect(colours).toMatch(INVERSE);
  await using plain = await openDashboard(project, { environment: { NO_COLOR: '1' } });
  await plain.waitFor(/✗ failed \(error\)/);
  await plain.waitFor(/· The client starts/);
  const screen = await plain.styled();
  expect(screen).not.toMatch(COLOUR);
  expect(screen).toMatch(INVERSE);
  await plain.press('Enter');
  await plain.waitFor(/Diff/);
  expect(await plain.styled()).not.toMatch(COLOUR);
});

test('what has not changed is not written again, and no redraw clears the screen', async () => {
  await using project = await makeProject();
  await submit(project, [{ key: 'one', prompt: 'Be silent. stub:silent' }], '--start', '1');
  await untilWorking(project);
  const record = join(project.root, 'written');
  const written = () => readFile(record, 'latin1');
  await using terminal = await openDashboard(project, { record, by: inShell() });
  await terminal.waitFor(/one +● in progress/);
  const timeOf = (screen: string): number => Number(/one +● .*?(\d+)s/.exec(screen)?.[1]);
  const begun = timeOf(await terminal.waitFor(/· The client starts/));
  const before = (await written()).length;
  await terminal.waitFor((screen) => timeOf(screen) >= begun + 5);
  const idle = (await written()).slice(before);
  const redraws = idle.split('\u001b[?2026h').length - 1;
  expect(redraws).toBeGreaterThanOrEqual(2);
  // A whole screen takes more than 4,000 bytes.
  expect(idle.length / redraws).toBeLessThan(500);
  await terminal.press('Enter');
  await terminal.waitFor(/one: detail/);
  await terminal.press('Escape');
  await terminal.waitFor(/── Tasks 1/);
  await terminal.type('q');
  await terminal.waitFor(/^before\nafter 0$/);
  expect(await written()).not.toContain('\u001b[2J');
});

test('before there is a queue it says so; with an empty one it waits for a job', async () => {
  await using project = await makeProject();
  await using early = await openDashboard(project, { by: inShell() });
  await early.waitFor(/^before\nNothing was submitted here yet\.\nafter 0$/);
  const job = await submit(project, [{ key: 'one', prompt: 'Do it.' }]);
  await project.klauss('cancel', job);
  await project.klauss('clean', '--older-than', '0');
  await using terminal = await openDashboard(project);
  await terminal.waitFor(/No jobs yet/);
  await submit(project, [{ key: 'two', prompt: 'Do it.' }]);
  await terminal.waitFor(/› two +○ pending/);
});
