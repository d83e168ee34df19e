import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { messageOf } from '../domain/errors.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import { identify } from '../platform/processes.ts';

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A client process that has been started. */
export interface Client {
  /** Null: it ended before it could be looked at. */
  readonly identity: ProcessIdentity | null;
  /** A moment right before it began to run, of `performance.now()`. Its process may be older: see `Shells`. */
  readonly since: number;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Signals the process itself; nothing happens once it has exited. */
  readonly signal: (name: 'SIGINT' | 'SIGKILL') => void;
  /** Resolves when the process is gone, though others may still hold its pipes open. */
  readonly exited: Promise<Exit>;
}

export interface StartParts {
  readonly binary: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts the client. A string says why it could not be started. */
export async function startClient(start: StartParts): Promise<Client | string> {
  const since = performance.now();
  try {
    // Node's own, with the variables given and no other. What execa does besides takes 0.6 ms, for which all workers wait.
    // A session of its own: a Ctrl+C in the terminal of a foreground pool must not reach it.
    const child = spawn(start.binary, start.arguments, {
      cwd: start.cwd,
      env: start.environment,
      detached: true,
    });
    if (child.pid === undefined) throw (await once(child, 'error'))[0];
    return { ...clientIn(child, identify(child.pid)), since };
  } catch (error) {
    return `The client cannot be started in ${start.cwd}: ${messageOf(error)}`;
  }
}

/** A process whose first three files are pipes. */
export type Piped = ChildProcess & {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
};

/** The client that runs in a process, or is about to. */
export function clientIn(child: Piped, identity: ProcessIdentity | null): Omit<Client, 'since'> {
  const { stdin, stdout, stderr } = child;
  child.on('error', () => {}); // a signal that came too late
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const signal = (name: 'SIGINT' | 'SIGKILL'): void => void child.kill(name);
  return { identity, stdin, stdout, stderr, signal, exited };
}
