import { readdir, readFile } from 'node:fs/promises';

/** A live process that was found by its environment. */
export interface Survivor {
  readonly pid: number;
  readonly parent: number;
  /** Process group and session, to see what a signal to a group would have reached. */
  readonly group: number;
  readonly session: number;
  readonly command: string;
}

/**
 * Lists live processes (zombies are not) whose environment at start had the given entries: all names and values of a
 * record, or any `NAME=value` that a pattern matches. Linux only: reads /proc. The calling process itself never counts.
 */
export async function survivors(marker: Readonly<Record<string, string>> | RegExp): Promise<Survivor[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(pids.map((pid) => inspect(Number(pid), marker)));
  return found.filter((process) => process !== undefined);
}

/**
 * Waits until no process has the marker; rejects with the list of those left after `timeout` ms (20 s).
 * It asks again at short intervals, because the end of a process that is not ours gives no event.
 */
export async function expectNoSurvivors(
  marker: Parameters<typeof survivors>[0],
  timeout = 20_000,
): Promise<void> {
  const deadline = Date.now() + timeout;
  let left = await survivors(marker);
  while (left.length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    left = await survivors(marker);
  }
  if (left.length > 0) {
    throw new Error(`Still alive:\n${left.map(({ pid, command }) => `${pid} ${command}`).join('\n')}`);
  }
}

async function inspect(pid: number, marker: Parameters<typeof survivors>[0]): Promise<Survivor | undefined> {
  try {
    const entries = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0');
    if (!carries(entries, marker)) return undefined;
    // The command in parentheses may hold spaces and parentheses itself; fields are counted after the last one.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const [state, parent, group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    return { pid, parent: Number(parent), group: Number(group), session: Number(session), command };
  } catch {
    // Ended while we looked, a kernel thread, or another user's.
    return undefined;
  }
}

function carries(entries: readonly string[], marker: Parameters<typeof survivors>[0]): boolean {
  if (marker instanceof RegExp) return entries.some((entry) => marker.test(entry));
  return Object.entries(marker).every(([name, value]) => entries.includes(`${name}=${value}`));
}
