/** The readable logs: `pool.log`, and `worker_N.log` for each worker slot. They rotate by size. */

import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import type { Config } from '../config/config.ts';
import type { Mask } from '../domain/mask.ts';
import { plain } from '../domain/plain.ts';

export interface Logs {
  /** Appends a line to `<name>.log`, masked and safe to show, with the time before it. */
  write(name: string, line: string): void;
  close(): Promise<void>;
}

/**
 * Logs in a directory, which is made when it is not there. Each file is rotated to `<name>.1.log` and on, as
 * `[logs]` says.
 */
export function openLogs(
  directory: string,
  { maxSizeMb, maxFiles }: Config['logs'],
  mask: Mask,
  now: () => number,
): Logs {
  const streams = new Map<string, RotatingFileStream>();

  const open = (name: string): RotatingFileStream => {
    const fileName = (index: number | Date | null): string =>
      index === null ? `${name}.log` : `${name}.${Number(index)}.log`;
    const stream = createStream(fileName, {
      path: directory,
      size: `${Math.ceil(maxSizeMb * 1024)}K`,
      rotate: maxFiles,
      mode: 0o600,
    });
    // A full disk must not end the pool: the queue is what counts, and it reports its own faults.
    stream.on('error', () => {});
    streams.set(name, stream);
    return stream;
  };

  return {
    write(name, line) {
      const stream = streams.get(name) ?? open(name);
      stream.write(`${new Date(now()).toISOString()} ${plain(mask.text(line))}\n`);
    },
    async close() {
      await Promise.all(
        [...streams.values()].map((stream) => new Promise<void>((resolve) => stream.end(resolve))),
      );
    },
  };
}
