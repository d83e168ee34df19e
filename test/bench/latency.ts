/** How soon a task is begun, and how soon its end is heard of. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, openSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { initialize, userMessage } from '../../src/claude/input.ts';
import { Orchestrator } from '../../src/index.ts';
import { makeProject, type Project, stubClient } from '../support/project.ts';
import type { Bench, Figure } from './bench.ts';
import { percentile } from './figures.ts';
import { Original } from './original.ts';

const WORKERS = 4;
const TASKS_A_ROUND = 100;
const MOST_ROUNDS = 5;
const BARE_TASKS = 30;
/** Of the original, whose tasks take two seconds and more. */
const ORIGINAL_TASKS = 6;
/** Between two tasks, so that everybody sleeps when the next one comes. */
const PAUSE_MS = 20;

export const latency: Bench = {
  name: 'latency',
  title: 'Latencies of an idle pool',
  about: `One task after the other for a pool of ${WORKERS} workers that has nothing to do, submitted and waited for by the library. A task is started when the first line of its client has run, and has ended when the last one has: both write into a pipe that the measurement reads, which costs a shell's start (about 1 ms) and is counted. The submit, of a task to a job that is there, is counted from its call on: validation, commit and wake-up are in it. Beside it: the same client started by a bare spawn, which is what the machine takes for a process, and the stand-in for the original, which looks every 2 s.`,
  run: async (rounds) => {
    await using setting = await Setting.open();
    const bare: Round[] = [];
    const klauss: Round[] = [];
    const original: Round[] = [];
    for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) {
      bare.push(await setting.measure(BARE_TASKS, setting.bare));
      klauss.push(await setting.measure(TASKS_A_ROUND, setting.klauss));
      if (round === 0) original.push(await setting.measure(ORIGINAL_TASKS, setting.original));
    }
    return [
      ...figuresOf('nothing but the client', bare),
      ...figuresOf('Klauss', klauss, BOUNDS),
      ...figuresOf("the original's stand-in", original),
    ];
  },
};

const BOUNDS = { start: 5, slowStart: 25, end: 10 };

/** Of each task, milliseconds. */
interface Round {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

function figuresOf(who: string, rounds: readonly Round[], bounds?: typeof BOUNDS): Figure[] {
  const figure = (what: string, values: readonly number[], atMost?: number): Figure => ({
    what: `${who}: ${what}`,
    values,
    unit: 'ms',
    ...(atMost === undefined ? {} : { bound: { atMost } }),
  });
  const of = (which: keyof Round, percent: number) =>
    rounds.map((round) => percentile(round[which], percent));
  return [
    figure('submit to start of the child, p50', of('start', 50), bounds?.start),
    figure('submit to start of the child, p99', of('start', 99), bounds?.slowStart),
    figure('end of the child to return of the wait, p50', of('end', 50), bounds?.end),
    figure('end of the child to return of the wait, p99', of('end', 99)),
  ];
}

/** Makes everything ready for a task, submits it, waits for its end: one after the other. */
type Way = () => Promise<{ readonly submit: () => Promise<unknown>; readonly wait: () => Promise<unknown> }>;

class Setting implements AsyncDisposable {
  readonly #project: Project;
  readonly #orchestrator: Orchestrator;
  readonly #original: Original;
  readonly #pipe: Socket;
  readonly #moments: number[] = [];

  private constructor(project: Project, orchestrator: Orchestrator, original: Original, pipe: Socket) {
    this.#project = project;
    this.#orchestrator = orchestrator;
    this.#original = original;
    this.#pipe = pipe;
    pipe.on('data', (told: Buffer) => this.#moments.push(...Array.from(told, () => performance.now())));
  }

  static async open(): Promise<Setting> {
    const project = await makeProject({ config: '[client]\ncommand = "./client"\n' });
    const pipe = join(project.root, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const client = `#!/bin/sh\nprintf s > ${pipe}\n${stubClient} "$@"\nprintf e > ${pipe}\n`;
    await chmod(await project.write('client', client), 0o755);
    const options = { project: project.root, environment: project.environment };
    const orchestrator = await Orchestrator.open(options);
    await orchestrator.startWorkers(WORKERS);
    const original = new Original({ ...project, client: join(project.root, 'client'), workers: WORKERS });
    // Open for writing, too, so that it does not end when a client does.
    const file = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    return new Setting(project, orchestrator, original, new Socket({ fd: file }));
  }

  /** What the machine takes for a process: started by this one, its exit heard of by this one. */
  readonly bare: Way = async () => {
    await sleep(PAUSE_MS);
    const { root, environment } = this.#project;
    let client: ChildProcess;
    return {
      submit: async () => {
        client = spawn(join(root, 'client'), {
          cwd: root,
          env: environment,
          stdio: ['pipe', 'ignore', 'ignore'],
        });
        client.stdin?.end(initialize() + userMessage('Do it.'));
      },
      wait: () => once(client, 'exit'),
    };
  };

  readonly klauss: Way = async () => {
    const job = await this.#orchestrator.createJob('Measure', { detach: true });
    await sleep(PAUSE_MS);
    return {
      submit: () => this.#orchestrator.addSubtask(job, { prompt: 'Do it.', isolation: 'shared' }),
      wait: () => this.#orchestrator.waitAndCollect(job),
    };
  };

  readonly original: Way = async () => {
    // What comes after a wait would always come at the same moment of its polls.
    await sleep(2_000 * Math.random());
    return {
      submit: async () => this.#original.submit([{ key: 't', prompt: 'Do it.' }]),
      wait: () => this.#original.wait(),
    };
  };

  async measure(tasks: number, way: Way): Promise<Round> {
    const start: number[] = [];
    const end: number[] = [];
    for (let task = 0; task < tasks; task++) {
      const { submit, wait } = await way();
      const submittedAt = performance.now();
      await submit();
      const waited = wait().then(() => performance.now());
      start.push((await this.#told()) - submittedAt);
      const endedAt = await this.#told();
      end.push((await waited) - endedAt);
    }
    return { start, end };
  }

  /** When the client has told the next of what it tells. */
  async #told(): Promise<number> {
    while (this.#moments.length === 0) await once(this.#pipe, 'data');
    return this.#moments.shift() as number;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#pipe.destroy();
    this.#original[Symbol.dispose]();
    await this.#orchestrator[Symbol.asyncDispose]();
    await this.#project[Symbol.asyncDispose]();
  }
}
