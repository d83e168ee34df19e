/** The workspaces of a pool: which kind a task gets, where worktrees stand, and the merge train of each job. */

import { withoutSecrets } from '../claude/environment.ts';
import { ensureStateDir, findProject } from '../config/project.ts';
import { KlaussError, messageOf } from '../domain/errors.ts';
import type { JobId } from '../domain/ids.ts';
import type { Job, Task } from '../domain/records.ts';
import { Launcher } from '../git/launcher.ts';
import { unboundEnvironment } from '../git/run.ts';
import { isInside } from '../plan/boundary.ts';
import { gatesOf } from '../train/gates.ts';
import { Train } from '../train/train.ts';
import { findSite, openSite } from '../workspace/openSite.ts';
import { sharedWorkspace } from '../workspace/shared.ts';
import type { Site } from '../workspace/site.ts';
import { anchorSnapshot } from '../workspace/snapshot.ts';
import { dropSpares } from '../workspace/spares.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';
import type { PoolSettings } from './settings.ts';
import { sweepWorktrees } from './sweep.ts';
import { worktreeWorkspace } from './worktree.ts';

/** By this variable the git processes of a pool are found, when it died in the middle of something. */
export const GIT_MARKER = 'KLAUSS_GIT';

type WorkspacesSettings = Pick<PoolSettings, 'pool' | 'queue' | 'paths' | 'config' | 'environment' | 'log'>;

export class Workspaces {
  readonly #settings: WorkspacesSettings;
  readonly #sites = new Map<string, Promise<Site>>();
  readonly #trains = new Map<JobId, Promise<Train>>();
  readonly #launcher: Launcher;
  readonly #removals = new Set<Promise<void>>();
  #sweeping: Promise<void> = Promise.resolve();

  constructor(settings: WorkspacesSettings) {
    this.#settings = settings;
    this.#launcher = new Launcher(unboundEnvironment(this.#environment));
  }

  /** The user's hooks run with it, on what workers wrote. */
  get #environment(): NodeJS.ProcessEnv {
    const { environment, config, pool } = this.#settings;
    return { ...withoutSecrets({ base: environment, pass: config.env.pass }), [GIT_MARKER]: pool };
  }

  /** The workspace for an attempt. @throws KlaussError when it cannot be made */
  async open(attempting: Attempting): Promise<Workspace> {
    const { task } = attempting.claim;
    await this.#sweeping;
    if (task.isolation === 'shared') return await sharedWorkspace(task, this.#settings.paths.root);
    const site = await this.#siteOf(task);
    const train = await this.#trainOf(task, site);
    return await worktreeWorkspace(attempting, {
      site,
      train,
      whenRemoved: (removal) => this.inBackground(removal),
    });
  }

  /** Removes what an earlier pool left of tasks that have ended. Attempts wait for it, the pool's start does not. */
  sweep(): void {
    const { log } = this.#settings;
    this.#sweeping = this.#sweep().catch((error: unknown) =>
      log(`worktrees of ended tasks: ${messageOf(error)}`),
    );
  }

  async #sweep(): Promise<void> {
    const { queue, paths } = this.#settings;
    const site = await findSite(this.#siteOptions(paths.root));
    if (!('reason' in site)) await sweepWorktrees(queue, site);
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

  /** A task may work in a project other than that of its pool. */
  async #siteOf({ workingDir }: Task): Promise<Site> {
    const { root } = this.#settings.paths;
    const project = isInside(workingDir, root) ? root : findProject(workingDir);
    let site = this.#sites.get(project);
    if (site === undefined) {
      site = openSite(this.#siteOptions(project));
      this.#sites.set(project, site);
      site.catch(() => this.#sites.delete(project));
    }
    return await site;
  }

  #siteOptions(project: string) {
    const { config, log } = this.#settings;
    ensureStateDir({ stateDir: `${project}/.klauss` });
    const [environment, launcher] = [this.#environment, this.#launcher];
    return { project, config, environment, log, keepsSpares: true, launcher };
  }

  async #trainOf({ job }: Task, site: Site): Promise<Train> {
    let train = this.#trains.get(job);
    if (train === undefined) {
      train = this.#makeTrain(job, site);
      this.#trains.set(job, train);
      train.catch(() => this.#trains.delete(job));
    }
    return await train;
  }

  async #makeTrain(id: JobId, site: Site): Promise<Train> {
    const { queue, config } = this.#settings;
    const { repository } = site;
    const base = baseOf(await queue.job(id), id);
    await anchorSnapshot(repository, id, base);
    const landedGates = async () => {
      const tasks = await queue.tasks({ job: id, status: 'completed' });
      return tasks
        .filter(({ landed }) => landed !== null)
        .flatMap((task) => gatesOf(task, repository.root, config.verify));
    };
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
    hint: 'Submit its plan again.',
    details: { job: id },
  });
}
