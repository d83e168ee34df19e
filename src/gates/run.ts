/** Runs a shell command in a task's tree, such as a gate. */

import { execa } from 'execa';
import type { Mask } from '../domain/mask.ts';
import type { Gate, GateResult } from '../domain/proof.ts';
import { endProcesses, type Marker, marked } from '../platform/processes.ts';
import type { GateLimit } from './limit.ts';
import { Output } from './output.ts';

export interface CommandOptions {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What it can read on its stdin; without, there is none. */
  readonly input?: string;
  /** An entry of the environment by which what the command leaves running is found. */
  readonly marker: Marker;
  /** The file that the command's whole output is kept in, from its end on. */
  readonly log: string;
  /** Applied to all that is kept of the output. */
  readonly mask: Mask;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
}

export interface GateOptions extends CommandOptions {
  /** How many gates may run at once; it waits for its turn. */
  readonly limit?: GateLimit;
}

export type CommandEnd = Pick<GateResult, 'exitCode' | 'seconds' | 'tail'>;

/** As if it had been ended at once. */
const NOT_RUN: CommandEnd = { exitCode: null, seconds: 0, tail: '' };

/** Runs a gate, when it is its turn. What it leaves running in the background is ended. */
export async function runGate(
  { command, source }: Pick<Gate, 'command' | 'source'>,
  options: GateOptions,
): Promise<GateResult> {
  const run = (): Promise<CommandEnd> => runCommand(command, options);
  const end = options.limit === undefined ? await run() : await options.limit.run(run, options.signal);
  return { command, directory: options.directory, source, waived: null, ...(end ?? NOT_RUN) };
}

/**
 * Runs a command with `sh` and waits for its end; the exit code is null when it was ended by a signal or by the
 * time limit. What it leaves running in the background is ended.
 */
export async function runCommand(command: string, options: CommandOptions): Promise<CommandEnd> {
  const startedAt = performance.now();
  await using output = await Output.open(options.log);
  const result = await execa('sh', ['-c', command], {
    cwd: options.directory,
    env: options.environment,
    extendEnv: false,
    ...(options.input === undefined ? { stdin: 'ignore' } : { input: options.input }),
    stdout: output.stream,
    stderr: output.stream,
    reject: false,
    timeout: options.timeoutSeconds * 1000,
    cancelSignal: options.signal,
    forceKillAfterDelay: 1000,
  });
  const { name, value } = options.marker;
  await endProcesses(() => marked(name, value), { graceMs: 0 });
  return {
    exitCode: result.exitCode ?? null,
    seconds: (performance.now() - startedAt) / 1000,
    tail: await output.keep(options.mask),
  };
}
