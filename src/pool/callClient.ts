/** Calling the client for a claimed task. */

import { buildPrompt } from '../claude/prompt.ts';
import { REPORT } from '../claude/report.ts';
import { type ClientEnd, runClient } from '../claude/run.ts';
import { clientSettings } from '../claude/settings.ts';
import type { Task } from '../domain/records.ts';
import { mayLeave, projectBoundary } from '../plan/boundary.ts';
import { physicalPaths } from '../plan/physical.ts';
import { removeMountPoints } from '../workspace/mountPoints.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';
import { rulesFor, sandboxFor } from './boundaries.ts';
import type { PoolSettings } from './settings.ts';
import type { ClientStart } from './start.ts';

/**
 * Runs the client with the task's prompt in its workspace.
 * @param budgetUsd what it may spend, null: no limit
 */
export async function callClient(
  attempting: Attempting,
  workspace: Workspace,
  start: ClientStart,
  budgetUsd: number | null,
): Promise<ClientEnd> {
  const { claim, settings, ending, watch, environment, marker, log, session, gates } = attempting;
  const { queue, config } = settings;
  const { task } = claim;
  const prompt = await promptFor(attempting, workspace, start);
  const rules = rulesFor(attempting, workspace);
  const { sandbox } = settings;
  if (config.monitoring.detailedLogging) watch.activity(`prompt:\n${prompt}`);
  const clear = async (): Promise<void> => {
    if (sandbox === null) return;
    for (const place of new Set([workspace.top, workspace.directory])) await removeMountPoints(place);
  };
  await clear();
  const running = runClient({
    binary: settings.binary,
    cwd: workspace.directory,
    prompt,
    session,
    output: REPORT,
    tools: null,
    model: task.model,
    timeoutSeconds: task.timeout,
    stallSeconds: config.client.stallTimeout,
    budgetUsd,
    maxTurns: config.client.maxTurns,
    permissions: {
      // What the sandbox confines is allowed by it; the rest of the tools ask as they do there.
      mode: sandbox === null ? config.permissions.mode : 'acceptEdits',
      // A worker may run the commands that its result is going to be judged by.
      allow: [...config.permissions.allow, ...gates.map(({ command }) => `Bash(${command})`)],
      deny: config.permissions.deny,
    },
    settings: clientSettings(rules, sandbox === null ? null : sandboxFor(rules, workspace, sandbox.weaker)),
    strictMcp: config.client.strictMcp,
    environment,
    marker,
    transcript: `${log}.jsonl`,
    graceSeconds: config.workers.stopGrace,
    stop: ending.stop,
    kill: ending.kill,
    onStart: async (process) => {
      const [held] = await Promise.all([
        queue.started(claim.lease, process, session.id),
        watch.started(process),
      ]);
      return held;
    },
    onActivity: (line) => watch.activity(line),
  });
  return await running.finally(clear);
}

async function promptFor(
  { settings, session, gates }: Attempting,
  workspace: Workspace,
  start: ClientStart,
): Promise<string> {
  const { queue } = settings;
  const { isolation, directory, project, fresh, salvage, task } = workspace;
  const [job, conventions, dependencies, kept] = await Promise.all([
    queue.job(task.job),
    queue.conventions(task.job),
    Promise.all(task.dependsOn.map((key) => queue.taskByKey(task.job, key))),
    fresh ? null : workspace.changedFiles(),
  ]);
  return await buildPrompt({
    task,
    gates,
    goal: job?.goal ?? '',
    conventions,
    dependencies: dependencies.filter((dependency) => dependency !== null),
    mayRead: readable(task, settings),
    workspace: { isolation, directory, project },
    start,
    remembers: session.resume,
    kept,
    salvage,
  });
}

/** The same boundary that the plan was held to: what a wildcard matches was not known then. */
function readable(task: Task, { paths, config }: PoolSettings): (realPath: string) => boolean {
  if (mayLeave(config, task)) return () => true;
  return projectBoundary(paths.root, config, physicalPaths()).contains;
}
