/** A stand-in for a session of Claude Code: the process that hooks and commands are started by. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod';
import { klaussBinary, type Project, repository } from '../support/project.ts';

const answer = z.object({
  call: z.int(),
  exitCode: z.int().nullable(),
  stdout: z.string(),
  stderr: z.string(),
  milliseconds: z.number(),
});
export type Ended = z.infer<typeof answer>;

export interface CallOptions {
  /** The session's id, when `/clear` has changed it. */
  readonly session?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Stdin, instead of what Claude Code gives. */
  readonly input?: string;
}

export interface ClientSession extends AsyncDisposable {
  readonly id: string;
  readonly pid: number;
  /** Runs a hook of the plugin as the client does. */
  hook(name: HookName, more?: Readonly<Record<string, string>>, options?: CallOptions): Promise<Ended>;
  /** Runs `klauss` as a Bash call. */
  klauss(args: readonly string[], options?: CallOptions): Promise<Ended>;
  /** SIGKILL: no hook is run. */
  kill(): Promise<void>;
}

type HookName = keyof typeof EVENTS;
const EVENTS = {
  'session-start': 'SessionStart',
  'user-prompt-submit': 'UserPromptSubmit',
  stop: 'Stop',
  'session-end': 'SessionEnd',
} as const;

/** Starts the process of a session in a project. */
export function openSession(project: Project, id: string): ClientSession {
  const client = fork(join(repository, 'test', 'fixtures', 'session.mjs'), {
    cwd: project.root,
    env: project.environment,
    execArgv: [],
  });
  const { pid } = client;
  if (pid === undefined) throw new Error('The stand-in for a session did not start.');
  const exited = once(client, 'exit');
  const waiting = new Map<number, (ended: Ended) => void>();
  client.on('message', (message) => {
    const ended = answer.parse(message);
    waiting.get(ended.call)?.(ended);
  });
  let calls = 0;
  const call = (command: readonly string[], { session = id, environment = {}, input = '' }: CallOptions) =>
    new Promise<Ended>((resolve) => {
      calls += 1;
      waiting.set(calls, resolve);
      client.send({ call: calls, session, command, input, environment });
    });
  return {
    id,
    pid,
    hook: (name, more = {}, options = {}) =>
      call(['sh', join(repository, 'hooks', 'run.sh'), name], {
        input: JSON.stringify({
          session_id: options.session ?? id,
          cwd: project.root,
          hook_event_name: EVENTS[name],
          ...more,
        }),
        ...options,
        environment: { CLAUDE_PROJECT_DIR: project.root, ...options.environment },
      }),
    klauss: (args, options = {}) => call([process.execPath, klaussBinary, ...args], options),
    async kill() {
      client.kill('SIGKILL');
      await exited;
    },
    async [Symbol.asyncDispose]() {
      if (client.connected) client.disconnect();
      await exited;
    },
  };
}
