import { readdirSync, readFileSync, statSync } from 'node:fs';
import { freemem, totalmem } from 'node:os';
import { join } from 'node:path';
import { EVER, type ProcessLoad, type ProcessRow, type ProcessTable } from './table.ts';

/** Ticks of `/proc/PID/stat` a second: USER_HZ, which is 100 on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Linux, from `/proc` (man 5 proc) and `/sys/fs/cgroup` (man 7 cgroups). */
export const linux: ProcessTable = {
  read: readRow,
  list: (since) => (since === EVER ? listPids() : arrivedSince(since)).flatMap((pid) => readRow(pid) ?? []),
  environment: (pid) => {
    const text = readProc(`${pid}/environ`);
    return text === null ? null : Object.fromEntries(text.split('\0').flatMap(splitVariable));
  },
  marked: (name, value, since) => {
    const entry = `\0${name}=${value}\0`;
    return arrivedSince(since).filter((pid) => `\0${readProc(`${pid}/environ`) ?? ''}\0`.includes(entry));
  },
  command: (pid) => readProc(`${pid}/cmdline`)?.replaceAll('\0', ' ').trim() || null,
  loads: (pids) => new Map(pids.flatMap(readLoad)),
};

function listPids(): number[] {
  return readdirSync('/proc').filter(isNumber).map(Number);
}

/** A process as it was seen first: its inode tells it from a later one with its id. */
interface Sighting {
  readonly inode: number;
  /** By `performance.now()`, which never jumps as the time of day does. */
  readonly at: number;
}

let sightings: ReadonlyMap<number, Sighting> = new Map();
/** When they were made, and the id that had been given last then. */
let looked = { at: Number.NEGATIVE_INFINITY, newest: '' };

/** In so short a time ids do not come round again, milliseconds. */
const NO_ROUND_MS = 100;

/**
 * Ids of all processes but those that were seen before that moment, and are still the same. An inode is made when somebody looks
 * at a process for the first time, and kept while it lives, or made anew, with another number, when memory was short: then the
 * process counts as one that has just come. Telling that takes 2 µs for each, where reading its environment or its row takes 8.
 */
function arrivedSince(moment: number): number[] {
  const [at, newest] = [performance.now(), newestPid()];
  const isSame = newest !== '' && newest === looked.newest && at - looked.at < NO_ROUND_MS;
  if (!isSame) look();
  looked = { at, newest };
  return [...sightings].flatMap(([pid, { at }]) => (at < moment ? [] : pid));
}

/** As long as it is the same, no process has come. Empty: it is not told. */
function newestPid(): string {
  return readProc('loadavg')?.trim().split(' ').at(-1) ?? '';
}

/** Ids that were seen before keep their sightings. */
function look(): void {
  const inodes = listPids().map((pid) => [pid, inodeOf(pid)] as const);
  const now = performance.now();
  const before = sightings;
  const sighted = ([pid, inode]: readonly [number, number]): [number, Sighting] => {
    const known = before.get(pid);
    return [pid, known?.inode === inode ? known : { inode, at: now }];
  };
  sightings = new Map(inodes.map(sighted));
}

/** 0: it is gone. */
function inodeOf(pid: number): number {
  try {
    return statSync(`/proc/${pid}`).ino;
  } catch {
    return 0;
  }
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);

function readRow(pid: number): ProcessRow | null {
  const fields = readStat(pid);
  if (fields === null || fields.state === 'Z' || fields.state === 'X') return null;
  return { pid, parent: fields.parent, startedAt: `${bootId()}:${fields.startTicks}` };
}

function readLoad(pid: number): [number, ProcessLoad][] {
  const fields = readStat(pid);
  const status = readProc(`${pid}/status`);
  const uptime = readProc('uptime');
  if (fields === null || fields.state === 'Z' || status === null || uptime === null) return [];
  const load = {
    cpuSeconds: fields.cpuTicks / TICKS_PER_SECOND,
    memoryBytes: bytesOf(status, 'VmRSS'),
    ownBytes: bytesOf(status, 'RssAnon') + bytesOf(status, 'RssShmem'),
    elapsedSeconds: Math.max(0, Number.parseFloat(uptime) - Number(fields.startTicks) / TICKS_PER_SECOND),
  };
  return [[pid, load]];
}

/** A field of `/proc/PID/status`, 0 where it is missing. */
const bytesOf = (status: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;

/**
 * Node tells `MemAvailable` of the machine, and of a cgroup with a limit what is left of that. There the files that
 * were read count as used (measured: 308 MB left of 1 GB after 700 MB were written to a file), though the kernel gives
 * their pages up first: those it has marked as inactive are added again.
 *
 * Whether there is a limit takes 0.1 ms to find out, ten times as long as what is free.
 */
export function memory(): () => number {
  const limit = process.constrainedMemory();
  if (limit === 0 || limit >= totalmem()) return freemem;
  return () => Math.min(freemem(), process.availableMemory() + inactiveFiles());
}

function inactiveFiles(): number {
  const places = cgroupPlaces(readProc('self/cgroup') ?? '');
  const stat = places.map((place) => readFile(join(place, 'memory.stat'))).find((text) => text !== null);
  return parseInactiveFiles(stat ?? '');
}

/** Where the memory of a process is accounted, by its `/proc/PID/cgroup`: versions 2 and 1, the top of a container last. */
export function cgroupPlaces(text: string): string[] {
  const pathOf = (controller: string): string =>
    new RegExp(`^\\d+:${controller}:(.*)$`, 'm').exec(text)?.[1] ?? '/';
  const [second, first] = ['/sys/fs/cgroup', '/sys/fs/cgroup/memory'];
  return [join(first, pathOf('memory')), first, join(second, pathOf('')), second];
}

/** Bytes of `memory.stat`, those of the groups below included. */
export const parseInactiveFiles = (stat: string): number =>
  Number((/^total_inactive_file (\d+)/m.exec(stat) ?? /^inactive_file (\d+)/m.exec(stat))?.[1] ?? 0);

interface Stat {
  readonly state: string;
  readonly parent: number;
  readonly cpuTicks: number;
  readonly startTicks: string;
}

function readStat(pid: number): Stat | null {
  const text = readProc(`${pid}/stat`);
  return text === null ? null : parseStat(text);
}

/** Reads one `/proc/PID/stat`. The second field is the program's name, which may hold spaces and parentheses. */
export function parseStat(text: string): Stat | null {
  const [state, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // Numbers of the man page: state is field 3, so `rest` begins with field 5.
  const field = (number: number): string => rest[number - 5] ?? '';
  const startTicks = field(22);
  if (state === undefined || !isNumber(startTicks)) return null;
  const cpuTicks = [14, 15, 16, 17].reduce((sum, number) => sum + Number(field(number)), 0);
  return { state, parent: Number(parent), cpuTicks, startTicks };
}

let cachedBootId: string | undefined;

/** Start times count from boot, so that only boot and start time together name a process for good. */
function bootId(): string {
  cachedBootId ??= (readProc('sys/kernel/random/boot_id') ?? '').trim();
  return cachedBootId;
}

function splitVariable(entry: string): [string, string][] {
  const at = entry.indexOf('=');
  return at < 1 ? [] : [[entry.slice(0, at), entry.slice(at + 1)]];
}

/** A process may end at any moment, and those of others may not be read: both are "not there". */
const readProc = (path: string): string | null => readFile(`/proc/${path}`);

function readFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
