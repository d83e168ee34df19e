/**
 * Processes of this machine: telling, finding and ending them. A process is named by its id and its start time,
 * never by its id alone and never by its program's name. What differs by platform stands in `linux.ts` and
 * `darwin.ts`.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { KlaussError } from '../domain/errors.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import { darwin } from './darwin.ts';
import { linux } from './linux.ts';
import { EVER, type ProcessLoad, type ProcessRow, type ProcessTable } from './table.ts';

const table: ProcessTable = process.platform === 'darwin' ? darwin : linux;

/** Names the process that has this id now, or null: there is none, or it has ended and is not reaped yet. */
export function identify(pid: number): ProcessIdentity | null {
  const row = table.read(pid);
  return row === null ? null : identityOf(row);
}

/** True while that very process lives: not a zombie, and not a later process with the same id. */
export function isAlive(identity: ProcessIdentity): boolean {
  return table.read(identity.pid)?.startedAt === identity.startedAt;
}

/**
 * All living processes below this one, parents before children. Those whose parent has ended are not among them.
 * @param since a moment of `performance.now()` before it was started, if that is known: what was there before did not
 * come from it
 */
export function descendants(pid: number, since = EVER): ProcessIdentity[] {
  return below(pid, childrenByParent(table.list(since)));
}

/** The processes above this one, the nearest first. */
export function ancestors(pid: number): ProcessIdentity[] {
  const found: ProcessIdentity[] = [];
  let row = table.read(pid);
  while (row !== null && row.parent > 0) {
    row = table.read(row.parent);
    if (row !== null) found.push(identityOf(row));
  }
  return found;
}

/** An entry of the environment by which all that comes from one process is found. */
export interface Marker {
  readonly name: string;
  readonly value: string;
}

/**
 * All living processes that were started with NAME=value in their environment, this one excepted. A process
 * inherits the marker from whoever started it, unless its environment was cleared on the way.
 * @param since a moment of `performance.now()` before the first of them was started, if that is known: what was there
 * before need not be looked at
 */
export function marked(name: string, value: string, since = EVER): ProcessIdentity[] {
  return table
    .marked(name, value, since)
    .filter((pid) => pid !== process.pid)
    .flatMap((pid) => identify(pid) ?? []);
}

/** The environment that a process was started with, or null: it is gone, or belongs to somebody else. */
export function environmentOf(pid: number): Readonly<Record<string, string>> | null {
  return table.environment(pid);
}

/** The command that a process runs, with its arguments, or null: it is gone. */
export function commandLineOf(pid: number): string | null {
  return table.command(pid);
}

/** What a process and all its descendants use together. */
export interface ProcessUsage {
  /** Processor time over lifetime, as `ps` counts it; 100 is one processor. */
  readonly cpuPercent: number;
  /** Resident memory; what they share is counted for each. */
  readonly memoryBytes: number;
  /** Memory that one more process of this kind would take, as it shares the pages of its program's file. */
  readonly ownBytes: number;
  /** Since the process itself started. */
  readonly elapsedSeconds: number;
}

/** What these processes use, each with its descendants. Ids without a living process are left out. */
export function usageOf(pids: readonly number[]): Map<number, ProcessUsage> {
  const children = childrenByParent(table.list(EVER));
  const families = pids.map((pid) => [pid, ...below(pid, children).map((child) => child.pid)] as const);
  const loads = table.loads(families.flat());
  return new Map(families.flatMap((family) => familyUsage(family, loads)));
}

/** Memory that one more process like this one would take; what came from it is left out, and need not be looked for. */
export const ownBytesOf = (pid: number): number => table.loads([pid]).get(pid)?.ownBytes ?? 0;

function familyUsage(
  [pid, ...others]: readonly [number, ...number[]],
  loads: ReadonlyMap<number, ProcessLoad>,
): [number, ProcessUsage][] {
  const own = loads.get(pid);
  if (own === undefined) return [];
  const all = [own, ...others.flatMap((other) => loads.get(other) ?? [])];
  const cpuSeconds = all.reduce((sum, load) => sum + load.cpuSeconds, 0);
  const usage = {
    cpuPercent: own.elapsedSeconds > 0 ? (100 * cpuSeconds) / own.elapsedSeconds : 0,
    memoryBytes: all.reduce((sum, load) => sum + load.memoryBytes, 0),
    ownBytes: all.reduce((sum, load) => sum + load.ownBytes, 0),
    elapsedSeconds: own.elapsedSeconds,
  };
  return [[pid, usage]];
}

type Children = ReadonlyMap<number, readonly ProcessRow[]>;

function childrenByParent(rows: readonly ProcessRow[]): Children {
  const children = new Map<number, ProcessRow[]>();
  for (const row of rows) {
    const siblings = children.get(row.parent);
    if (siblings === undefined) children.set(row.parent, [row]);
    else siblings.push(row);
  }
  return children;
}

function below(pid: number, children: Children): ProcessIdentity[] {
  return (children.get(pid) ?? []).flatMap((child) => [identityOf(child), ...below(child.pid, children)]);
}

const identityOf = ({ pid, startedAt }: ProcessRow): ProcessIdentity => ({ pid, startedAt });

/** How long what was sent SIGKILL may take to be gone, milliseconds. */
const KILL_LIMIT_MS = 5_000;

/**
 * Ends every process that `find` names, and returns them; `find` is asked again until it names none that
 * lives, as a dying shell may still start another. A signal goes only to a process whose identity was checked
 * right before.
 * @param options.graceMs how long they may take to end by themselves after the first signal; 0 kills at once
 * @param options.firstSignal SIGTERM unless said otherwise
 * @throws KlaussError `environment`, with the survivors in `details`, when some live on 5 s after SIGKILL
 */
export async function endProcesses(
  find: () => readonly ProcessIdentity[],
  options: { readonly graceMs: number; readonly firstSignal?: 'SIGINT' | 'SIGTERM' },
): Promise<ProcessIdentity[]> {
  const ended = new Map<string, ProcessIdentity>();
  const living = (): ProcessIdentity[] => {
    const found = find().filter(isAlive);
    for (const identity of found) ended.set(`${identity.pid} ${identity.startedAt}`, identity);
    return found;
  };
  const first = living();
  if (first.length > 0 && options.graceMs > 0) {
    signal(first, options.firstSignal ?? 'SIGTERM');
    await poll(() => living().length === 0, options.graceMs);
  }
  // Two empty looks, as a process in the middle of its exec has no environment to be found by.
  let emptyLooks = first.length === 0 ? 1 : 0;
  const done = await poll(() => {
    const found = living();
    signal(found, 'SIGKILL');
    emptyLooks = found.length === 0 ? emptyLooks + 1 : 0;
    return emptyLooks >= 2;
  }, KILL_LIMIT_MS);
  if (!done) throw cannotEnd(living());
  return [...ended.values()];
}

/** Asks at growing intervals, from 2 to 100 ms: the end of a process that is no child of ours is no event. */
async function poll(isDone: () => boolean, limitMs: number): Promise<boolean> {
  const limit = performance.now() + limitMs;
  for (let pause = 2; !isDone(); pause = Math.min(pause * 2, 100)) {
    if (performance.now() >= limit) return false;
    await sleep(pause);
  }
  return true;
}

function signal(identities: readonly ProcessIdentity[], name: NodeJS.Signals): void {
  for (const identity of identities) {
    if (!isAlive(identity)) continue;
    try {
      process.kill(identity.pid, name);
    } catch {
      // It ended just now (ESRCH), or is another user's (EPERM): the next look decides.
    }
  }
}

function cannotEnd(survivors: readonly ProcessIdentity[]): KlaussError {
  const pids = survivors.map((survivor) => survivor.pid).join(' ');
  return new KlaussError('environment', `These processes live on after SIGKILL: ${pids}`, {
    hint: `They hang in the system or belong to another user. Look with: ps -o pid,user,stat,args -p ${pids.replaceAll(' ', ',')}`,
    details: survivors,
  });
}
