/** The gates that a tip has to pass: what the tasks in it promised. */

import { relative } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Task } from '../domain/records.ts';
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
