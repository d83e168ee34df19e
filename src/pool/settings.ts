/** What a pool works with: everything that comes from outside, passed in once. */

import type { Sandbox } from '../claude/sandbox.ts';
import type { Config } from '../config/config.ts';
import type { ProjectPaths } from '../config/project.ts';
import type { PoolId } from '../domain/ids.ts';
import type { GateLimit } from '../gates/limit.ts';
import type { Queue } from '../queue/queue.ts';
import type { Workspaces } from './workspaces.ts';

export interface PoolSettings {
  readonly pool: PoolId;
  readonly queue: Queue;
  readonly paths: ProjectPaths;
  readonly config: Config;
  /** Path of the Claude Code client. */
  readonly binary: string;
  /** How commands of workers are confined by the operating system; null: they are not. */
  readonly sandbox: Sandbox | null;
  readonly workspaces: Workspaces;
  readonly gateLimit: GateLimit;
  /** The environment that workers' environments are made from. */
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** A line for the pool's own log. */
  readonly log: (line: string) => void;
}
