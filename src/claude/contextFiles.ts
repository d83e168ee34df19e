import { readFile, stat } from 'node:fs/promises';
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

/** Expands the globs of `context_files`, and reads what there is room for. */
export async function readContextFiles(
  patterns: readonly string[],
  directory: string,
): Promise<ContextFiles> {
  const expanded: ContextPattern[] = [];
  for (const pattern of patterns) expanded.push(await expand(pattern, directory));

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

async function expand(pattern: string, directory: string): Promise<ContextPattern> {
  // Names such as `app/(shop)/[id].tsx` are valid globs that do not match themselves.
  if (await isFile(resolve(directory, pattern))) return { pattern, paths: [pattern], more: 0 };
  const ignore = PASSED_OVER.filter((name) => !pattern.includes(name)).map((name) => `**/${name}/**`);
  const found = await glob(pattern, { cwd: directory, dot: true, onlyFiles: true, ignore });
  const paths = found.sort();
  return { pattern, paths: paths.slice(0, LISTED_PATHS), more: Math.max(0, paths.length - LISTED_PATHS) };
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
