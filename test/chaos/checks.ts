/** What must hold after a run, whatever happened in it. */

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { parseMessage } from '../../src/claude/stream.ts';
import { Told } from '../../src/claude/told.ts';
import { asJobId } from '../../src/domain/ids.ts';
import type { Task } from '../../src/domain/records.ts';
import { openQueue } from '../../src/queue/open.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { expectConsistent } from '../queue/consistent.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import type { Project } from '../support/project.ts';
import { databaseOf, homeOf } from './trouble.ts';

/** The database and all in it, once nobody works on it any more. */
export async function expectQueueInOrder(project: Project, now: number): Promise<void> {
  expectDatabaseSound(databaseOf(project));
  await using queue = await openQueue({ path: databaseOf(project), clock: () => now });
  const tasks = await queue.tasks();
  for (const { key, status } of tasks) {
    expect(['completed', 'failed', 'cancelled', 'skipped'], `task ${key}`).toContain(status);
  }
  await expectConsistent(queue, now, 'after the run');
  await expectNoneCompletedAfterItsPool(queue, project);
  for (const task of tasks) await expectBooked(queue, project, task);
  const whole = tasks.reduce((sum, { costUsd }) => sum + costUsd, 0);
  expect(await queue.spentSince(0), 'what was spent in all').toBeCloseTo(whole);
  expect((await queue.reserved()).size, 'what is still reserved').toBe(0);
}

function expectDatabaseSound(path: string): void {
  const database = new Database(path);
  try {
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
  } finally {
    database.close();
  }
}

/** What a pool settles after it was marked stopped would be a completion after a stop. */
async function expectNoneCompletedAfterItsPool(queue: Queue, project: Project): Promise<void> {
  const rows = attemptRows(project);
  const stopped = new Set<unknown>();
  for (const { kind, task, data } of await queue.events({ after: 0, limit: 1_000_000 })) {
    if (kind === 'pool.stopped') stopped.add(data['pool']);
    if (kind !== 'task.completed') continue;
    const pool = rows.find((row) => row.task === task && row.number === data['attempt'])?.pool;
    expect(pool !== undefined && stopped.has(pool), `task ${task} completed by ${pool}, stopped`).toBe(false);
  }
}

interface AttemptRow {
  readonly task: number;
  readonly number: number;
  readonly pool: string;
  readonly usage: string | null;
}

/** What the contract does not show. */
function attemptRows(project: Project): readonly AttemptRow[] {
  const database = new Database(databaseOf(project), { readonly: true });
  try {
    return database.prepare<[], AttemptRow>('SELECT task, number, pool, usage FROM attempts').all();
  } finally {
    database.close();
  }
}

/** Every attempt is booked, with at least what its transcript tells. */
async function expectBooked(queue: Queue, project: Project, task: Task): Promise<void> {
  const rows = attemptRows(project).filter((row) => row.task === task.id);
  for (const { number, usage } of await queue.attempts(task.id)) {
    const at = `attempt ${number} at ${task.key}`;
    expect(rows.find((row) => row.number === number)?.usage, `${at} is booked`).not.toBeNull();
    expect(usage.costUsd, at).toBeGreaterThanOrEqual((await costTold(project, task, number)) - 1e-9);
  }
}

/** Dollars that the client told of in the transcript of an attempt. */
async function costTold(project: Project, { job, key }: Task, attempt: number): Promise<number> {
  const file = join(project.root, '.klauss', 'logs', job, `${key}.${attempt}.jsonl`);
  const told = new Told();
  const lines = existsSync(file) ? (await readFile(file, 'utf8')).split('\n') : [];
  for (const line of lines) told.hear(parseMessage(line), line);
  return told.usage.costUsd;
}

/** The integration branch holds the work of the tasks that completed, each once, and of no others. */
export async function expectMerged(project: Project, job: string): Promise<void> {
  await using queue = await openQueue({ path: databaseOf(project) });
  const tasks = await queue.tasks({ job: asJobId(job) });
  const branch = `klauss/${job}/integration`;
  if ((await project.git('branch', '--list', branch)) === '') {
    expect(tasks.filter(({ landed }) => landed !== null)).toEqual([]);
    return;
  }
  const format = '--format=%(trailers:key=Klauss-Task,valueonly,separator=) %s';
  const merged = new Set<string>();
  for (const line of (await project.git('log', '--first-parent', '--reverse', format, branch)).split('\n')) {
    const [, key = '', what] = /^(\S+) (Merge|Roll back) /.exec(line) ?? [];
    if (what === 'Merge') expect(merged.has(key), `${key} is merged twice`).toBe(false);
    if (what === 'Merge') merged.add(key);
    if (what === 'Roll back') merged.delete(key);
  }
  const completed = tasks.filter(({ status }) => status === 'completed').map(({ key }) => key);
  for (const key of merged) expect(completed, 'merged').toContain(key);
  for (const { key, landed } of tasks) {
    if (landed === null) continue;
    await expect(project.git('merge-base', '--is-ancestor', landed, branch), `${key} is there`).resolves.toBe(
      '',
    );
  }
}

/** Nothing runs any more, and no socket waits for somebody to call. */
export async function expectNobodyLeft(project: Project): Promise<void> {
  await expectNoSurvivors(project.marker);
  const sockets = join(homeOf(project), 'run', 'klauss');
  expect(existsSync(sockets) ? await readdir(sockets) : []).toEqual([]);
}

/**
 * Worktrees, refs, branches, locks and temporary files of Klauss, anywhere, once all jobs are removed. Objects that a
 * killed git had begun (`tmp_obj_*`) are git's own to prune.
 */
export async function expectNothingLeft(project: Project, at: string): Promise<void> {
  const worktrees = (await project.git('worktree', 'list', '--porcelain')).match(/^worktree .*/gm) ?? [];
  const refs = (await project.git('for-each-ref', '--format=%(refname)')).split('\n');
  const files = await filesBelow(join(project.root, '.git'));
  const own = await filesBelow(join(project.root, '.klauss'));
  const left = [
    ...worktrees.slice(1),
    ...refs.filter((ref) => ref.includes('klauss')),
    ...files.filter((path) => /\.lock$|klauss|\.keep$/.test(path)),
    ...own.filter((path) => /^(worktrees|tmp|logs\/[^/]+)\/|landing/.test(path)),
  ];
  expect(left, at).toEqual([]);
}

async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isDirectory() ? [] : relative(directory, join(entry.parentPath, entry.name)),
  );
}
