import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Launcher } from '../git/launcher.ts';
import { examineRepository } from './examine.ts';
import type { Site } from './site.ts';

export interface SiteOptions {
  /** Real path of the project. */
  readonly project: string;
  readonly config: Config;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  /** Starts git; without one this process does. */
  readonly launcher?: Launcher;
  /** Whoever makes one worktree after the other keeps spares, and calls `dropSpares` in the end. */
  readonly keepsSpares?: boolean;
}

/** What the worktrees of a project stand on, or the reason why none can be made there. */
export async function findSite(options: SiteOptions): Promise<Site | { readonly reason: string }> {
  const { project, config, environment, log, launcher } = options;
  const examined = await examineRepository(project, environment, launcher);
  if (!examined.possible) return { reason: examined.reason };
  let last: Promise<unknown> = Promise.resolve();
  return {
    repository: examined.repository,
    project,
    worktrees: join(project, '.klauss', 'worktrees'),
    scratch: join(project, '.klauss', 'tmp'),
    config: config.workspace,
    spares: options.keepsSpares ? [] : null,
    serially: <T>(change: () => Promise<T>): Promise<T> => {
      const next = last.then(change, change);
      last = next;
      return next;
    },
    log,
  };
}

/** @throws KlaussError `environment`: no worktrees can be made there (any more) */
export async function openSite(options: SiteOptions): Promise<Site> {
  const site = await findSite(options);
  if (!('reason' in site)) return site;
  throw new KlaussError('environment', `Worktrees cannot be made in ${options.project}: ${site.reason}`, {
    hint: 'Mend that, or set `isolation = "shared"` in [workspace] and submit the plan again.',
  });
}
