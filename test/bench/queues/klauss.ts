/** Klauss, through the contract of its queue. */

import { join } from 'node:path';
import { asPoolId, workerIdOf } from '../../../src/domain/ids.ts';
import type { Lease, TaskSpec } from '../../../src/domain/records.ts';
import { openQueue } from '../../../src/queue/open.ts';
import type { Submission } from '../../../src/queue/queue.ts';
import { type Contestant, inLoops, PROMPT } from './contestant.ts';
import { completed, facts } from './settled.ts';

const POOL = asPoolId('bench');
const LEASE_SECONDS = 30;
/** Tasks of a chain, each of which waits for the one before it: nine tenths of them are blocked. */
const CHAIN = 10;

/**
 * @param chained most tasks are blocked; those that are have the higher priority, and each that completes makes one ready,
 * so that nine tenths stay so
 */
export async function openKlauss(directory: string, chained: boolean): Promise<Contestant> {
  const queue = await openQueue({ path: join(directory, 'klauss.db') });
  const claim = async (worker: number): Promise<Lease> => {
    const claimed = await queue.claim(workerIdOf(worker, POOL), LEASE_SECONDS);
    if (claimed === null) throw new Error('Nothing is ready.');
    return claimed.lease;
  };
  const settle = async (lease: Lease): Promise<void> => {
    const settled = await queue.settle(lease, completed, facts);
    if (settled?.status !== 'completed') throw new Error('The lease was lost.');
  };
  let filled = 0;
  return {
    async fill(tasks) {
      const specs = Array.from({ length: tasks }, () => specOf(filled++, chained));
      await queue.submit(submissionOf(specs));
    },
    work: (tasks) => inLoops(tasks, async (worker) => settle(await claim(worker))),
    async claims(tasks) {
      const times: number[] = [];
      const leases: Lease[] = [];
      for (let n = 0; n < tasks; n++) {
        const from = performance.now();
        leases.push(await claim(1));
        times.push((performance.now() - from) * 1000);
      }
      await Promise.all(leases.map(settle));
      return times;
    },
    [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
  };
}

export const submissionOf = (tasks: readonly TaskSpec[]): Submission => ({
  goal: 'Measure it',
  conventions: {},
  budgetUsd: null,
  metadata: {},
  session: null,
  project: '/project',
  base: null,
  allowFollowups: false,
  tasks,
});

/** The task of this number; see `openKlauss`. */
export function specOf(n: number, chained: boolean): TaskSpec {
  const place = n % CHAIN;
  return {
    key: `t${n}`,
    prompt: PROMPT,
    workingDir: '/project',
    contextFiles: [],
    expectedOutputs: ['src/form.ts'],
    verify: ['npm test'],
    touches: [],
    dependsOn: chained && place > 0 ? [`t${n - 1}`] : [],
    priority: chained && place > 0 ? 5 : 0,
    model: null,
    timeout: 1800,
    maxRetries: 1,
    allowExternal: false,
    isolation: 'shared',
    metadata: {},
    depth: 0,
    proposedBy: null,
  };
}
