/** What a check finds, and what it looks at. A check changes nothing and starts nothing that stays. */

import type { Config } from '../config/config.ts';
import type { ProjectPaths } from '../config/project.ts';
import type { KlaussError } from '../domain/errors.ts';
import type { Queue } from '../queue/queue.ts';

export type Finding =
  | { readonly status: 'ok'; readonly message: string }
  /** `warning`: Klauss works, though not as well as it could. `problem`: some or all of the work is impossible. */
  | { readonly status: 'warning' | 'problem'; readonly message: string; readonly fix: string };

export const ok = (message: string): Finding => ({ status: 'ok', message });
export const warning = (message: string, fix: string): Finding => ({ status: 'warning', message, fix });
export const problem = (message: string, fix: string): Finding => ({ status: 'problem', message, fix });

export interface Subject {
  readonly paths: ProjectPaths;
  /** The built-in one when the user's is at fault. */
  readonly config: Config;
  readonly fault: KlaussError | null;
  readonly environment: NodeJS.ProcessEnv;
  /** The user's home directory. */
  readonly home: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Null: there is none yet, or it cannot be opened without changing it. */
  readonly queue: Queue | null;
}

/** One thing to be looked at. */
export type Check = (subject: Subject) => Promise<readonly Finding[]>;
