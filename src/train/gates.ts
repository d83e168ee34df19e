/** The gates that a tip has to pass: what the tasks in it promised. */

import { relative } from 'node:path';
import type { Task } from '../domain/records.ts';
import type { TipGate } from './car.ts';

/** The gates of a task, in their directories as they stand in the repository. */
export function gatesOf(task: Pick<Task, 'key' | 'gates' | 'timeout'>, root: string): TipGate[] {
  return (task.gates ?? []).map((gate) => ({
    ...gate,
    directory: relative(root, gate.directory),
    timeoutSeconds: task.timeout,
    task: task.key,
  }));
}

/** What is the same gate, whoever asks for it. */
export const gateName = ({ command, directory }: TipGate): string => `${directory}\0${command}`;

/** Each gate once. */
export function gatesOn(gates: readonly TipGate[]): readonly TipGate[] {
  return [...new Map(gates.map((gate) => [gateName(gate), gate])).values()];
}
