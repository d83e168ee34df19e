/** A project whose workers' clients may wait, and a model that takes each task's steps. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Warmth } from '../../src/config/config.ts';
import { claudeBinary, clientEnvironment, makeHome } from '../support/client.ts';
import { bash, type Model, type ModelRequest, type Reply, startModel, structured } from '../support/model.ts';
import type { JobAndTasks, WorkersOutput } from '../support/plan.ts';
import { type Survivor, survivors } from '../support/processes.ts';
import { makeProject, type Project } from '../support/project.ts';

/** What a task's worker does in its directory, step by step, in whatever session; in the end it reports. */
export type Steps = (directory: string) => readonly Reply[];

/** An attempt as `show --json` prints it, as far as tests look. */
export interface AttemptOutput {
  readonly outcome: string;
  readonly reason: string | null;
  readonly session: string;
  readonly cost_usd: number;
  readonly turns: number;
  readonly tool_calls: number;
  readonly tokens: { readonly input: number; readonly output: number };
  readonly denials: readonly object[];
}

export interface Warm extends AsyncDisposable {
  readonly project: Project;
  readonly model: Model;
  /**
   * Submits a job for one worker, and does not wait for it. Returns its id.
   * @param tasks by key, no key twice in one project, the first of them first
   * @param more what the plan says of a task besides
   */
  submit(tasks: Readonly<Record<string, Steps>>, more?: Readonly<Record<string, object>>): Promise<string>;
  /** Waits for a job's end. Returns the status of each task. */
  ends(job: string): Promise<Readonly<Record<string, string>>>;
  attempts(job: string, key: string): Promise<readonly AttemptOutput[]>;
  /** What a task's workers asked the model, the first request first. */
  requests(key: string): readonly ModelRequest[];
  /** What the tools answered in the task's last session. */
  answers(key: string): readonly string[];
  /** What `LOOK` told in the task's last session, each time. */
  looks(key: string): readonly Look[];
  /** Process id of the client that answered the task's first `LOOK`. */
  clientOf(key: string): number;
  /** Clients that wait for their task. */
  standbys(): Promise<readonly Survivor[]>;
  /** Process id of the pool. */
  pool(): Promise<number>;
}

export interface WarmOptions {
  readonly warm: Warmth;
  readonly isolation: 'shared' | 'worktree';
  /** Further sections of `.klauss.toml`. */
  readonly config?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly subscription?: boolean;
  /** What any subagent does, step by step. */
  readonly subagent?: readonly Reply[];
}

export async function makeWarm(options: WarmOptions): Promise<Warm> {
  const { warm, isolation, config = '', files = {}, subscription = false, subagent } = options;
  await using cleanup = new AsyncDisposableStack();
  const steps = new Map<string, Steps>();
  const model = cleanup.use(
    await startModel((request) => {
      if (request.sender === 'subagent') return subagent?.[request.allAnswers.length];
      if (request.sender !== 'worker') return undefined;
      return steps.get(keyOf(request))?.(request.directory)[request.allAnswers.length] ?? done();
    }),
  );
  const home = cleanup.use(await makeHome());
  await mkdir(join(home.path, '.ssh'));
  await writeFile(join(home.path, '.ssh', 'id_rsa'), 'a secret key');
  const project = cleanup.use(
    await makeProject({
      config: `${configOf(warm, isolation)}${config}`,
      environment: clientEnvironment({ model, home, subscription }),
      files: { '.gitignore': '.klauss/\n.klauss.toml\nplan.json\n', ...files },
    }),
  );
  const requests = (key: string) => model.requests.filter((request) => keyOf(request) === key);
  const answers = (key: string) =>
    requests(key)
      .at(-1)
      ?.allAnswers.map(({ text }) => text) ?? [];
  const looks = (key: string) => answers(key).flatMap(looksIn);
  const owned = cleanup.move();
  return {
    project,
    model,
    requests,
    answers,
    looks,
    clientOf: (key) => looks(key)[0]?.client ?? 0,
    async submit(tasks, more = {}) {
      for (const [key, each] of Object.entries(tasks)) steps.set(key, each);
      const plan = Object.keys(tasks).map((key) => ({
        key,
        prompt: `What ${key} alone is told.`,
        verify: [],
        ...more[key],
      }));
      await project.write('plan.json', { goal: 'Wait', tasks: plan });
      const submitted = await project.klauss('submit-file', 'plan.json', '--start', '1', '--json');
      return submitted.json<JobAndTasks>().job.id;
    },
    async ends(job) {
      const { tasks } = (await project.klauss('wait', job, '--json')).json<JobAndTasks>();
      return Object.fromEntries(tasks.map(({ key, status }) => [key, status]));
    },
    async attempts(job, key) {
      const shown = await project.klauss('show', `${job}/${key}`, '--json');
      return shown.json<{ readonly attempts: readonly AttemptOutput[] }>().attempts;
    },
    async standbys() {
      const waiting = new Set((await survivors(/^KLAUSS_ATTEMPT=.*\.standby-/)).map(({ pid }) => pid));
      return (await survivors(project.marker)).filter(({ pid }) => waiting.has(pid));
    },
    async pool() {
      const { pool } = (await project.klauss('workers', '--json')).json<WorkersOutput>();
      if (pool === null) throw new Error('No pool runs.');
      return pool.pid;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const configOf = (warm: Warmth, isolation: string): string => `[client]
command = "${claudeBinary()}"
[permissions]
mode = "bypassPermissions"
[verify]
auto = false
[workspace]
isolation = "${isolation}"
[workers]
warm = "${warm}"
stop_grace = 1
`;

export const done = (): Reply =>
  structured({
    status: 'done',
    summary: 'All is done.',
    files_changed: [],
    notes: '',
    unchanged_because: 'A test.',
  });

const keyOf = ({ conversation }: ModelRequest): string =>
  /## Your task: (\w+)\n/.exec(conversation)?.[1] ?? '';

/** A shell's state, and whose it is. */
const STATE =
  'echo "look: $PPID $PWD $(umask) variable=$LEFT $(command -v left || echo none) $(command -v left_alias || echo none) $- $(ulimit -n)"';

/** The shell tells of its state. */
export const LOOK: Reply = bash(STATE);
/** The shell gets a state of its own, and tells of it. */
export const leaveBehind = (directory: string): Reply =>
  bash(
    `cd ${directory} && export LEFT=set; left() { :; }; alias left_alias=ls; umask 077; set -o noglob; ulimit -n 64; ${STATE}`,
  );

export interface Look {
  readonly client: number;
  readonly directory: string;
  /** The rest. */
  readonly state: string;
}

function looksIn(answer: string): readonly Look[] {
  const [, client, directory = '', state = ''] = /^look: (\d+) (\S+) (.*)$/m.exec(answer) ?? [];
  return client === undefined ? [] : [{ client: Number(client), directory, state }];
}
