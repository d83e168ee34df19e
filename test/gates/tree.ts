/** A tree of files in which gates are looked for, and tools that only say how they were called. */

import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Mask } from '../../src/domain/mask.ts';
import { type CommandEnd, runCommand } from '../../src/gates/run.ts';

export type Files = Readonly<Record<string, string>>;

export interface Tree extends AsyncDisposable {
  /** Real path of its top. */
  readonly root: string;
  /** A directory for programs on the PATH. */
  readonly bin: string;
  /** Writes files below the root; in those that begin with `#!`, programs. */
  write(files: Files): Promise<void>;
  /** Puts such tools on the PATH. */
  provide(...names: readonly string[]): Promise<void>;
  /** Runs a gate as the pool does, with the PATH and home of this process. */
  run(gate: { readonly command: string }, directory: string): Promise<CommandEnd>;
  /** All that stands in a directory and below. */
  list(directory?: string): Promise<readonly string[]>;
}

/** A tool that says what it is, its arguments and where. */
export const TOOL = '#!/bin/sh\necho "$0 $* in $PWD"\n';

export async function makeTree(files: Files, name = 'project'): Promise<Tree> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'klauss-gates-')));
  const [root, bin] = [join(base, name), join(base, 'bin')];
  await Promise.all([mkdir(root), mkdir(bin)]);
  const put = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    if (text.startsWith('#!')) await chmod(file, 0o755);
  };
  const tree: Tree = {
    root,
    bin,
    async write(more) {
      for (const [path, text] of Object.entries(more)) await put(join(root, path), text);
    },
    async provide(...names) {
      for (const tool of names) await put(join(bin, tool), TOOL);
    },
    async run({ command }, directory) {
      const marker = { name: 'KLAUSS_TEST', value: randomUUID() };
      const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith('npm_'));
      return await runCommand(command, {
        directory,
        environment: {
          ...(Object.fromEntries(inherited) as Record<string, string>),
          npm_config_offline: 'true',
          npm_config_cache: join(base, 'npm'),
          [marker.name]: marker.value,
        },
        marker,
        log: join(base, `${marker.value}.log`),
        mask: new Mask(),
        timeoutSeconds: 120,
        signal: new AbortController().signal,
      });
    },
    list: async (directory = root) => (await readdir(directory, { recursive: true })).sort(),
    [Symbol.asyncDispose]: () => rm(base, { recursive: true, force: true, maxRetries: 3 }),
  };
  await tree.write(files);
  return tree;
}

/** True when a program can be run on this machine. */
export function works(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
