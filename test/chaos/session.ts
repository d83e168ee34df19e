/** The session that has submitted the job is killed, so that no hook runs, or its hooks are killed in the middle. */

import { setTimeout as sleep } from 'node:timers/promises';
import { survivors } from '../support/processes.ts';
import { happened } from './tally.ts';
import { aMoment, type Trouble } from './trouble.ts';

export const endSession: Trouble = async ({ project, session, random }) => {
  if (session === null) return;
  await aMoment(random, 700);
  if (random.chance(0.5)) {
    await session.kill();
    happened('session killed');
    return;
  }
  const hook = session.hook(random.pick(['stop', 'session-start', 'session-end']), { reason: 'other' });
  await sleep(30 + random.below(200));
  const running = (await survivors(project.marker)).filter(({ command }) => /hooks\/run\.mjs/.test(command));
  for (const { pid } of running) {
    try {
      process.kill(pid, 'SIGKILL');
      happened('hook killed');
    } catch {
      // It was over just now.
    }
  }
  await hook;
};
