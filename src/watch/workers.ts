import { open } from 'node:fs/promises';
import { findLog } from '../actions/logs.ts';
import type { ProjectPaths } from '../config/project.ts';
import type { Pool, Worker } from '../domain/pools.ts';
import { type ProcessUsage, usageOf } from '../platform/processes.ts';
import type { Queue } from '../queue/queue.ts';
import { slotOf } from '../view/history.ts';
import type { WorkerView } from '../view/view.ts';
import { nearby } from './nearby.ts';

/** Looking at all processes of a machine costs some milliseconds. */
const FRESH_MS = 1_500;
/** The last line of a log is in here. */
const TAIL_BYTES = 4_096;
/** `2026-01-01T00:00:00.000Z [k3f9x2/login #1] Bash: npm test` */
const LOGGED = /^\S+ \[[^\]]+\] (.*)$/;

/** The workers of a pool, with what their clients use and do. */
export class Workers {
  readonly #queue: Queue;
  readonly #paths: ProjectPaths;
  #usage = new Map<number, ProcessUsage>();
  /** CPU of each process since the look before, percent of one core. */
  #cpu = new Map<number, number>();
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(queue: Queue, paths: ProjectPaths) {
    this.#queue = queue;
    this.#paths = paths;
  }

  async of(pool: Pool, logs: readonly string[]): Promise<readonly WorkerView[]> {
    const rows = (await this.#queue.workers(pool.id)).toSorted((a, b) => a.slot - b.slot);
    this.#look(rows.flatMap(({ process }) => process?.pid ?? []));
    return await Promise.all(rows.map((worker) => this.#describe(worker, logs)));
  }

  async #describe({ id, task, process }: Worker, logs: readonly string[]): Promise<WorkerView> {
    const name = slotOf(id);
    const found = task === null ? null : await this.#queue.task(task);
    const pid = found === null ? null : (process?.pid ?? null);
    return {
      name,
      task: found?.id ?? null,
      taskName: found === null ? null : `${found.job}/${found.key}`,
      pid,
      cpuPercent: pid === null ? 0 : (this.#cpu.get(pid) ?? 0),
      memoryBytes: pid === null ? 0 : (this.#usage.get(pid)?.memoryBytes ?? 0),
      doing: found === null ? '' : nearby(await lastLine(findLog(logs, `${name}.log`)), this.#paths, found),
    };
  }

  #look(pids: readonly number[]): void {
    const now = performance.now();
    if (now - this.#lookedAt < FRESH_MS && pids.every((pid) => this.#usage.has(pid))) return;
    const usage = usageOf(pids);
    this.#cpu = new Map([...usage].map(([pid, used]) => [pid, cpuSince(this.#usage.get(pid), used)]));
    this.#usage = usage;
    this.#lookedAt = now;
  }
}

const cpuSeconds = ({ cpuPercent, elapsedSeconds }: ProcessUsage): number =>
  (cpuPercent * elapsedSeconds) / 100;

/** Without a look before: since it started. Children that have ended take theirs with them. */
function cpuSince(before: ProcessUsage | undefined, now: ProcessUsage): number {
  const seconds = now.elapsedSeconds - (before?.elapsedSeconds ?? 0);
  if (before === undefined || seconds <= 0) return now.cpuPercent;
  return Math.max(0, (100 * (cpuSeconds(now) - cpuSeconds(before))) / seconds);
}

/** What the log of a worker says last; empty when there is none. */
async function lastLine(path: string): Promise<string> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    const from = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const line = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').at(-1) ?? '';
    return LOGGED.exec(line)?.[1] ?? '';
  } catch {
    return ''; // it comes with the first line, and may be rotated right now
  }
}
