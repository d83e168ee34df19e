/**
 * The floor: a claim and a completion as one UPDATE each, prepared, on a table with the partial index that keeps claims
 * fast. No event, no attempt, no count, no cost, no check. Durable as Klauss is: the completion is on the disk when it
 * is answered, the claim need not be.
 */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type AT_ONCE, type Contestant, PROMPT } from './contestant.ts';
import { result } from './settled.ts';

const SCHEMA = `
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY,
  priority INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'pending',
  blocked INTEGER NOT NULL DEFAULT 0,
  prompt TEXT NOT NULL,
  worker TEXT,
  token TEXT,
  lease_expires_at INTEGER,
  result TEXT
) STRICT;
CREATE INDEX ready ON tasks (priority DESC, id) WHERE status = 'pending' AND blocked = 0;`;
const INSERT = 'INSERT INTO tasks (priority, prompt) VALUES (0, ?)';
const CLAIM = `
UPDATE tasks SET status = 'running', worker = ?, token = ?, lease_expires_at = ? WHERE id = (
  SELECT id FROM tasks WHERE status = 'pending' AND blocked = 0 ORDER BY priority DESC, id LIMIT 1
)
RETURNING id, prompt`;
const COMPLETE = "UPDATE tasks SET status = 'completed', token = NULL, result = ? WHERE id = ? AND token = ?";

interface Claimed {
  readonly id: number;
  readonly prompt: string;
}

/** @param together how many claims, then how many completions, share a transaction: what asks at once does so in Klauss */
export function openBare(directory: string, together: 1 | typeof AT_ONCE): Contestant {
  const database = new Sqlite(join(directory, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.exec(SCHEMA);
  const insert = database.prepare(INSERT);
  const claim = database.prepare<unknown[], Claimed>(CLAIM);
  const complete = database.prepare(COMPLETE);
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const transaction = (synchronous: 'NORMAL' | 'FULL', work: () => void) => {
    database.exec(`PRAGMA synchronous = ${synchronous}`);
    begin.run();
    work();
    commit.run();
  };
  return {
    async fill(tasks) {
      transaction('NORMAL', () => {
        for (let n = 0; n < tasks; n++) insert.run(PROMPT);
      });
    },
    async work(tasks) {
      for (let done = 0; done < tasks; done += together) {
        const claimed: { readonly id: number; readonly token: string }[] = [];
        transaction('NORMAL', () => {
          for (let n = 0; n < together; n++) {
            const token = randomBytes(16).toString('hex');
            const task = claim.get(`worker_${n}`, token, Date.now() + 30_000);
            if (task === undefined) throw new Error('Nothing is ready.');
            claimed.push({ id: task.id, token });
          }
        });
        transaction('FULL', () => {
          for (const { id, token } of claimed) complete.run(JSON.stringify(result), id, token);
        });
      }
    },
    async [Symbol.asyncDispose]() {
      database.close();
    },
  };
}
