/** What works on a queue: pools, their workers, and the sessions that they belong to. Times in milliseconds since 1970. */

import type { PoolId, SessionId, TaskId, WorkerId } from './ids.ts';

/** A process that can be told from a later one with the same id. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the platform's own unit, boot included. Compared for equality only. */
  readonly startedAt: string;
}

export type PoolState = 'running' | 'stopping' | 'stopped';

/** Why a pool starts nothing, or less than it could: `limit` is the usage limit, and the pool is then *parked*. */
export type HoldKind = 'limit' | 'overload' | 'memory' | 'disk' | 'budget';

/** What keeps a pool from starting more clients. It goes on by itself when that is over. */
export interface Hold {
  readonly kind: HoldKind;
  /** When it looks again, milliseconds since 1970; null: as soon as something changes. */
  readonly until: number | null;
  /**
   * When it was parked, milliseconds since 1970, for the kind `limit`: the same as long as no request is answered, however
   * often a single client tries.
   */
  readonly since?: number;
  /** One line for people. */
  readonly message: string;
}

/** Why a pool stopped by itself, with what has to be done before another one is of any use. */
export interface Halt {
  readonly message: string;
  readonly hint: string;
}

export interface Pool {
  readonly id: PoolId;
  readonly host: string;
  readonly process: ProcessIdentity;
  readonly state: PoolState;
  /** How many workers it is to have. */
  readonly workers: number;
  /** Path of its control socket. */
  readonly socket: string;
  /** The session that started it, or null: started by hand. */
  readonly session: SessionId | null;
  /** Directory of its logs, absolute; null: it ran before that was noted. */
  readonly logs: string | null;
  /** Stands for the configuration that it works by; null: it ran before that was noted. */
  readonly config: string | null;
  readonly startedAt: number;
  readonly hold: Hold | null;
  readonly halt: Halt | null;
  /** Last heartbeat. */
  readonly seenAt: number;
}

export interface Worker {
  readonly id: WorkerId;
  readonly pool: PoolId;
  /** 1-based; names the log file `worker_<slot>.log`. */
  readonly slot: number;
  readonly task: TaskId | null;
  /** The client process it runs, if it runs one. */
  readonly process: ProcessIdentity | null;
  readonly startedAt: number;
}

export interface Session {
  readonly id: SessionId;
  /** The Claude Code process. */
  readonly process: ProcessIdentity;
  readonly startedAt: number;
  readonly endedAt: number | null;
}
