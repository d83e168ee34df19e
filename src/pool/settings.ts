/** What a pool works with: everything that comes from outside, passed in once. */

import type { Launches } from '../claude/launches.ts';
import type { Sandbox } from '../claude/sandbox.ts';
import type { Config } from '../config/config.ts';
import type { ProjectPaths } from '../config/project.ts';
import type { PoolId } from '../domain/ids.ts';
import type { Mask } from '../domain/mask.ts';
import type { GateLimit } from '../gates/limit.ts';
import type { Projects } from '../plan/projects.ts';
import type { Queue } from '../queue/queue.ts';
import type { Admission } from './admission/admission.ts';
import type { Environments } from './environments.ts';
import type { Places } from './places.ts';
import type { Prefixes } from './prefixes.ts';
import type { Warm } from './warm/warm.ts';
import type { Workspaces } from './workspaces.ts';

export interface PoolSettings {
  readonly pool: PoolId;
  readonly queue: Queue;
  readonly paths: ProjectPaths;
  /** The pool's own; what a task is held to is that of `Attempting.project`. */
  readonly config: Config;
  readonly projects: Projects;
  /** Path of the Claude Code client. */
  readonly binary: string;
  /** How commands are confined where a project's mode is `sandbox`; looked at once. @throws KlaussError `environment` */
  readonly sandbox: () => Promise<Sandbox>;
  readonly workspaces: Workspaces;
  readonly admission: Admission;
  readonly gateLimit: GateLimit;
  readonly prefixes: Prefixes;
  readonly launches: Launches;
  readonly warm: Warm;
  readonly environment: NodeJS.ProcessEnv;
  readonly environments: Environments;
  readonly places: Places;
  /** For what is kept and shown of what workers and commands print. */
  readonly mask: Mask;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** A line for the pool's own log. */
  readonly log: (line: string) => void;
}
