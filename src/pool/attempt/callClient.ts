/** Calling the client for a claimed task. */

import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { buildPrompt, buildSharedPrompt } from '../../claude/prompt.ts';
import { REPORT } from '../../claude/report.ts';
import { type ClientEnd, runClient } from '../../claude/run.ts';
import type { SharedPrompt, StartRun } from '../../claude/started.ts';
import type { Task } from '../../domain/records.ts';
import { isReadable } from '../../guard/reading.ts';
import type { Rules } from '../../guard/rules.ts';
import { removeMountPoints } from '../../workspace/mountPoints.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Attempting, advance } from './attempting.ts';
import { rulesFor, sandboxFor } from './boundaries.ts';
import type { ClientStart } from './start.ts';

/** The HTTP status of an API that has no room for more. */
const OVERLOADED = 529;

/**
 * Runs the client with the task's prompt in its workspace.
 * @param options.budgetUsd what it may spend, null: no limit
 * @param options.begins called before it is told anything
 */
export async function callClient(
  attempting: Attempting,
  workspace: Workspace,
  start: ClientStart,
  { budgetUsd, begins }: { readonly budgetUsd: number | null; readonly begins: () => void },
): Promise<ClientEnd> {
  const { claim, settings, project, ending, watch, session, log } = attempting;
  const { queue } = settings;
  const { config } = project;
  const { task } = claim;
  const rules = rulesFor(attempting, workspace);
  const { shared, prompt } = await promptFor(attempting, workspace, start, rules);
  if (config.monitoring.detailedLogging) watch.activity(`prompt:\n${shared}\n\n${prompt}`);
  const clear = async (): Promise<void> => {
    if (config.permissions.mode !== 'sandbox') return;
    for (const place of new Set([workspace.top, workspace.directory])) await removeMountPoints(place);
  };
  const stop = AbortSignal.any([ending.stop, ending.park]);
  // Its time limit has not begun yet.
  const until = AbortSignal.any([stop, ending.kill]);
  using turn = await settings.prefixes.turn(prefixOf(task, workspace, shared), until);
  await clear();
  const startRun = await startRunFor(attempting, workspace, { rules, shared, budgetUsd, off: until });
  const offer = await settings.warm.offer(task.id, workspace.isolation, startRun, until);
  if (offer.waiting !== null) watch.activity('its client has waited for it');
  const running = runClient({
    ...startRun,
    ...offer,
    prompt,
    transcript: `${log}.jsonl`,
    output: REPORT,
    timeoutSeconds: task.timeout,
    stallSeconds: config.client.stallTimeout,
    mask: settings.mask,
    graceSeconds: settings.config.workers.stopGrace,
    stop,
    kill: ending.kill,
    onStart: async (process, begun) => {
      attempting.session = { ...session, id: begun };
      begins();
      const [held] = await Promise.all([
        queue.started(claim.lease, process, begun),
        advance(attempting, 'work'),
        watch.started(process),
        attempting.begun,
      ]);
      return held;
    },
    allowOverage: settings.config.limits.allowOverage,
    onRetry: (status) => {
      if (status === OVERLOADED) settings.admission.hear({ kind: 'overloaded' });
    },
    onAnswer: () => {
      turn.answered();
      settings.admission.hear({ kind: 'answered' });
    },
    onActivity: (line) => watch.activity(line),
  });
  return await running.finally(clear);
}

/**
 * What the client of an attempt that begins afresh would be started with, as far as it is known before there is one.
 */
export async function startRunOfStandby(
  attempting: Attempting,
  workspace: Workspace,
  off: AbortSignal,
): Promise<StartRun> {
  const rules = rulesFor(attempting, workspace);
  const { shared } = await promptFor(attempting, workspace, { kind: 'fresh' }, rules);
  return await startRunFor(attempting, workspace, {
    rules,
    shared,
    budgetUsd: attempting.claim.reservedUsd,
    off,
  });
}

interface StartDetails {
  readonly rules: Rules;
  readonly shared: string;
  readonly budgetUsd: number | null;
  /** Calls its start off. */
  readonly off: AbortSignal;
}

async function startRunFor(
  attempting: Attempting,
  workspace: Workspace,
  { rules, shared, budgetUsd, off }: StartDetails,
): Promise<StartRun> {
  const { claim, settings, project, environment, marker, log, session, gates } = attempting;
  const { config } = project;
  const sandbox = config.permissions.mode === 'sandbox' ? await settings.sandbox() : null;
  // One that is kept lives beside the attempt's gates, which end all that has their marker.
  const ownMarker = { ...marker, value: `${marker.value}.client` };
  return {
    launch: (parts) => settings.launches.launch(parts, off),
    binary: settings.binary,
    cwd: workspace.directory,
    shared: sharedPrompt(shared, dirname(log)),
    session,
    output: REPORT,
    tools: null,
    model: claim.task.model,
    budgetUsd,
    maxTurns: config.client.maxTurns,
    permissions: {
      // What the sandbox confines is allowed by it; the rest of the tools ask as they do there.
      mode: config.permissions.mode === 'sandbox' ? 'acceptEdits' : config.permissions.mode,
      // A worker may run the commands that its result is going to be judged by.
      allow: [...config.permissions.allow, ...gates.map(({ command }) => `Bash(${command})`)],
      deny: config.permissions.deny,
    },
    guard: settings.warm.guarding(rules, workspace.isolation, session),
    sandbox: sandbox === null ? null : sandboxFor(rules, workspace, sandbox.weaker),
    strictMcp: config.client.strictMcp,
    environment: { ...environment, [marker.name]: ownMarker.value },
    login: settings.environments.of(project).login,
    marker: ownMarker,
    // Not beside the logs of the task, which may be removed while the client works for another.
    withholding: join(settings.paths.logs, `${ownMarker.value}.env`),
  };
}

/** All tasks of a job that are told the same share its file. */
function sharedPrompt(text: string, directory: string): SharedPrompt {
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { text, file: join(directory, `shared.${name}.md`) };
}

/**
 * All that makes workers begin their requests in the same way: their model, their tools, which the project's configuration
 * decides, and what they are told alike. The conventions among that may change while the job runs.
 */
const prefixOf = ({ model }: Task, { project }: Workspace, shared: string): string =>
  createHash('sha256')
    .update(JSON.stringify([model, project, shared]))
    .digest('hex');

async function promptFor(
  { settings, boundary, session, gates }: Attempting,
  workspace: Workspace,
  start: ClientStart,
  rules: Rules,
): Promise<{ readonly shared: string; readonly prompt: string }> {
  const { queue } = settings;
  const { isolation, directory, project, fresh, salvage, task } = workspace;
  const [job, conventions, dependencies, kept] = await Promise.all([
    queue.job(task.job),
    queue.conventions(task.job),
    Promise.all(task.dependsOn.map((key) => queue.taskByKey(task.job, key))),
    fresh ? null : workspace.changedFiles(),
  ]);
  const parts = {
    task,
    gates,
    goal: job?.goal ?? '',
    conventions,
    dependencies: dependencies.filter((dependency) => dependency !== null),
    // What a wildcard matches was not known when the plan was held to the same boundary.
    mayRead: (path: string) => boundary.contains(path) && isReadable(path, rules),
    workspace: { isolation, directory, project },
    start,
    remembers: session.resume,
    kept,
    salvage,
  };
  return { shared: buildSharedPrompt(parts), prompt: await buildPrompt(parts) };
}
