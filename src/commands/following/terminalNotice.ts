/** `[notify] terminal`: what a command that follows a job tells the terminal that it runs in. */

import type { Context } from '../../actions/context.ts';
import type { FollowEnd } from '../../actions/follow.ts';
import type { Hold } from '../../domain/pools.ts';
import { notification } from '../../platform/notification.ts';
import type { Queue } from '../../queue/queue.ts';
import { haltNotice, jobNotice, type Notice, parkedNotice } from '../../report/notice.ts';
import type { CommandSession } from '../command.ts';

export interface TerminalNotice {
  /** The workers are held back, by this; null: no longer. */
  held(hold: Hold | null): void;
  /** Following has ended. */
  ended(queue: Queue, end: FollowEnd): Promise<void>;
}

/** To be made when following begins: what was over by then is not told. */
export function terminalNotice(
  { config, mask, environment }: Context,
  { json }: CommandSession,
  quiet = false,
): TerminalNotice {
  const beganAt = Date.now();
  const isWanted = config.notify.terminal && !json && !quiet && process.stderr.isTTY;
  let parkedSince: number | undefined;

  const tell = ({ event, text }: Notice): void => {
    if (config.notify.on.includes(event)) process.stderr.write(notification(text, environment));
  };

  return {
    held(hold) {
      if (!isWanted || hold?.kind !== 'limit' || hold.since === parkedSince) return;
      parkedSince = hold.since;
      tell(parkedNotice(hold, mask));
    },
    async ended(queue, { kind, job, halt }) {
      if (!isWanted) return;
      if (kind === 'stopped' && halt !== null) tell(haltNotice(halt, mask));
      if (kind !== 'finished' || job.status === 'cancelled' || (job.finishedAt ?? 0) < beganAt) return;
      tell(jobNotice(job, await queue.tasks({ job: job.id, status: 'failed' }), mask));
    },
  };
}
