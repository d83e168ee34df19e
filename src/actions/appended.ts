import { type Growth, growth } from './growth.ts';

/** A line of a log. What is written at once may have several: the first has its time, and says whose it is. */
export interface LogLine {
  readonly text: string;
  /** The first of those that were written with it. */
  readonly head: string;
}

/** A first line begins with its time in ISO 8601. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /;

/**
 * What the logs of some directories hold, and then, until the signal ends it, whatever is appended to them: the lines of
 * all in the order of their times. Logs that come later and logs that are rotated are followed too. What was written
 * before the signal is not missed.
 * @param isLog by the name of a file, its rotated ones included
 */
export async function* appended(
  directories: readonly string[],
  isLog: (name: string) => boolean,
  signal: AbortSignal,
): AsyncGenerator<readonly LogLine[]> {
  const heads = new Map<number, string>();
  for await (const files of growth(directories, isLog, signal))
    yield inOrder(files.flatMap((file) => withHeads(file, heads)));
}

/** What the logs of some directories hold now, in the order of time. */
export async function readLogs(
  directories: readonly string[],
  isLog: (name: string) => boolean,
): Promise<readonly LogLine[]> {
  const lines: LogLine[] = [];
  for await (const more of appended(directories, isLog, AbortSignal.abort())) lines.push(...more);
  return lines;
}

/** @param heads the last one of each file, in case what belongs to it is read only now */
function withHeads({ inode, lines }: Growth, heads: Map<number, string>): readonly LogLine[] {
  return lines.map((text) => {
    const head = TIME.test(text) ? text : (heads.get(inode) ?? text);
    heads.set(inode, head);
    return { text, head };
  });
}

/** By their times; those of one moment stay as they are. */
function inOrder(lines: readonly LogLine[]): readonly LogLine[] {
  const time = ({ head }: LogLine): string => TIME.exec(head)?.[0] ?? '';
  return lines.toSorted((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
}
