/** The logs there are. */

import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../actions/context.ts';
import { formatBytes } from '../../domain/bytes.ts';
import { duration, table } from '../../report/text.ts';
import type { Result } from '../command.ts';

/** The names of the logs in a directory, rotated ones included. */
export const logNames = async (directory: string): Promise<readonly string[]> =>
  existsSync(directory) ? (await readdir(directory)).filter((name) => name.endsWith('.log')).sort() : [];

interface Log {
  readonly name: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

interface Place {
  readonly directory: string;
  readonly logs: readonly Log[];
}

/** All logs with their sizes and how long ago they were written to, by directory. */
export async function listLogs(context: Context, directories: readonly string[]): Promise<Result> {
  const places = await Promise.all(
    directories.map(async (at) => ({ directory: at, logs: await logsIn(at) })),
  );
  const [latest = { directory: context.paths.logs, logs: [] }, ...elsewhere] = places;
  const listed = places.filter(({ logs }) => logs.length > 0);
  return {
    data: { ...placeJson(latest), elsewhere: elsewhere.map(placeJson) },
    text: listed.length === 0 ? 'No logs.' : listed.map(placeText).join('\n'),
  };
}

async function logsIn(directory: string): Promise<readonly Log[]> {
  const logs = await Promise.all(
    (await logNames(directory)).map(async (name) => {
      const found = await stat(join(directory, name)).catch(() => null); // rotation may just have renamed it
      return found === null ? [] : [{ name, bytes: found.size, modifiedAt: found.mtime }];
    }),
  );
  return logs.flat();
}

function placeText({ directory, logs }: Place): string {
  const rows = logs.map(({ name, bytes, modifiedAt }) => [
    name,
    formatBytes(bytes),
    `${duration(Math.max(0, Date.now() - modifiedAt.getTime()))} ago`,
  ]);
  return [`In ${directory}:`, table([['NAME', 'SIZE', 'WRITTEN'], ...rows])].join('\n');
}

const placeJson = ({ directory, logs }: Place) => ({
  directory,
  files: logs.map(({ name }) => name),
  logs: logs.map(({ name, bytes, modifiedAt }) => ({ name, bytes, modified_at: modifiedAt.toISOString() })),
});
