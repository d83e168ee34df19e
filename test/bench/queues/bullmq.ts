/** BullMQ on a Redis of its own, which writes its log to the disk every second, as the manual of BullMQ recommends. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadPeer } from '../peers.ts';
import { startService } from '../service.ts';
import { type Contestant, inLoops, PROMPT } from './contestant.ts';
import { result } from './settled.ts';

interface Job {
  moveToCompleted(value: unknown, token: string, fetchNext: boolean): Promise<unknown>;
}

interface Closable {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

interface Bullmq {
  readonly Queue: new (
    name: string,
    options: object,
  ) => Closable & {
    addBulk(jobs: readonly { readonly name: string; readonly data: unknown }[]): Promise<unknown>;
  };
  readonly Worker: new (
    name: string,
    processor: null,
    options: object,
  ) => Closable & {
    getNextJob(token: string, options: { readonly block: boolean }): Promise<Job | undefined>;
  };
}

const NAME = 'tasks';
const BULK = 10_000;

/** Null: there is no `redis-server` on PATH. */
export async function openBullmq(directory: string): Promise<Contestant | null> {
  const path = join(directory, 'redis.sock');
  const redis = await startService(
    'redis-server',
    ['--port', '0', '--unixsocket', path, '--dir', directory, '--appendonly', 'yes', '--save', ''],
    { isReady: () => existsSync(path) },
  );
  if (redis === null) return null;
  const { Queue, Worker } = await loadPeer<Bullmq>('bullmq');
  const connection = { path };
  const queue = new Queue(NAME, { connection });
  const worker = new Worker(NAME, null, { connection: { ...connection, maxRetriesPerRequest: null } });
  await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
  return {
    async fill(tasks) {
      for (let left = tasks; left > 0; left -= BULK) {
        const length = Math.min(left, BULK);
        await queue.addBulk(Array.from({ length }, () => ({ name: 'task', data: { prompt: PROMPT } })));
      }
    },
    work: (tasks) =>
      inLoops(tasks, async (number) => {
        const token = `worker_${number}`;
        const job = await worker.getNextJob(token, { block: false });
        if (job === undefined) throw new Error('Nothing is ready.');
        await job.moveToCompleted(result, token, false);
      }),
    async [Symbol.asyncDispose]() {
      await worker.close();
      await queue.close();
      await redis[Symbol.asyncDispose]();
    },
  };
}
