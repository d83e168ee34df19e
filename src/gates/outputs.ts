/** Expected outputs: files that must be there afterwards, and hold something. */

import { readdir, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Receipt } from '../domain/proof.ts';

/** Files that say all by being there. */
const MAY_BE_EMPTY = /^(\..*|__init__\.pyi?|py\.typed)$/;

export interface Outputs {
  /** Each pattern with the files that were found for it. */
  readonly found: Receipt['outputs'];
  /** What is missing, in the words for whoever has to bring it; null: nothing. */
  readonly missing: string | null;
}

/** Looks for expected outputs, paths or globs relative to the directory. Empty files do not count, where one expects text in them. */
export async function findOutputs(patterns: readonly string[], directory: string): Promise<Outputs> {
  const looked = await Promise.all(patterns.map((pattern) => look(pattern, directory)));
  const absent = looked.filter(({ files }) => files.length === 0).map(({ pattern }) => pattern);
  const empty = looked.filter(({ files, filled }) => files.length > 0 && filled.length === 0);
  const faults = [
    ...(absent.length > 0 ? [`Expected outputs are missing: ${absent.join(', ')}`] : []),
    ...(empty.length > 0
      ? [`Expected outputs are empty: ${empty.flatMap(({ files }) => files).join(', ')}`]
      : []),
  ];
  return {
    found: looked.map(({ pattern, filled }) => ({ pattern, files: filled })),
    missing: faults.length === 0 ? null : faults.join('\n'),
  };
}

interface Looked {
  readonly pattern: string;
  readonly files: readonly string[];
  /** Those of them that hold something. */
  readonly filled: readonly string[];
}

async function look(pattern: string, directory: string): Promise<Looked> {
  const isFilled = (file: string): Promise<boolean> => holdsSomething(resolve(directory, file));
  // As a name first: `app/[id]/page.tsx` is a file, though it looks like a pattern.
  const named = await stat(resolve(directory, pattern)).catch(() => null);
  const files =
    named === null
      ? (await glob(pattern, { cwd: directory, dot: true, onlyFiles: false })).sort()
      : [pattern];
  const filled: string[] = [];
  for (const file of files) if (await isFilled(file)) filled.push(file);
  return { pattern, files, filled };
}

async function holdsSomething(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  if (found.isDirectory()) return (await readdir(path)).length > 0;
  return found.size > 0 || MAY_BE_EMPTY.test(basename(path));
}
