import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isListening } from '../../pool/connection.ts';
import { socketDirectory } from '../../pool/socketPath.ts';
import { type Finding, warning } from '../finding.ts';

/** Sockets of pools that died, of whichever project. */
export async function leftSockets(environment: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const directory = socketDirectory(environment);
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.sock'));
  const paths = names.map((name) => join(directory, name));
  const listening = await Promise.all(paths.map(isListening));
  const dead = paths.filter((_, index) => !listening[index]);
  if (dead.length === 0) return [];
  return [
    warning(
      `nobody listens any more on ${dead.join(', ')}`,
      `rm ${dead.map((path) => `'${path}'`).join(' ')}`,
    ),
  ];
}
