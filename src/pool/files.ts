/** Watching which files a running task really changes. */

import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../domain/errors.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';

/** Looking may take this part of the time: on a large repository it is done less often. */
const LARGEST_SHARE = 0.05;

/** Notes the changed files with every heartbeat, until disposed. */
export function watchFiles({ claim, settings, watch }: Attempting, workspace: Workspace): Disposable {
  const end = new AbortController();
  const { heartbeatInterval } = settings.config.workers;
  let known = JSON.stringify(claim.task.changedFiles);

  const look = async (): Promise<number> => {
    const startedAt = performance.now();
    const changedFiles = await workspace.changedFiles();
    if (changedFiles !== null && JSON.stringify(changedFiles) !== known && !end.signal.aborted) {
      known = JSON.stringify(changedFiles);
      await settings.queue.note(claim.lease, { changedFiles });
    }
    return performance.now() - startedAt;
  };
  const go = async (): Promise<void> => {
    let tookMs = 0;
    while (!end.signal.aborted) {
      const pauseMs = Math.max(heartbeatInterval * 1000, tookMs / LARGEST_SHARE);
      await sleep(pauseMs, undefined, { signal: end.signal, ref: false });
      tookMs = await look();
    }
  };
  if (workspace.isolation === 'worktree') {
    go().catch((error: unknown) => {
      if (!end.signal.aborted) watch.activity(`changed files are not watched any more: ${messageOf(error)}`);
    });
  }
  return { [Symbol.dispose]: () => end.abort() };
}
