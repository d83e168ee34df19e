/** `[notify] terminal`: what a terminal gets from a command that follows a job, byte by byte. */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { klaussBinary, makeProject, type Project, STUB_CONFIG } from '../support/project.ts';

const CONFIG = `${STUB_CONFIG}[notify]\nterminal = true\n`;
const ESCAPE = '\u001b';
const BELL = '\u0007';

/** Runs a command in a terminal of its own, and returns all that the terminal got. */
async function inTerminal(project: Project, command: string, environment: object = {}): Promise<string> {
  const output = join(dirname(project.root), 'typescript');
  await execa('script', ['--quiet', '--return', '--command', command, output], {
    cwd: project.root,
    env: { ...project.environment, TERM: 'xterm-256color', ...environment },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    stdout: 'ignore',
  });
  return await readFile(output, 'utf8');
}

const klauss = (...args: readonly string[]): string => [process.execPath, klaussBinary, ...args].join(' ');

test('a terminal that can show it is told of the end that was waited for', async () => {
  await using project = await makeProject({ config: CONFIG });
  const kitty = { KITTY_WINDOW_ID: '1', TERM: 'xterm-kitty' };
  await project.klauss('submit', 'Log in; \u001b]0;evil\u0007 ghp_0123456789abcdefghijABCDEFGHIJ012345');
  const got = await inTerminal(project, klauss('wait'), kitty);
  expect(got).toMatch(
    new RegExp(
      `${ESCAPE}\\]99;;Klauss: job \\w{6} "Log in; .*masked.*" completed: 1 of 1 task, [^${ESCAPE}]*${ESCAPE}\\\\`,
    ),
  );
  expect(got).not.toContain('evil');
  expect(got).not.toContain(BELL);

  // What is over already needs no notification.
  const [, id = ''] = /Klauss: job (\w{6})/.exec(got) ?? [];
  expect(await inTerminal(project, klauss('wait', id), kitty)).not.toContain(ESCAPE);
});

test('run tells it too, and of the workers that are parked, once', async () => {
  await using project = await makeProject({ config: `${CONFIG}[limits]\npark_initial = 1\n` });
  const refused = (time: string): string =>
    `stub:once=${join(dirname(project.root), time)} stub:idle stub:api=429`;
  await project.resumeWith(refused('second'));
  await project.write('plan.json', [{ key: 'a', prompt: refused('first') }]);
  const got = await inTerminal(project, klauss('run', 'plan.json'), { TERM_PROGRAM: 'iTerm.app' });
  const told = [...got.matchAll(new RegExp(`${ESCAPE}\\]9;([^${BELL}]*)${BELL}`, 'g'))].map(
    ([, text]) => text,
  );
  // Refused once more when it tried again, which is still the same parking.
  expect(new Set(got.match(/Parked until \d\d:\d\d:\d\d/g)).size).toBeGreaterThan(1);
  expect(told).toEqual([
    expect.stringMatching(/^Klauss: Parked until \d\d:\d\d:\d\d: /),
    expect.stringMatching(/^Klauss: job \w{6} completed/),
  ]);
});

test('through tmux it reaches the terminal outside, and marks the window', async () => {
  await using project = await makeProject({ config: CONFIG });
  await project.klauss('submit', 'Log in');
  const tmux = `tmux -L klauss-test-${randomBytes(6).toString('hex')} -f tmux.conf`;
  await project.write('tmux.conf', 'set -g allow-passthrough on\n');
  const got = await inTerminal(project, `${tmux} new-session '${klauss('wait')}'`, { KITTY_WINDOW_ID: '1' });
  expect(got).toMatch(new RegExp(`${ESCAPE}\\]99;;Klauss: job \\w{6} "Log in" completed`));
  expect(got).not.toContain('Ptmux');
  expect(got).toContain(BELL);
});

test('nothing of it reaches who did not ask for it, a pipe or a program', async () => {
  await using project = await makeProject({ config: CONFIG });
  const environment = { TERM_PROGRAM: 'WezTerm' };
  await project.klauss('submit', 'One');
  expect((await project.klauss('wait')).stderr).not.toMatch(new RegExp(`[${ESCAPE}${BELL}]`));
  await project.klauss('submit', 'Two');
  expect(await inTerminal(project, klauss('wait', '--json'), environment)).not.toContain(ESCAPE);
  await project.write('.klauss.toml', `${CONFIG}on = ["failure"]\n`);
  await project.klauss('submit', 'Three');
  expect(await inTerminal(project, klauss('wait'), environment)).not.toContain(ESCAPE);
  await project.write('.klauss.toml', STUB_CONFIG);
  await project.klauss('submit', 'Four');
  expect(await inTerminal(project, klauss('wait'), environment)).not.toContain(ESCAPE);
});
