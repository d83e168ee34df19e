/** Watching which files a running task really changes. */

import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../domain/errors.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';

/** Looking may take this part of the time: on a large repository it is done less often. */
const LARGEST_SHARE = 0.05;

/**
 * Notes the changed files with every heartbeat, as long as the client works. Afterwards what stands in the workspace
 * is not the worker's alone: gates run in it, also on what was merged.
 */
export async function watchingFiles<T>(
  attempting: Attempting,
  workspace: Workspace,
  work: () => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  const watching = workspace.isolation === 'worktree' ? watch(attempting, workspace, end.signal) : null;
  try {
    return await work();
  } finally {
    end.abort();
    await watching;
  }
}

async function watch(
  { claim, settings, watch: show }: Attempting,
  workspace: Workspace,
  end: AbortSignal,
): Promise<void> {
  const { heartbeatInterval } = settings.config.workers;
  let known = JSON.stringify(claim.task.changedFiles);
  let tookMs = 0;
  try {
    while (!end.aborted) {
      await sleep(Math.max(heartbeatInterval * 1000, tookMs / LARGEST_SHARE), undefined, { signal: end });
      const startedAt = performance.now();
      const changedFiles = await workspace.changedFiles();
      tookMs = performance.now() - startedAt;
      if (changedFiles === null || end.aborted || JSON.stringify(changedFiles) === known) continue;
      known = JSON.stringify(changedFiles);
      await settings.queue.note(claim.lease, { changedFiles });
    }
  } catch (error) {
    if (!end.aborted) show.activity(`changed files are not watched any more: ${messageOf(error)}`);
  }
}
