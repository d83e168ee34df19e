/**
 * All that Klauss keeps of a claim and a completion, written by bare statements: its tables with their constraints and
 * triggers, the same rows, transactions of the same size and durability. What Klauss takes more is its contract.
 */

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { CLAIM, NEXT } from '../../../src/queue/sqlite/claim.ts';
import { openDatabase } from '../../../src/queue/sqlite/database.ts';
import { AT_ONCE, type Contestant, PROMPT } from './contestant.ts';
import { facts, result } from './settled.ts';

const JOB = "INSERT INTO jobs (id, goal, metadata, created_at) VALUES ('job', 'Measure it', '{}', 0)";
const COUNT = 'UPDATE jobs SET pending = pending + ?';
const TASK =
  "INSERT INTO tasks (job, key, priority, blocked, held, created_at) VALUES ('job', ?, 0, 0, 0, 0)";
const SPEC = `
INSERT INTO specs (task, prompt, working_dir, context_files, expected_outputs, verify, touches, depends_on, timeout,
  max_retries, allow_external, metadata)
VALUES (?, ?, '/project', '[]', '["src/form.ts"]', '["npm test"]', '[]', '[]', 1800, 1, 0, '{}')`;
const READ = 'SELECT * FROM tasks JOIN specs ON specs.task = tasks.id WHERE id = +?';
const EVENT = "INSERT INTO events (at, kind, job, task, data) VALUES (?, ?, 'job', ?, ?)";
const BEGIN_ATTEMPT = `
INSERT INTO attempts (task, number, worker, pool, token, started_at) VALUES (?, ?, ?, 'bench', ?, ?)`;
const END_ATTEMPT = `
UPDATE attempts SET outcome = 'completed', usage = ?, cost_usd = ?, exit_code = 0, client_session = ?, ended_at = ?
WHERE task = ? AND token = ?`;
const COMPLETE = `
UPDATE tasks SET status = 'completed', phase = NULL, lease_token = NULL, lease_expires_at = NULL, finished_at = ?,
  report = ?, receipt = ?, cost_usd = cost_usd + ?
WHERE id = ? AND lease_token = ?`;
const SPEND =
  'INSERT INTO spendings (at, usd) VALUES (?, ?) ON CONFLICT (at) DO UPDATE SET usd = usd + excluded.usd';
const HAS_DEPENDANTS = 'SELECT 1 FROM dependencies WHERE depends_on = ? LIMIT 1';
const UNBLOCK =
  'UPDATE tasks SET blocked = blocked - 1 WHERE id IN (SELECT task FROM dependencies WHERE depends_on = ?)';

interface Claimed {
  readonly id: number;
  readonly token: string;
}

export async function openRows(directory: string): Promise<Contestant> {
  const database = await openDatabase(join(directory, 'rows.db'));
  database.exec(JOB);
  const write = statementsOf(database);
  const transaction = (synchronous: 'NORMAL' | 'FULL', work: () => void) => {
    database.exec(`PRAGMA synchronous = ${synchronous}`);
    write.begin.run();
    work();
    write.commit.run();
  };
  const claim = (worker: string): Claimed => {
    const now = Date.now();
    const token = randomBytes(16).toString('hex');
    const next = write.next.get();
    if (next === undefined) throw new Error('Nothing is ready.');
    const { id } = next;
    const attempt = next.attempt + 1;
    write.claim.run(attempt, worker, token, now + 30_000, now, id);
    write.beginAttempt.run(id, attempt, worker, token, now);
    write.event.run(now, 'task.claimed', id, JSON.stringify({ attempt, worker }));
    return { id, token };
  };
  const complete = ({ id, token }: Claimed): void => {
    const now = Date.now();
    const { usage, clientSession } = facts;
    write.endAttempt.run(JSON.stringify(usage), usage.costUsd, clientSession, now, id, token);
    write.complete.run(
      now,
      JSON.stringify(result.report),
      JSON.stringify(result.receipt),
      usage.costUsd,
      id,
      token,
    );
    write.spend.run(now, usage.costUsd);
    const { costUsd, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens } = usage;
    const booked = { attempt: 1, costUsd, inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens };
    write.event.run(now, 'task.booked', id, JSON.stringify(booked));
    write.event.run(now, 'task.completed', id, JSON.stringify({ attempt: 1 }));
    if (write.hasDependants.get(id) !== undefined) write.unblock.run(id);
    write.read.get(id);
  };
  let filled = 0;
  return {
    async fill(tasks) {
      transaction('NORMAL', () => {
        for (let n = 0; n < tasks; n++) {
          const { lastInsertRowid } = write.task.run(`t${filled++}`);
          write.spec.run(lastInsertRowid, PROMPT);
        }
        write.count.run(tasks);
      });
    },
    async work(tasks) {
      for (let done = 0; done < tasks; done += AT_ONCE) {
        const claimed: Claimed[] = [];
        transaction('NORMAL', () => {
          for (let worker = 0; worker < AT_ONCE; worker++) claimed.push(claim(`worker_${worker}@bench`));
        });
        transaction('FULL', () => {
          for (const task of claimed) complete(task);
        });
      }
    },
    async [Symbol.asyncDispose]() {
      database.close();
    },
  };
}

function statementsOf(database: Database) {
  const prepared = (sql: string) => database.prepare<unknown[]>(sql);
  return {
    begin: prepared('BEGIN IMMEDIATE'),
    commit: prepared('COMMIT'),
    count: prepared(COUNT),
    task: prepared(TASK),
    spec: prepared(SPEC),
    read: prepared(READ),
    next: database.prepare<[], { readonly id: number; readonly attempt: number }>(NEXT),
    claim: prepared(CLAIM),
    beginAttempt: prepared(BEGIN_ATTEMPT),
    event: prepared(EVENT),
    endAttempt: prepared(END_ATTEMPT),
    complete: prepared(COMPLETE),
    spend: prepared(SPEND),
    hasDependants: prepared(HAS_DEPENDANTS),
    unblock: prepared(UNBLOCK),
  };
}
