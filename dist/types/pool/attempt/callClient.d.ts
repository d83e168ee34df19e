/** Calling the client for a claimed task. */
import { type ClientEnd } from '../../claude/run.ts';
import type { StartRun } from '../../claude/started.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Attempting } from './attempting.ts';
import type { ClientStart } from './start.ts';
/**
 * Runs the client with the task's prompt in its workspace.
 * @param budgetUsd what it may spend, null: no limit
 */
export declare function callClient(attempting: Attempting, workspace: Workspace, start: ClientStart, budgetUsd: number | null): Promise<ClientEnd>;
/**
 * What the client of an attempt that begins afresh would be started with, as far as it is known before there is one.
 */
export declare function startRunOfStandby(attempting: Attempting, workspace: Workspace, off: AbortSignal): Promise<StartRun>;
