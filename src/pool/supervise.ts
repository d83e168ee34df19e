/** The life of a pool process: prepare, enter the queue, supervise, leave. */

import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { withheldNames } from '../claude/environment.ts';
import { Launches } from '../claude/launches.ts';
import { locateClient } from '../claude/locate.ts';
import { ensureSandbox } from '../claude/sandbox.ts';
import { Shells } from '../claude/shells.ts';
import type { Config } from '../config/config.ts';
import { fingerprint } from '../config/fingerprint.ts';
import type { ProjectPaths } from '../config/project.ts';
import { asPoolId, type SessionId } from '../domain/ids.ts';
import { lazy } from '../domain/lazy.ts';
import { maskFor } from '../domain/mask.ts';
import type { Pool } from '../domain/pools.ts';
import { GateLimit } from '../gates/limit.ts';
import { StandingGuard } from '../guard/standing.ts';
import { Projects } from '../plan/projects.ts';
import { endDeadPlanners } from '../planner/leftovers.ts';
import { stayLean } from '../platform/lean.ts';
import type { Queue } from '../queue/queue.ts';
import { Admission } from './admission/admission.ts';
import { Machine } from './admission/machine.ts';
import { clean, planCleaning } from './clean.ts';
import { enterQueue } from './enter.ts';
import { Environments } from './environments.ts';
import { openLogs } from './logs.ts';
import { Places } from './places.ts';
import { Prefixes } from './prefixes.ts';
import { poolSocket } from './socketPath.ts';
import { Supervisor } from './supervisor.ts';
import { Warm } from './warm/warm.ts';
import { Workspaces } from './workspaces.ts';

export interface SuperviseOptions {
  readonly queue: Queue;
  readonly paths: ProjectPaths;
  readonly config: Config;
  readonly environment: NodeJS.ProcessEnv;
  /** How many workers, or null: as many as the work needs, up to `[workers] default_count`. */
  readonly workers: number | null;
  /** The session that starts it, null: started by hand. */
  readonly session: SessionId | null;
  /** Every line of the pool's own log, as it is written. */
  readonly onLog?: (line: string) => void;
  /** Called when the pool answers; gives the handles to end it, for signals. */
  readonly onReady: (pool: Pool, supervisor: Supervisor) => void;
}

/**
 * Runs a pool in this process until it ends.
 * @throws KlaussError `pool_running`, or `environment` when there is no client to run
 */
export async function supervise(options: SuperviseOptions): Promise<void> {
  stayLean();
  const { queue, paths, config, environment, session } = options;
  const binary = await locateClient(config.client.command, environment);
  const sandbox = lazy(() => ensureSandbox(environment));
  if (config.permissions.mode === 'sandbox') await sandbox();
  await mkdir(paths.logs, { recursive: true, mode: 0o700 });
  const id = asPoolId(randomBytes(5).toString('hex'));
  const entered = await enterQueue({
    id,
    queue,
    workers: options.workers ?? 1,
    socket: await poolSocket(id, environment),
    session,
    logs: paths.logs,
    config: fingerprint(config),
    now: Date.now(),
  });

  const mask = maskFor(environment);
  const logs = openLogs(paths.logs, config.logs, mask, Date.now);
  const log = (line: string): void => {
    logs.write('pool', line);
    options.onLog?.(mask.text(line));
  };
  log(`pool ${id} started, process ${process.pid}, client ${binary}`);
  const secrets = withheldNames({ base: environment, pass: config.env.pass });
  if (secrets.length > 0)
    log(`not for workers and gates, unless [env] pass names them: ${secrets.join(', ')}`);
  if (config.database.autoCleanupDays > 0) {
    const settings = { queue, paths, config, environment, log };
    const planned = await planCleaning(settings, { days: config.database.autoCleanupDays, force: false });
    const jobs = await clean(settings, planned);
    if (jobs.length > 0) log(`removed ${jobs.length} old jobs`);
  }

  const orphans = await endDeadPlanners(paths.root);
  if (orphans > 0) log(`ended ${orphans} processes of planners whose command had died`);

  const projects = new Projects({ root: paths.root, config }, environment);
  const admission = new Admission({
    ...config.limits,
    now: Date.now,
    random: Math.random,
    machine: new Machine(config),
    stateDir: paths.stateDir,
  });
  admission.inherit(entered.hold);

  const workspaces = new Workspaces({ pool: id, queue, paths, projects, environment, log });
  workspaces.sweep();
  const environments = new Environments(environment, id);
  const shells = new Shells(paths.logs, { KLAUSS_POOL: id });
  const guard = new StandingGuard({ KLAUSS_POOL: id });

  const supervisor = new Supervisor({
    settings: {
      pool: id,
      queue,
      paths,
      config,
      projects,
      binary,
      sandbox,
      workspaces,
      admission,
      gateLimit: new GateLimit(config.verify.maxParallel),
      prefixes: new Prefixes(config.client.cacheWait),
      launches: new Launches(shells.start),
      warm: new Warm({ config, judge: guard.judge, now: Date.now, log }),
      environment,
      environments,
      places: new Places(environments),
      mask,
      now: Date.now,
      random: Math.random,
      log,
    },
    entered,
    logs,
    automatic: options.workers === null,
    onReady: () => options.onReady(entered, supervisor),
  });
  try {
    await supervisor.run();
    log(`pool ${id} stopped`);
  } finally {
    await Promise.all([workspaces.close(), shells[Symbol.asyncDispose](), guard[Symbol.asyncDispose]()]);
    await logs.close();
  }
}
