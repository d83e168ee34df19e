/** plainjob: a queue on SQLite, for one process, without dependencies or leases. Durable as it sets it: NORMAL. */

import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { loadPeer } from '../peers.ts';
import { type Contestant, PROMPT } from './contestant.ts';

interface Plainjob {
  better(database: Sqlite.Database): unknown;
  defineQueue(options: { readonly connection: unknown; readonly logger: object }): {
    addMany(type: string, data: readonly unknown[]): unknown;
    getAndMarkJobAsProcessing(type: string): { readonly id: number } | undefined;
    getJobById(id: number): unknown;
    markJobAsDone(id: number): void;
    close(): void;
  };
}

const TYPE = 'task';
const silent = () => {};
const SILENT = { error: silent, warn: silent, info: silent, debug: silent };

export async function openPlainjob(directory: string): Promise<Contestant> {
  const { better, defineQueue } = await loadPeer<Plainjob>('plainjob');
  const connection = better(new Sqlite(join(directory, 'plainjob.db')));
  const queue = defineQueue({ connection, logger: SILENT });
  return {
    async fill(tasks) {
      queue.addMany(
        TYPE,
        Array.from({ length: tasks }, () => ({ prompt: PROMPT })),
      );
    },
    /** It is synchronous, so that nothing of it happens at once. */
    async work(tasks) {
      for (let done = 0; done < tasks; done++) {
        const job = queue.getAndMarkJobAsProcessing(TYPE);
        if (job === undefined) throw new Error('Nothing is ready.');
        queue.getJobById(job.id);
        queue.markJobAsDone(job.id);
      }
    },
    async [Symbol.asyncDispose]() {
      queue.close();
    },
  };
}
