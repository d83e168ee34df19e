/** What is started all the time loads no more than it uses: see docs/decisions/0027. */

import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { TELLING_LOADS } from '../support/loads.ts';
import { makeProject, type Project, repository } from '../support/project.ts';
import { run } from './running.ts';

/** The files of Klauss, and the modules of Node that take a millisecond or more. */
const HEAVY = /read (?:.*\/(dist\/[\w.]+)|node:(?!fs$|path$|os$|util$|module$|timers\/promises$)(.*))$/gm;
const heavyOf = (stderr: string): readonly string[] => [
  ...new Set([...stderr.matchAll(HEAVY)].map(([, file, module]) => file ?? module ?? '')),
];

async function submit(project: Project): Promise<string> {
  const { json } = await project.klauss('submit', 'Do it.', '--detach', '--json');
  return json<{ job: { id: string } }>().job.id;
}

test('what only looks at the queue loads one file, and no slow module of Node', async () => {
  await using project = await makeProject();
  const heavy = async (...args: readonly string[]) => {
    const { stderr, exitCode } = await run(project, args, { node: [TELLING_LOADS] });
    expect(exitCode).toBe(0);
    return heavyOf(stderr);
  };
  for (const args of [['--version'], ['status'], ['stats'], ['list']])
    expect(await heavy(...args), `${args}, nothing yet`).toEqual(['dist/quick.cjs']);
  const job = await submit(project);
  for (const args of [['status'], ['status', job], ['stats'], ['list'], ['results', job]])
    for (const more of [[], ['--json']])
      expect(await heavy(...args, ...more), `${args} ${more}`).toEqual(['dist/quick.cjs']);
});

test('so does every hook', async () => {
  await using project = await makeProject();
  await submit(project);
  for (const name of ['session-start', 'user-prompt-submit', 'stop', 'session-end']) {
    const { stderr } = await execa(
      process.execPath,
      [TELLING_LOADS, join(repository, 'hooks', 'run.cjs'), name],
      {
        cwd: project.root,
        env: { ...project.environment, CLAUDE_PROJECT_DIR: project.root },
        extendEnv: false,
        input: JSON.stringify({ session_id: 'one', cwd: project.root }),
      },
    );
    expect(heavyOf(stderr), name).toEqual(['dist/hook.cjs']);
  }
});

test('what they do not know is asked of the whole command line', async () => {
  await using project = await makeProject();
  for (const args of [['--help'], ['status', '--help'], ['workers']]) {
    const { stderr, exitCode } = await run(project, args, { node: [TELLING_LOADS] });
    expect(exitCode).toBe(0);
    expect(heavyOf(stderr)).toEqual(expect.arrayContaining(['dist/quick.cjs', 'dist/cli.js']));
  }
});
