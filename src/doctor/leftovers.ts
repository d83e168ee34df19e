/** What was left by processes that died: it is told here, and removed by whoever is named as the fix. */

import { findSite } from '../workspace/openSite.ts';
import { type Finding, ok, type Subject } from './finding.ts';
import { leftLanding } from './left/landing.ts';
import { leftLocks } from './left/locks.ts';
import { leftProcesses } from './left/processes.ts';
import { leftSessions } from './left/sessions.ts';
import { leftSockets } from './left/sockets.ts';
import { leftWorktrees } from './left/worktrees.ts';

export async function checkLeftovers(subject: Subject): Promise<readonly Finding[]> {
  const { paths, config, environment, now, queue } = subject;
  const site = await findSite({ project: paths.root, config, environment, log: () => {} });
  const looks: readonly Promise<readonly Finding[]>[] = [
    leftLanding(paths),
    leftSockets(environment),
    ...(queue === null ? [] : [leftProcesses(queue, paths.root), leftSessions(queue)]),
    ...('reason' in site ? [] : [leftLocks(site.repository, now)]),
    ...(queue === null || 'reason' in site ? [] : [leftWorktrees(queue, site)]),
  ];
  const found = (await Promise.all(looks)).flat();
  return found.length === 0 ? [ok('nothing was left behind')] : found;
}
