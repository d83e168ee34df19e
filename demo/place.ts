/** Where the demo runs: with the scripted model in a home of its own, or as the user with his own account. */

import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { execa } from 'execa';
import { withoutSession } from '../src/claude/environment.ts';
import { makeSample, makeUser } from '../test/support/user.ts';
import { scenario } from './scenario.ts';
import { write } from './show.ts';
import { GOAL, TASKS } from './tasks.ts';

const repository = join(import.meta.dirname, '..');
const binaries = join(repository, 'node_modules', '.bin');

export interface Place extends AsyncDisposable {
  /** What the reader is told first. */
  readonly introduction: string;
  readonly project: string;
  readonly env: Readonly<Record<string, string>>;
  /** Arguments of the client. */
  readonly arguments: readonly string[];
  /** More options of `/klauss:fanout`, each after a space. */
  readonly options: string;
  install(): Promise<void>;
  /** Runs `klauss` in the project and returns what it prints. */
  klauss(...args: readonly string[]): Promise<string>;
}

/** A home, a client configuration and a model of its own; nothing of the user's is read or changed. */
export async function scriptedPlace(): Promise<Place> {
  const user = await makeUser((directory) => scenario({ directory, goal: GOAL, tasks: TASKS }));
  return {
    introduction:
      'The real Claude Code with the Klauss plugin splits a goal into seven tasks and works on up to four at once.\n' +
      'Its model is a script on this machine: no account, no cost. It takes about half a minute.',
    project: user.project,
    env: user.env,
    arguments: [],
    options: '',
    install: async () => {
      write('$ claude plugin marketplace add <what this repository publishes>');
      write('$ claude plugin install klauss@klauss');
      await user.install();
    },
    klauss: async (...args) => (await user.klauss(...args)).stdout,
    [Symbol.asyncDispose]: () => user[Symbol.asyncDispose](),
  };
}

/**
 * The user's own account, settings and client; the client of this repository when there is no other. The plugin is
 * given to the one session only, so that nothing is installed.
 */
export async function livePlace(): Promise<Place> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'klauss-live-')));
  const project = join(base, 'text-tools');
  await makeSample(project);
  const env = liveEnvironment();
  const klauss = async (...args: readonly string[]): Promise<string> => {
    const options = { cwd: project, env, extendEnv: false, reject: false, stdin: 'ignore' } as const;
    return (await execa(process.execPath, [join(repository, 'bin', 'klauss'), ...args], options)).stdout;
  };
  return {
    introduction:
      'Your own Claude Code and your own account work on seven small tasks, up to four at once.\n' +
      'THIS COSTS MONEY, or a part of your usage limit. The tasks end when they have cost $5; the session comes on\n' +
      'top. Press Ctrl+C to end it at any time.',
    project,
    env,
    arguments: ['--plugin-dir', repository],
    options: ' --budget 5',
    install: async () =>
      write('It is given to this one session only, with --plugin-dir: nothing is installed.'),
    klauss,
    async [Symbol.asyncDispose]() {
      await klauss('kill');
      await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** The caller's, without the Claude Code session that it may be in, and with this Node first. */
function liveEnvironment(): Record<string, string> {
  const own = (process.env['PATH'] ?? '').split(delimiter).filter((path) => !path.startsWith(repository));
  const path = [dirname(process.execPath), ...own, binaries].join(delimiter);
  return { ...withoutSession(process.env), PATH: path };
}
