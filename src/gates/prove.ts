/** Runs gates on a tree, one after the other. */

import type { Gate, GateResult } from '../domain/proof.ts';
import { type GateOptions, runGate } from './run.ts';

export interface ProveOptions extends Omit<GateOptions, 'directory' | 'log'> {
  /** Where a directory of the project is in the tree. */
  readonly place: (directory: string) => string;
  /** The output of gate N goes to `<logPrefix>.gate-<N>.log`. */
  readonly logPrefix: string;
  /** Runs a gate that failed in the tree as it was before the work. True: it fails there, too. */
  readonly failedBefore: (gate: Gate, options: GateOptions) => Promise<boolean>;
}

export interface GatesRun {
  readonly results: readonly GateResult[];
  /** The first that failed and counts; those after it were not run. Null: all that count passed. */
  readonly failed: GateResult | null;
}

/**
 * Runs gates up to the first that fails. A gate that nobody asked for, as it was only found in the tree, does not count
 * when it failed before the work as well: that is no fault of the work.
 */
export async function runGates(gates: readonly Gate[], options: ProveOptions): Promise<GatesRun> {
  const results: GateResult[] = [];
  for (const [index, gate] of gates.entries()) {
    const log = `${options.logPrefix}.gate-${index + 1}`;
    const where = { ...options, directory: options.place(gate.directory) };
    const result = { ...(await runGate(gate, { ...where, log: `${log}.log` })), directory: gate.directory };
    if (result.exitCode === 0) {
      results.push(result);
      continue;
    }
    const mayBeWaived = gate.source === 'detected' && !options.signal.aborted;
    if (!mayBeWaived || !(await options.failedBefore(gate, { ...where, log: `${log}.before.log` })))
      return { results: [...results, result], failed: result };
    results.push({ ...result, waived: 'it failed before the work as well' });
  }
  return { results, failed: null };
}

/** What a gate that failed says to whoever has to mend it. */
export function describeFailure({ command, exitCode, seconds, tail }: GateResult): string {
  const how = exitCode === null ? 'was ended' : `exited ${exitCode}`;
  return `Gate \`${command}\` ${how} after ${seconds.toFixed(1)} s:\n${tail}`;
}
