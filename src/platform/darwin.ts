import { spawnSync } from 'node:child_process';
import type { ProcessLoad, ProcessRow, ProcessTable } from './table.ts';

/**
 * macOS, from `ps` (man 1 ps). Start times are whole seconds; together with the process id that is enough, as
 * ids there are not given again before about 100,000 others were. The system hides the environment of its own
 * binaries (`/bin/sleep`) from `ps`: such processes are found as descendants, not by a marker.
 */
export const darwin: ProcessTable = {
  read: (pid) => parseRows(ps(ROW, '-p', String(pid)))[0] ?? null,
  list: () => parseRows(ps(ROW, '-A')),
  environment: (pid) => {
    const text = ps('command=', '-wwE', '-p', String(pid)).trimEnd();
    return text === '' ? null : parseEnvironment(text);
  },
  marked: (name, value) => parseMarked(ps('pid=,command=', '-AwwE'), `${name}=${value}`),
  command: (pid) => ps('command=', '-ww', '-p', String(pid)).trim() || null,
  loads: (pids) =>
    pids.length === 0 ? new Map() : parseLoads(ps('pid=,time=,rss=,etime=,stat=', '-p', pids.join(','))),
};

const ROW = 'pid=,ppid=,stat=,lstart=';

function ps(columns: string, ...selection: string[]): string {
  // Language and time zone of the caller would change how `lstart` is written.
  const env = { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' };
  const result = spawnSync('/bin/ps', [...selection, '-o', columns], {
    env,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return result.stdout ?? '';
}

/** Reads lines of `pid ppid stat lstart`, zombies left out. */
export function parseRows(text: string): ProcessRow[] {
  return [...text.matchAll(/^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.+?)\s*$/gm)].flatMap(
    ([, pid, parent, state, startedAt]) =>
      startedAt === undefined || state?.startsWith('Z')
        ? []
        : [{ pid: Number(pid), parent: Number(parent), startedAt: startedAt.replace(/\s+/g, ' ') }],
  );
}

/** Reads `command arg... NAME=value...`: a value with spaces goes on to the next NAME=. */
export function parseEnvironment(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/(?<=\s)([A-Za-z_]\w*)=(.*?)(?=\s[A-Za-z_]\w*=|$)/gs)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
}

/** Ids of the lines of `pid command env` that hold the entry as a word of its own. */
export function parseMarked(text: string, entry: string): number[] {
  return text
    .split('\n')
    .filter((line) => ` ${line} `.includes(` ${entry} `))
    .map((line) => Number.parseInt(line, 10));
}

/** Reads lines of `pid time rss etime stat`: `501 12:34.56 20480 01-02:03:04 S+`; zombies are left out. */
export function parseLoads(text: string): Map<number, ProcessLoad> {
  const lines = text.matchAll(/^\s*(\d+)\s+(\S+)\s+(\d+)\s+(\S+)\s+([^Z\s]\S*)\s*$/gm);
  return new Map(
    [...lines].map(([, pid, time = '', kilobytes, elapsed = '']) => [
      Number(pid),
      {
        cpuSeconds: parseDuration(time),
        memoryBytes: Number(kilobytes) * 1024,
        ownBytes: Number(kilobytes) * 1024,
        elapsedSeconds: parseDuration(elapsed),
      },
    ]),
  );
}

/** Node tells the free pages only, which macOS keeps few: most of what can be had it calls inactive. */
export function freeMemory(): number {
  return parseFreeMemory(
    spawnSync('/usr/bin/vm_stat', { encoding: 'utf8', env: { LC_ALL: 'C' } }).stdout ?? '',
  );
}

/** Bytes of what `vm_stat` prints: `Pages free:     12345.`, in pages whose size is in its first line. */
export function parseFreeMemory(text: string): number {
  const pages = ['free', 'speculative', 'inactive'].map((kind) =>
    Number(new RegExp(`^Pages ${kind}:\\s+(\\d+)\\.`, 'm').exec(text)?.[1] ?? 0),
  );
  const size = Number(/page size of (\d+) bytes/.exec(text)?.[1] ?? 0);
  return size * pages.reduce((sum, count) => sum + count, 0);
}

/** Seconds of `[[days-]hours:]minutes:seconds[.hundredths]`. */
function parseDuration(text: string): number {
  const [clock = '', days = '0'] = text.split('-').reverse();
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}
