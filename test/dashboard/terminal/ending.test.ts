/** Whatever ends the dashboard, the terminal is as it was, and no process is left. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectNoSurvivors, survivors } from '../../support/processes.ts';
import { makeProject, type Project } from '../../support/project.ts';
import type { Terminal } from '../../support/terminal.ts';
import { inShell, openDashboard, submit } from './opened.ts';

/** Tells how the terminal is set, and whether it wraps. */
const TELL = 'stty -a | grep -o -- "-\\?icanon"; stty -a | grep -o -- "-\\?echo "; printf "%0130d\\n" 0;';

const openInShell = (project: Project): Promise<Terminal> => openDashboard(project, { by: inShell(TELL) });

/** The process of the dashboard itself. */
async function dashboardOf({ marker }: Project): Promise<number> {
  const found = (await survivors(marker)).find(({ command }) =>
    /^\S*node\S* \S*klauss dashboard$/.test(command),
  );
  if (found === undefined) throw new Error('No dashboard runs.');
  return found.pid;
}

async function makeJob(): Promise<Project> {
  const project = await makeProject();
  await submit(project, [{ key: 'one', prompt: 'Do it.' }]);
  return project;
}

const RESTORED = /^before\nafter 0\nicanon\necho\n0{120}\n0{10}$/;

test('q, Ctrl+C and signals bring back what was on the screen', async () => {
  await using project = await makeJob();
  const ways: readonly ((terminal: Terminal) => Promise<unknown>)[] = [
    (terminal) => terminal.type('q'),
    (terminal) => terminal.press('C-c'),
    async () => process.kill(await dashboardOf(project), 'SIGTERM'),
    async () => process.kill(await dashboardOf(project), 'SIGINT'),
    async () => process.kill(await dashboardOf(project), 'SIGHUP'),
  ];
  for (const leave of ways) {
    await using terminal = await openInShell(project);
    const screen = await terminal.waitFor(/› one +○ pending/);
    expect(screen).not.toContain('before');
    await leave(terminal);
    await terminal.waitFor(RESTORED);
  }
});

test('a page, a question or a filter that is open is left as well', async () => {
  await using project = await makeJob();
  for (const keys of ['?', '+', '/abc']) {
    await using terminal = await openInShell(project);
    await terminal.waitFor(/› one +○ pending/);
    await terminal.type(keys);
    await terminal.waitFor(/── Help|\[y\/n\]|\/abc/);
    await terminal.press('C-c');
    await terminal.waitFor(RESTORED);
  }
});

test('a queue that disappears is told as any error is, after the screen is back', async () => {
  await using project = await makeJob();
  await project.klauss('wait');
  await project.klauss('stop');
  await using terminal = await openInShell(project);
  await terminal.waitFor(/› one +✓ completed(.*\n)*· success/);
  await rm(join(project.root, '.klauss', 'logs'), { recursive: true });
  await terminal.waitFor(/^It cannot be read: ENOENT/m); // which ends nothing
  await rm(join(project.root, '.klauss'), { recursive: true });
  await terminal.waitFor(
    /^before\nklauss: The queue in \S*klauss\.db is gone\.\n.*klauss submit-file PLAN.*\nafter 1\nicanon\necho\n0/,
  );
});

test('notes that others write to stderr wait until the screen is back', async () => {
  await using project = await makeJob();
  await using terminal = await openDashboard(project, {
    by: inShell(TELL),
    environment: {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
        "if (process.argv.includes('dashboard')) process.stdin.on('data', () => process.stderr.write('a note\\n'))",
      )}`,
    },
  });
  await terminal.waitFor(/› one +○ pending/);
  await terminal.type('t');
  expect(await terminal.waitFor(/as a tree/)).not.toContain('a note');
  await terminal.type('q');
  await terminal.waitFor(/^before\n(a note\n)+after 0\nicanon\necho\n0/);
});

test('a terminal that is closed leaves no process', async () => {
  await using project = await makeJob();
  const terminal = await openDashboard(project);
  await terminal.waitFor(/› one +○ pending/);
  await dashboardOf(project);
  await terminal.close();
  await expectNoSurvivors(project.marker);
});

test('nor does one whose end no signal tells', async () => {
  await using project = await makeJob();
  // In a session of its own it has no controlling terminal, which would send SIGHUP.
  const terminal = await openDashboard(project, { by: ['setsid', '--fork', '--wait'] });
  await terminal.waitFor(/› one +○ pending/);
  await dashboardOf(project);
  await terminal.close();
  await expectNoSurvivors(project.marker);
});
