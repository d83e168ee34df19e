import { readFile, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';

/** How much of the files is shown in the prompt. The worker can read the rest by itself. */
const CONTENT_BYTES = 24 * 1024;
/** How many paths of one pattern are listed. */
const LISTED_PATHS = 100;
/** Not looked into, unless the pattern names them. */
const PASSED_OVER = ['node_modules', '.git', '.klauss'];

/** What one pattern of `context_files` stands for. */
export interface ContextPattern {
  readonly pattern: string;
  /** Relative to the directory, sorted; empty when nothing matches. */
  readonly paths: readonly string[];
  /** How many paths were left out of the list. */
  readonly more: number;
}

export interface ContextFiles {
  readonly patterns: readonly ContextPattern[];
  /** The files that are shown whole: text, in the order of the patterns, while there is room. */
  readonly contents: readonly { readonly path: string; readonly text: string }[];
}

/**
 * Expands the globs of `context_files`, and reads what there is room for. A wildcard does not match names that
 * begin with a dot: `.env` is shown only when it was named.
 * @param mayRead tells of a real path whether a worker may see it: a wildcard can match a link that leads outside
 */
export async function readContextFiles(
  patterns: readonly string[],
  directory: string,
  mayRead: (realPath: string) => boolean,
): Promise<ContextFiles> {
  const expanded: ContextPattern[] = [];
  for (const pattern of patterns) expanded.push(await expand(pattern, directory, mayRead));

  const contents: { path: string; text: string }[] = [];
  let room = CONTENT_BYTES;
  for (const path of new Set(expanded.flatMap(({ paths }) => paths))) {
    const text = await readText(resolve(directory, path), room);
    if (text === null) continue;
    room -= Buffer.byteLength(text);
    contents.push({ path, text });
  }
  return { patterns: expanded, contents };
}

async function expand(
  pattern: string,
  directory: string,
  mayRead: (realPath: string) => boolean,
): Promise<ContextPattern> {
  const paths: string[] = [];
  for (const path of await match(pattern, directory)) {
    const real = await realpath(resolve(directory, path)).catch(() => null);
    if (real !== null && mayRead(real)) paths.push(path);
  }
  return { pattern, paths: paths.slice(0, LISTED_PATHS), more: Math.max(0, paths.length - LISTED_PATHS) };
}

async function match(pattern: string, directory: string): Promise<string[]> {
  // Names such as `app/(shop)/[id].tsx` are valid globs that do not match themselves.
  if (await isFile(resolve(directory, pattern))) return [pattern];
  const ignore = PASSED_OVER.filter((name) => !pattern.includes(name)).map((name) => `**/${name}/**`);
  return (await glob(pattern, { cwd: directory, onlyFiles: true, ignore })).sort();
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The text of a file, or null: it is too long for the room, binary, or cannot be read. */
async function readText(path: string, room: number): Promise<string | null> {
  try {
    const { size } = await stat(path);
    if (size > room) return null;
    const bytes = await readFile(path);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
