/** Completion in the shells themselves: a person types, presses TAB, and reads the screen. */

import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { klaussBinary, makeProject, type Project } from '../support/project.ts';
import { startTerminal, type Terminal } from '../support/terminal.ts';

let project: Project;
let job: string;
let newer: string;
beforeAll(async () => {
  project = await makeProject();
  await project.write('plan.json', {
    goal: 'Greet the world $(touch evil)',
    tasks: [
      { key: 'hello', prompt: 'Say hello' },
      { key: 'goodbye', prompt: 'Say goodbye' },
    ],
  });
  job = (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>().job.id;
  newer = (await project.klauss('submit', 'Say more', '--json')).json<JobAndTasks>().job.id;
});
afterAll(() => project[Symbol.asyncDispose]());

/** Each shell without anything of the user's, and how it takes the script up. */
const SHELLS = {
  bash: {
    command: ['bash', '--noprofile', '--norc', '-i'],
    setUp: [`source <(${klaussBinary} completion bash)`],
  },
  zsh: {
    command: ['zsh', '-f', '-i'],
    setUp: ['autoload -Uz compinit && compinit -u -D', `source <(${klaussBinary} completion zsh)`],
  },
  fish: {
    command: ['fish', '--no-config', '-i'],
    // It would show what can be completed before anybody asks for it.
    setUp: ['set -g fish_autosuggestion_enabled 0', `${klaussBinary} completion fish | source`],
  },
} as const;

const isHere = (shell: string): boolean =>
  ['/usr/local/bin', '/usr/bin', '/bin'].some((directory) => existsSync(join(directory, shell)));

async function startShell(shell: keyof typeof SHELLS): Promise<Terminal> {
  const { command, setUp } = SHELLS[shell];
  const env = { ...project.environment, TERM: 'xterm-256color', PS1: '> ' };
  const terminal = await startTerminal({ command, cwd: project.root, env });
  for (const line of [...setUp, 'echo rea""dy']) {
    await terminal.type(line);
    await terminal.press('Enter');
  }
  await terminal.waitFor(/^ready$/m);
  await terminal.press('C-l');
  return terminal;
}

/** Types a line and presses TAB, twice where the shell only then lists what there is. */
async function complete(terminal: Terminal, line: string, expected: RegExp, tabs = 1): Promise<string> {
  await terminal.press('C-u');
  await terminal.press('C-l');
  await terminal.type(line);
  for (let tab = 0; tab < tabs; tab++) await terminal.press('Tab');
  return await terminal.waitFor(expected);
}

describe.each(Object.keys(SHELLS) as (keyof typeof SHELLS)[])('%s', (shell) => {
  test.skipIf(!isHere(shell))('completes as a person types', async () => {
    await using terminal = await startShell(shell);
    const list = shell === 'bash' ? 2 : 1;
    // A command that only one can be.
    await complete(terminal, 'klauss conv', /klauss conventions$/m);
    // Several, each with what it does.
    const commands = await complete(terminal, 'klauss sta', /status.*Show a job with its tasks/, list);
    expect(commands).toMatch(/stats.*Count the tasks/);
    // Options, and their values in both ways of writing.
    await complete(terminal, 'klauss wait --tim', /klauss wait --timeout$/m);
    await complete(terminal, 'klauss list --status fai', /klauss list --status failed$/m);
    await complete(terminal, 'klauss list --status=fai', /klauss list --status=failed$/m);
    // Jobs with their goals, tasks with their prompts.
    const jobs = await complete(terminal, 'klauss cancel ', /Greet the world/, list);
    expect(jobs).toMatch(new RegExp(`${newer}.*Say more`));
    const tasks = await complete(terminal, `klauss show ${job}/`, /Say goodbye/, list);
    expect(tasks).toMatch(/hello.*Say hello/);
    await complete(terminal, `klauss show ${job}/g`, new RegExp(`klauss show ${job}/goodbye$`, 'm'));
    // Files where a plan is asked for.
    await complete(terminal, 'klauss submit-file pl', /klauss submit-file plan\.json$/m);
    // What is typed is not evaluated.
    await complete(terminal, 'klauss show $(touch evil) --tran', /--transcript$/m);
    expect(existsSync(join(project.root, 'evil'))).toBe(false);
  });
});

/** What the scripts are answered, without the last line. */
async function answered(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr, exitCode } = await project.klauss('complete', '--', ...words);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout.split('\n').map((line) => line.split('\t')[0] ?? '');
}

test.concurrent('values come from the definitions of the command and from the queue', async () => {
  expect(await answered('list', '--status', '')).toEqual([
    ...['pending', 'in_progress', 'completed', 'failed', 'cancelled', 'skipped'],
    ':',
  ]);
  expect(await answered('list', '--status=f')).toEqual(['--status=failed', ':']);
  expect(await answered('list', '--status', '=', 'f')).toEqual(['failed', ':']);
  expect(await answered('completion', '')).toEqual(['bash', 'zsh', 'fish', ':']);
  expect(await answered('wait', '')).toEqual([newer, job, ':']);
  expect(await answered('show', '')).toEqual([`${newer}/`, `${job}/`, ':']);
  expect(await answered('show', job)).toEqual([`${job}/hello`, `${job}/goodbye`, ':']);
  expect(await answered('logs', job)).toEqual([job, `${job}/hello`, `${job}/goodbye`, ':']);
  expect(await answered('submit-file', '')).toEqual([':files']);
  expect(await answered('--project', '')).toEqual([':directories']);
  expect(await answered('wait', job, '--no')).toEqual(['--no-start', ':']);
  expect(await answered('wait', '--timeout', '3', '--t')).toEqual([':']);
  expect(await answered('submit', 'x', '--start', '--de')).toEqual(['--depends-on', '--detach', ':']);
  expect(await answered('submit', 'x', '--verify', 'a', '--ver')).toEqual(['--verify', '--version', ':']);
  expect(await answered('wait', '--', '--t')).toEqual([':']);
});

test.concurrent('of another project are answered its jobs', async () => {
  await using other = await makeProject();
  const { job: there } = (await other.klauss('submit', 'Elsewhere', '--json')).json<JobAndTasks>();
  expect(await answered('--project', other.root, 'wait', '')).toEqual([there.id, ':']);
  expect(await answered('wait', `--project=${other.root}`, '')).toEqual([there.id, ':']);
  expect(await answered('--project', '/nowhere', 'wait', '')).toEqual([':']);
});

test.concurrent('where nothing was submitted nothing is made, and nothing fails', async () => {
  await using empty = await makeProject({ config: 'this is = no configuration [' });
  for (const words of [[''], ['show', ''], ['logs', ''], ['fly', ''], []]) {
    const end = await empty.klauss('complete', '--', ...words);
    expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  }
  expect(await readdir(empty.root)).toEqual(['.git', '.klauss.toml']);
  await empty.write('.klauss.toml', '');
});

test.concurrent('a shell that there is no script for is told of those there are', async () => {
  const end = await project.klauss('completion', 'fishy');
  expect(end).toMatchObject({ exitCode: 2, stdout: '' });
  expect(end.stderr).toContain('Did you mean "fish"?');
  const help = await project.klauss('completion', '--help');
  expect(help.stdout).toContain('source <(klauss completion bash)');
});
