/**
 * A stand-in for the original, as its README describes it: workers and the waiter look into the table every 2 seconds, a
 * worker that has ended a task looks at once. It starts the same client, and checks nothing of its result. The original's
 * workers are processes of their own, which is no advantage here: this one's are quicker.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { initialize, userMessage } from '../../src/claude/input.ts';

const POLL_MS = 2_000;

/** Ready tasks are looked for among the ten best only. */
const CANDIDATES = `SELECT id, prompt, depends_on FROM tasks WHERE status = 'pending' ORDER BY priority DESC, id LIMIT 10`;

interface Row {
  readonly id: number;
  readonly prompt: string;
  readonly depends_on: string;
}

export interface OriginalOptions {
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly client: string;
  readonly workers: number;
}

export interface OriginalTask {
  readonly key: string;
  readonly prompt: string;
  readonly dependsOn?: readonly string[];
}

export class Original implements Disposable {
  readonly #options: OriginalOptions;
  readonly #database: Database.Database;
  readonly #over = new AbortController();

  constructor(options: OriginalOptions) {
    this.#options = options;
    this.#database = new Database(join(options.root, 'original.db'));
    this.#database.pragma('journal_mode = WAL');
    this.#database.exec(`CREATE TABLE tasks (
      id INTEGER PRIMARY KEY, key TEXT, prompt TEXT, priority INTEGER DEFAULT 5, depends_on TEXT, status TEXT DEFAULT 'pending')`);
    for (let worker = 0; worker < options.workers; worker++) void this.#work(worker);
  }

  submit(tasks: readonly OriginalTask[]): void {
    const insert = this.#database.prepare('INSERT INTO tasks (key, prompt, depends_on) VALUES (?, ?, ?)');
    for (const { key, prompt, dependsOn = [] } of tasks) insert.run(key, prompt, JSON.stringify(dependsOn));
  }

  /** Resolves when everything is completed, and forgets it. */
  async wait(): Promise<void> {
    const unfinished = this.#database.prepare("SELECT 1 FROM tasks WHERE status <> 'completed' LIMIT 1");
    while (unfinished.get() !== undefined) await this.#pause(POLL_MS);
    this.#database.exec('DELETE FROM tasks');
  }

  /** Workers that were started one after the other look at different moments. */
  async #work(worker: number): Promise<void> {
    await this.#pause((POLL_MS / this.#options.workers) * worker);
    while (!this.#over.signal.aborted) {
      const task = this.#claim();
      if (task === null) await this.#pause(POLL_MS);
      else await this.#carryOut(task);
    }
  }

  #claim(): Row | null {
    const isCompleted = this.#database.prepare("SELECT 1 FROM tasks WHERE key = ? AND status = 'completed'");
    const ready = (this.#database.prepare(CANDIDATES).all() as Row[]).find(({ depends_on: keys }) =>
      (JSON.parse(keys) as string[]).every((key) => isCompleted.get(key) !== undefined),
    );
    if (ready === undefined) return null;
    this.#setStatus(ready, 'in_progress');
    return ready;
  }

  async #carryOut(task: Row): Promise<void> {
    const { root, environment, client } = this.#options;
    const child = spawn(client, ['-p'], {
      cwd: root,
      env: environment,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.end(initialize() + userMessage(task.prompt));
    await once(child, 'exit');
    if (!this.#over.signal.aborted) this.#setStatus(task, 'completed');
  }

  #setStatus({ id }: Row, status: string): void {
    this.#database.prepare('UPDATE tasks SET status = ? WHERE id = ?').run(status, id);
  }

  async #pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#over.signal }).catch(() => {});
  }

  [Symbol.dispose](): void {
    this.#over.abort();
    this.#database.close();
  }
}
