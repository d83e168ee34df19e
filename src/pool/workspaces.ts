/** The workspaces of a pool: which kind a task gets, where worktrees stand, and the merge train of each job. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withoutSecrets } from '../claude/environment.ts';
import { ensureStateDir, type Project } from '../config/project.ts';
import { KlaussError, messageOf } from '../domain/errors.ts';
import type { JobId } from '../domain/ids.ts';
import type { Job, Task } from '../domain/records.ts';
import { Launcher } from '../git/launcher.ts';
import { unboundEnvironment } from '../git/run.ts';
import { gatesOf } from '../train/gates.ts';
import { Train } from '../train/train.ts';
import { findSite, openSite } from '../workspace/openSite.ts';
import { sharedWorkspace } from '../workspace/shared.ts';
import type { Site } from '../workspace/site.ts';
import { anchorSnapshot } from '../workspace/snapshot.ts';
import { dropSpares } from '../workspace/spares.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Attempting } from './attempt/attempting.ts';
import { worktreeWorkspace } from './attempt/worktree.ts';
import { GIT_MARKER } from './leftovers.ts';
import type { PoolSettings } from './settings.ts';
import { sweepWorktrees } from './sweep.ts';

type WorkspacesSettings = Pick<PoolSettings, 'pool' | 'queue' | 'paths' | 'projects' | 'environment' | 'log'>;

export class Workspaces {
  readonly #settings: WorkspacesSettings;
  readonly #sites = new Map<string, Promise<Site>>();
  readonly #trains = new Map<JobId, Promise<Train>>();
  readonly #launcher: Launcher;
  readonly #removals = new Set<Promise<void>>();
  #sweeping: Promise<void> = Promise.resolve();

  constructor(settings: WorkspacesSettings) {
    this.#settings = settings;
    this.#launcher = new Launcher(unboundEnvironment(this.#environment([])));
  }

  /** Hooks run with it, on what workers wrote. */
  #environment(pass: readonly string[]): NodeJS.ProcessEnv {
    const { environment, pool } = this.#settings;
    return { ...withoutSecrets({ base: environment, pass }), [GIT_MARKER]: pool };
  }

  /** The workspace for an attempt. @throws KlaussError when it cannot be made */
  async open(attempting: Attempting): Promise<Workspace> {
    const { project, claim } = attempting;
    const { task } = claim;
    await this.#sweeping;
    if (task.isolation === 'shared') return await sharedWorkspace(task, project.root);
    const site = await this.#siteOf(project);
    const train = await this.#trainOf(task, site, project);
    return await worktreeWorkspace(attempting, {
      site,
      train,
      whenRemoved: (removal) => this.inBackground(removal),
    });
  }

  /** Removes what an earlier pool left of tasks that have ended. Attempts wait for it, the pool's start does not. */
  sweep(): void {
    this.#sweeping = this.#sweep();
  }

  async #sweep(): Promise<void> {
    const { queue, projects, log } = this.#settings;
    try {
      for (const root of await this.#rootsWithWorktrees()) {
        const site = await findSite(this.#siteOptions(projects.at(root)));
        if (!('reason' in site)) await sweepWorktrees(queue, site);
      }
    } catch (error) {
      log(`worktrees of ended tasks: ${messageOf(error)}`);
    }
  }

  /** Projects of the queue in which an earlier pool may have left something. */
  async #rootsWithWorktrees(): Promise<readonly string[]> {
    const { queue, paths } = this.#settings;
    const others = (await queue.jobs()).flatMap(({ project }) => project ?? []);
    const left = others.filter((root) => existsSync(join(root, '.klauss', 'worktrees')));
    return [...new Set([paths.root, ...left])];
  }

  /** Waits for what goes on in the background. To be called when no attempt is running any more. */
  async close(): Promise<void> {
    for (const site of await Promise.allSettled(this.#sites.values())) {
      if (site.status === 'fulfilled') this.inBackground(dropSpares(site.value));
    }
    await this.#sweeping;
    // Closing a workspace may add to them.
    while (this.#removals.size > 0) await Promise.all(this.#removals);
    await this.#launcher[Symbol.asyncDispose]();
  }

  /** The tasks of one pool may be of several projects. */
  async #siteOf(project: Project): Promise<Site> {
    const { root } = project;
    let site = this.#sites.get(root);
    if (site === undefined) {
      site = openSite(this.#siteOptions(project));
      this.#sites.set(root, site);
      site.catch(() => this.#sites.delete(root));
    }
    return await site;
  }

  #siteOptions({ root: project, config }: Project) {
    const { log } = this.#settings;
    ensureStateDir({ stateDir: join(project, '.klauss') });
    const [environment, launcher] = [this.#environment(config.env.pass), this.#launcher];
    return { project, config, environment, log, keepsSpares: true, launcher };
  }

  async #trainOf({ job }: Task, site: Site, project: Project): Promise<Train> {
    let train = this.#trains.get(job);
    if (train === undefined) {
      train = this.#makeTrain(job, site, project);
      this.#trains.set(job, train);
      train.catch(() => this.#trains.delete(job));
    }
    return await train;
  }

  async #makeTrain(id: JobId, site: Site, { config }: Project): Promise<Train> {
    const { queue } = this.#settings;
    const { repository } = site;
    const base = baseOf(await queue.job(id), id);
    await anchorSnapshot(repository, id, base);
    const landedGates = async () =>
      (await queue.landedGates(id)).flatMap((landed) => gatesOf(landed, repository.root, config.verify));
    return new Train({ repository, job: id, base, landedGates });
  }

  /** What nobody has to wait for but the pool's end. */
  inBackground(removal: Promise<void>): void {
    const tracked = removal
      .catch((error: unknown) => this.#settings.log(`removing a worktree: ${messageOf(error)}`))
      .finally(() => this.#removals.delete(tracked));
    this.#removals.add(tracked);
  }
}

function baseOf(job: Job | null, id: JobId): string {
  if (job?.base != null) return job.base;
  throw new KlaussError('state', `Job ${id} has no snapshot to build worktrees on.`, {
    hint: 'Submit its plan again with `klauss submit-file PLAN`.',
    details: { job: id },
  });
}
