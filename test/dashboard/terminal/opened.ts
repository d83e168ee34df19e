/** The dashboard in a terminal of its own, and a queue to look at. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { JobAndTasks } from '../../support/plan.ts';
import { klaussBinary, type Project, repository } from '../../support/project.ts';
import { startTerminal, type Terminal } from '../../support/terminal.ts';

export interface OpenOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Takes all that it writes. */
  readonly record?: string;
  /** What starts it: `setsid`, a shell. */
  readonly by?: readonly string[];
}

/**
 * A shell that prints `before`, runs what starts the dashboard, and prints `after` with its exit code; then it stays, so
 * that the screen can be read.
 * @param then what it runs at the end
 */
export const inShell = (then = ''): readonly string[] => [
  'sh',
  '-c',
  `echo before; "$@"; echo "after $?"; ${then} exec sleep 1000`,
  'sh',
];

/** Opens the dashboard, without waiting for it to show anything. */
export async function openDashboard(
  { root, environment }: Project,
  { environment: more = {}, record, by = [] }: OpenOptions = {},
): Promise<Terminal> {
  const [program = process.execPath, ...rest] = [...by, process.execPath, klaussBinary, 'dashboard'];
  return await startTerminal({
    command: [program, ...rest],
    cwd: root,
    env: { ...environment, TERM: 'tmux-256color', ...more },
    ...(record !== undefined && { record }),
  });
}

/** Submits tasks and returns the job's id. */
export async function submit(
  project: Project,
  tasks: readonly object[],
  ...more: readonly string[]
): Promise<string> {
  await project.write('plan.json', { goal: 'Try it', tasks });
  return (await project.klauss('submit-file', 'plan.json', ...more, '--json')).json<JobAndTasks>().job.id;
}

/** A process that moves many tasks on: see `replay.ts`. */
export interface Replay extends AsyncDisposable {
  readonly job: string;
  /** Brings all tasks through all their phases so many times. */
  play(rounds: number): Promise<void>;
}

export async function startReplay({ root, environment }: Project, tasks: number): Promise<Replay> {
  const script = join(repository, 'test', 'dashboard', 'terminal', 'replay.ts');
  const child = spawn(process.execPath, [script, root, String(tasks)], {
    env: environment,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The replay has ended.');
    return value;
  };
  return {
    job: await next(),
    async play(rounds) {
      child.stdin.write(`${rounds}\n`);
      await next();
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}
