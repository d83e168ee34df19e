/** What an attempt that is being carried out consists of. */

import type { Project } from '../../config/project.ts';
import type { ProcessIdentity } from '../../domain/pools.ts';
import type { Gate } from '../../domain/proof.ts';
import type { AttemptFacts, Claim } from '../../domain/records.ts';
import type { Phase } from '../../domain/states.ts';
import type { Boundary } from '../../plan/boundary.ts';
import type { Marker } from '../../platform/processes.ts';
import type { PoolSettings } from '../settings.ts';

/** What an attempt goes on. */
export interface Attempting {
  readonly claim: Claim;
  readonly settings: PoolSettings;
  /** It is none yet: a standby is prepared for it. */
  readonly ahead: boolean;
  readonly ending: Ending;
  readonly watch: AttemptWatch;
  /** The project that the task works in: its configuration is what the attempt is held to. */
  readonly project: Project;
  /** The project of its job. */
  readonly home: Project;
  /** What the task may name paths in. */
  readonly boundary: Boundary;
  /** The environment of the client and the gates. */
  readonly environment: Readonly<Record<string, string>>;
  /** The entry of that environment by which all that the attempt started is found. */
  readonly marker: Marker;
  /** Path of its logs, without their endings. */
  readonly log: string;
  /** What the result has to pass; chosen once the workspace stands, and fewer when some failed before the work, too. */
  gates: readonly Gate[];
  /** The client session that works on it; `resume` once it exists. */
  session: { readonly id: string; readonly resume: boolean };
  /** Settled when it is noted what it began with, which is waited for before its client is told anything. */
  begun: Promise<void>;
  /** What all runs of the client told, from the end of each on: booked however the attempt ends. */
  facts: AttemptFacts;
}

/** How an attempt is told to end before its time. */
export interface Ending {
  /** End the client gently, as the usage limit is reached; what needs no client goes on. */
  readonly park: AbortSignal;
  /** End the client gently; the task goes back to pending. */
  readonly stop: AbortSignal;
  /** End it now. */
  readonly kill: AbortSignal;
}

/** Aborted when either is asked for. */
export const endingSignal = ({ stop, kill }: Ending): AbortSignal => AbortSignal.any([stop, kill]);

/** What the worker shows of the attempt while it runs. */
export interface AttemptWatch {
  /** The client process has started. */
  started(process: ProcessIdentity): Promise<void>;
  /** A readable line for the worker's log. */
  activity(line: string): void;
}

/** The lease is gone: somebody else has the task now, and nothing of this attempt counts. */
export class LeaseLost extends Error {}

/** Moves the task to a phase. @throws LeaseLost */
export async function advance({ claim, settings }: Attempting, phase: Phase): Promise<void> {
  if (!(await settings.queue.advance(claim.lease, phase))) throw new LeaseLost();
}

/** What retries are decided by. */
export const policy = ({ now, random }: PoolSettings): { now: number; random: () => number } => ({
  now: now(),
  random,
});
