/** Letting the client work on a claimed task. */
import { type ClientEnd } from '../claude/run.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';
/**
 * Runs the client with the task's prompt in its workspace.
 * @param budgetUsd what it may spend, null: no limit
 */
export declare function work({ claim, settings, ending, watch, environment, marker, log }: Attempting, workspace: Workspace, budgetUsd: number | null): Promise<ClientEnd>;
