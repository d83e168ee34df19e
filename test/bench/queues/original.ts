/**
 * A stand-in for the original, from what was published of it: a worker takes the ten best pending tasks, looks among them for
 * one whose dependencies are complete, and marks it; each call opens a connection of its own, with SQLite's own settings.
 * The original is in Python and sleeps for two seconds between two looks; neither is counted here.
 */

import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Contestant, PROMPT } from './contestant.ts';
import { result } from './settled.ts';

const SCHEMA = `
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY,
  prompt TEXT NOT NULL,
  priority INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'pending',
  worker TEXT,
  result TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE dependencies (task INTEGER NOT NULL, depends_on INTEGER NOT NULL);
CREATE INDEX by_order ON tasks (status, priority DESC, created_at);
CREATE INDEX by_task ON dependencies (task);`;
const BEST = "SELECT * FROM tasks WHERE status = 'pending' ORDER BY priority DESC, created_at LIMIT 10";
const UNMET = `
SELECT count(*) AS unmet FROM dependencies JOIN tasks ON tasks.id = depends_on
WHERE task = ? AND status <> 'completed'`;
const CLAIM = "UPDATE tasks SET status = 'in_progress', worker = ? WHERE id = ? AND status = 'pending'";
const COMPLETE = "UPDATE tasks SET status = 'completed', result = ? WHERE id = ?";

export function openOriginal(directory: string): Contestant {
  const path = join(directory, 'original.db');
  const connected = <T>(work: (database: Sqlite.Database) => T): T => {
    const database = new Sqlite(path);
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  connected((database) => database.exec(SCHEMA));
  return {
    async fill(tasks) {
      connected((database) => {
        const insert = database.prepare('INSERT INTO tasks (prompt) VALUES (?)');
        database.transaction(() => {
          for (let n = 0; n < tasks; n++) insert.run(PROMPT);
        })();
      });
    },
    async work(tasks) {
      for (let done = 0; done < tasks; done++) {
        const id = connected(claim);
        connected((database) => database.prepare(COMPLETE).run(JSON.stringify(result), id));
      }
    },
    async [Symbol.asyncDispose]() {},
  };
}

function claim(database: Sqlite.Database): number {
  const best = database.prepare<[], { readonly id: number }>(BEST).all();
  const unmet = database.prepare<[number], { readonly unmet: number }>(UNMET);
  for (const { id } of best) {
    if (unmet.get(id)?.unmet !== 0) continue;
    if (database.prepare(CLAIM).run('worker_1', id).changes === 1) return id;
  }
  throw new Error('Nothing is ready.');
}
