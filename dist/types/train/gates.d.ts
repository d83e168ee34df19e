/** The gates that a tip has to pass: what the tasks in it promised. */
import type { Config } from '../config/config.ts';
import type { GateResult } from '../domain/proof.ts';
import type { Task } from '../domain/records.ts';
import { type GateOptions } from '../gates/run.ts';
import type { TipGate } from './car.ts';
/**
 * The gates of a task, in their directories as they stand in the repository.
 * @param root of the repository, absolute
 */
export declare function gatesOf({ key, gates }: Pick<Task, 'key' | 'gates'>, root: string, { timeout }: Pick<Config['verify'], 'timeout'>): TipGate[];
/** What is the same gate, whoever asks for it. */
export declare const gateName: ({ command, directory }: TipGate) => string;
/** Each gate once. */
export declare function gatesOn(gates: readonly TipGate[]): readonly TipGate[];
/**
 * Runs gates on a tip, one after the other, and returns the first that fails; null: all passed.
 * @param top of the worktree that the tip is checked out in
 * @param surroundings of a gate, by its number counted from 1
 */
export declare function firstFailing(gates: readonly TipGate[], top: string, surroundings: (gate: TipGate, number: number) => Omit<GateOptions, 'directory' | 'timeoutSeconds'>): Promise<GateResult | null>;
