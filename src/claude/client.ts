import { execa, type ResultPromise } from 'execa';
import type { ProcessIdentity } from '../domain/records.ts';
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
  readonly process: ResultPromise<typeof OPTIONS>;
  /** Null: it ended before it could be looked at. */
  readonly identity: ProcessIdentity | null;
  readonly exited: Promise<Exit>;
}

/** Starts the client. A string says why it could not be started. */
export async function startClient(start: {
  readonly binary: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<Client | string> {
  const process = execa(start.binary, start.arguments, {
    ...OPTIONS,
    cwd: start.cwd,
    env: start.environment,
  });
  if (process.pid === undefined) return (await process).shortMessage ?? 'The client cannot be started.';
  const exited = new Promise<Exit>((resolve) => {
    process.once('exit', (code, signal) => resolve({ code, signal }));
  });
  return { process, identity: identify(process.pid), exited };
}
