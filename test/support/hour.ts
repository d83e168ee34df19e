/**
 * An hour of a large job in as little time as the queue takes: a process that works on a queue as its pool, with eight
 * workers and no client. What is pending is begun and cut short some times, then done; every change is told at once.
 * Prints how many events there are then.
 *
 * node test/support/hour.ts DATABASE ROUNDS
 */

import { randomUUID } from 'node:crypto';
import { asPoolId, workerIdOf } from '../../src/domain/ids.ts';
import type { Claim, Settlement } from '../../src/domain/records.ts';
import { PHASES } from '../../src/domain/states.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';
import { identify } from '../../src/platform/processes.ts';
import { openControl } from '../../src/pool/control.ts';
import { enterQueue } from '../../src/pool/enter.ts';
import { poolSocket } from '../../src/pool/socketPath.ts';
import { openQueue } from '../../src/queue/open.ts';
import { makeReceipt, makeReport } from './records.ts';

const WORKERS = 8;
const LEASE_SECONDS = 600;

const [path = '', rounds = ''] = process.argv.slice(2);
await using queue = await openQueue({ path });
const pool = asPoolId(randomUUID());
const socket = await poolSocket(pool, process.env);
const control = await openControl(socket, async () => {});
await enterQueue({
  id: pool,
  queue,
  workers: WORKERS,
  socket,
  logs: '/nowhere',
  config: '',
  session: null,
  now: Date.now(),
});
const self = identify(process.pid);
const workers = Array.from({ length: WORKERS }, (_, index) => workerIdOf(index + 1, pool));

const usage = {
  ...NO_USAGE,
  costUsd: 0.01,
  inputTokens: 1_000,
  outputTokens: 100,
  cacheReadTokens: 10_000,
  cacheWriteTokens: 500,
};
const facts = { usage, exitCode: 0, clientSession: null };
const cutShort: Settlement = { kind: 'released', cause: 'Again.', notBefore: null, resume: null };
const done: Settlement = {
  kind: 'completed',
  report: makeReport(),
  receipt: makeReceipt(),
  landed: null,
  followups: null,
};

for (;;) {
  const claims: Claim[] = [];
  for (const [index, worker] of workers.entries()) {
    const claim = await queue.claim(worker, LEASE_SECONDS);
    if (claim === null) break;
    claims.push(claim);
    await queue.putWorker({
      id: worker,
      pool,
      slot: index + 1,
      task: claim.task.id,
      process: self,
      startedAt: Date.now(),
    });
  }
  control.changed();
  if (claims.length === 0) break;
  for (const phase of PHASES) {
    for (const { lease } of claims) await queue.advance(lease, phase);
    control.changed();
  }
  for (const { lease, task } of claims) {
    await queue.settle(lease, task.attempt < Number(rounds) ? cutShort : done, facts);
    control.changed();
  }
}
await queue.updatePool(pool, { state: 'stopped' });
const events = await queue.lastEvent();
await control.close();
console.log(JSON.stringify({ events }));
