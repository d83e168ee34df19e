/** Runs one gate: a shell command in the task's tree. */

import { open } from 'node:fs/promises';
import { execa } from 'execa';
import type { GateResult } from '../domain/records.ts';
import { endProcesses, type Marker, marked } from '../platform/processes.ts';

/** What is kept of a gate's output: enough to see the failure, small enough for a prompt. */
const TAIL_BYTES = 8 * 1024;

export interface GateOptions {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** An entry of the environment by which what the gate leaves running is found. */
  readonly marker: Marker;
  /** The file that the gate's whole output goes to. */
  readonly log: string;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
}

/**
 * Runs a command with `sh` and waits for its end; the exit code is null when it was ended by a signal or by the
 * time limit. What it leaves running in the background is ended.
 */
export async function runGate(command: string, options: GateOptions): Promise<GateResult> {
  const startedAt = performance.now();
  // The shell writes to a file and not to a pipe of ours: a background process that it leaves would keep the
  // pipe open, and us waiting for it.
  const result = await execa('sh', ['-c', 'exec >"$1" 2>&1 && eval "$2"', 'gate', options.log, command], {
    cwd: options.directory,
    env: options.environment,
    extendEnv: false,
    stdio: 'ignore',
    reject: false,
    timeout: options.timeoutSeconds * 1000,
    cancelSignal: options.signal,
    forceKillAfterDelay: 1000,
  });
  const { name, value } = options.marker;
  await endProcesses(() => marked(name, value), { graceMs: 0 });
  return {
    command,
    exitCode: result.exitCode ?? null,
    seconds: (performance.now() - startedAt) / 1000,
    tail: await tailOf(options.log),
  };
}

async function tailOf(file: string): Promise<string> {
  await using log = await open(file, 'r');
  const { size } = await log.stat();
  const length = Math.min(size, TAIL_BYTES);
  const { buffer } = await log.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.toString('utf8').trim();
}
