/**
 * A process of its own for the tests: `node child.ts COMMAND DATABASE [ARGUMENT]`. Prints one JSON document:
 * what it did, or the error that it met.
 */

import { once } from 'node:events';
import { asSessionId, asWorkerId } from '../../src/domain/ids.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';
import { openQueue } from '../../src/queue/open.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { makeReceipt, makeReport } from '../support/records.ts';

const COMMANDS: Readonly<Record<string, (queue: Queue, argument: string) => Promise<unknown>>> = {
  /** Opens, writes one row, closes. */
  open: async (queue, argument) => {
    await queue.registerSession(asSessionId(argument), { pid: process.pid, startedAt: argument });
    return { sessions: (await queue.sessions()).length };
  },

  /** Claims and settles until nothing is ready, once it is told to begin; tells of every task that it got. */
  work: async (queue, argument) => {
    console.error('ready');
    await once(process.stdin.resume(), 'end');
    const worker = asWorkerId(`worker_${argument}@pool${argument}`);
    const report = makeReport();
    const receipt = makeReceipt();
    const facts = { usage: NO_USAGE, exitCode: 0, clientSession: null };
    const done: number[] = [];
    for (;;) {
      const claims = await Promise.all(Array.from({ length: 8 }, () => queue.claim(worker, 600)));
      const mine = claims.filter((claim) => claim !== null);
      if (mine.length === 0) return { done };
      await Promise.all(
        mine.map(async ({ lease }) => {
          const settlement = { kind: 'completed', report, receipt, landed: null, followups: null } as const;
          const settled = await queue.settle(lease, settlement, facts);
          if (settled?.status !== 'completed') throw new Error(`task ${lease.task} was not mine`);
          done.push(lease.task);
        }),
      );
    }
  },

  /** Reads until all is completed; every look must make sense by itself. */
  watch: async (queue) => {
    let looks = 0;
    for (let after = 0; ; looks++) {
      const { pending, in_progress, completed } = await queue.stats();
      const events = await queue.events({ after, limit: 100_000 });
      for (const { id } of events) if (id !== ++after) throw new Error(`event ${id} instead of ${after}`);
      if (pending + in_progress === 0) return { looks, completed, events: await queue.lastEvent() };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  },
};

const [name = '', path = '', argument = ''] = process.argv.slice(2);
try {
  await using queue = await openQueue({ path });
  console.log(JSON.stringify(await COMMANDS[name]?.(queue, argument)));
} catch (error) {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  console.log(JSON.stringify({ error: { code, message } }));
}
