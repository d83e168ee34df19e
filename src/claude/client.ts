import type { Readable, Writable } from 'node:stream';
import { execa } from 'execa';
import type { ProcessIdentity } from '../domain/pools.ts';
import { identify } from '../platform/processes.ts';

const OPTIONS = {
  // A session of its own: a Ctrl+C in the terminal of a foreground pool must not reach it.
  detached: true,
  cleanup: false,
  // Only the variables given: execa would add those of this process.
  extendEnv: false,
  encoding: 'buffer',
  // The streams are read here, piece by piece.
  buffer: false,
  reject: false,
  forceKillAfterDelay: false,
  stdin: 'pipe',
  stdout: 'pipe',
  stderr: 'pipe',
} as const;

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A client process that has been started. */
export interface Client {
  /** Null: it ended before it could be looked at. */
  readonly identity: ProcessIdentity | null;
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
  const process = execa(start.binary, start.arguments, {
    ...OPTIONS,
    cwd: start.cwd,
    env: start.environment,
  });
  if (process.pid === undefined) return (await process).shortMessage ?? 'The client cannot be started.';
  const exited = new Promise<Exit>((resolve) => {
    process.nodeChildProcess.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const { stdin, stdout, stderr } = process;
  const signal = (name: 'SIGINT' | 'SIGKILL'): void => void process.kill(name);
  return { identity: identify(process.pid), stdin, stdout, stderr, signal, exited };
}
