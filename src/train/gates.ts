/** The gates that a tip has to pass: what the tasks in it promised. */

import { join, relative } from 'node:path';
import type { Config } from '../config/config.ts';
import type { GateResult } from '../domain/proof.ts';
import type { Task } from '../domain/records.ts';
import { type GateOptions, runGate } from '../gates/run.ts';
import type { TipGate } from './car.ts';

/**
 * The gates of a task, in their directories as they stand in the repository.
 * @param root of the repository, absolute
 */
export function gatesOf(
  { key, gates }: Pick<Task, 'key' | 'gates'>,
  root: string,
  { timeout }: Pick<Config['verify'], 'timeout'>,
): TipGate[] {
  return (gates ?? []).map(({ command, source, directory }) => ({
    command,
    source,
    directory: relative(root, directory),
    timeoutSeconds: timeout,
    task: key,
  }));
}

/** What is the same gate, whoever asks for it. */
export const gateName = ({ command, directory }: TipGate): string => `${directory}\0${command}`;

/** Each gate once. */
export function gatesOn(gates: readonly TipGate[]): readonly TipGate[] {
  return [...new Map(gates.map((gate) => [gateName(gate), gate])).values()];
}

/**
 * Runs gates on a tip, one after the other, and returns the first that fails; null: all passed.
 * @param top of the worktree that the tip is checked out in
 * @param surroundings of a gate, by its number counted from 1
 */
export async function firstFailing(
  gates: readonly TipGate[],
  top: string,
  surroundings: (gate: TipGate, number: number) => Omit<GateOptions, 'directory' | 'timeoutSeconds'>,
): Promise<GateResult | null> {
  for (const [index, gate] of gates.entries()) {
    const place = { directory: join(top, gate.directory), timeoutSeconds: gate.timeoutSeconds };
    const result = await runGate(gate, { ...surroundings(gate, index + 1), ...place });
    if (result.exitCode !== 0) return result;
  }
  return null;
}
