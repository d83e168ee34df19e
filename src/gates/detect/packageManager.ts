import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { at, Fault, readTable } from './files.ts';
import type { Place } from './sign.ts';

/** What runs the test script, by the name of the package manager. */
export const TEST_COMMANDS = {
  npm: 'npm test',
  pnpm: 'pnpm test',
  yarn: 'yarn test',
  bun: 'bun run test',
} as const;
export type Manager = keyof typeof TEST_COMMANDS;

const LOCKS: readonly (readonly [file: string, manager: Manager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

export interface ManagerOfProject {
  /** As the project names it; it may be none of those that are known. */
  readonly name: string;
  /** What says so. */
  readonly because: string;
}

/** The package manager of the nearest directory that names one or has its lock file; npm when none does. */
export async function managerOf({
  directory,
  top,
}: Pick<Place, 'directory' | 'top'>): Promise<ManagerOfProject> {
  const description = await readTable(join(directory, 'package.json'), 'JSON', JSON.parse);
  const named = description instanceof Fault ? undefined : at(description, 'packageManager');
  const [name] = typeof named === 'string' ? named.split('@') : [];
  if (name !== undefined && name !== '') return { name, because: 'packageManager of package.json' };
  for (const [file, manager] of LOCKS) {
    if (await isThere(join(directory, file))) return { name: manager, because: file };
  }
  const isLast = directory === top || directory === dirname(directory);
  return isLast
    ? { name: 'npm', because: 'package.json' }
    : await managerOf({ directory: dirname(directory), top });
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
