/** Running the real command line in ways that a test project does not offer by itself, and waiting for its queue. */

import { existsSync } from 'node:fs';
import { readFile, watch } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { changes } from '../../src/pool/changes.ts';
import { openQueue } from '../../src/queue/open.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { klaussBinary, type Project } from '../support/project.ts';

export interface RunOptions {
  /** Default: the root of the project. */
  readonly cwd?: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** The program; this very Node by default. */
  readonly binary?: string;
}

/** Runs a command of a project with another directory, input, environment or Node. */
export function run(project: Project, args: readonly string[], options: RunOptions = {}) {
  const { cwd = project.root, input = '', environment = {}, node = [], binary = process.execPath } = options;
  return execa(binary, [...node, klaussBinary, ...args], {
    cwd,
    env: { ...project.environment, ...environment },
    extendEnv: false,
    reject: false,
    input,
  });
}

/**
 * Waits until the rows of a project's queue are as wished, and returns what was found there. Its pool tells of every
 * change.
 * @throws when that takes 50 s
 */
export async function until<Found>(
  project: Project,
  look: (queue: Queue) => Promise<Found | null | undefined | false>,
): Promise<Found> {
  await using queue = await openQueue({ path: join(project.root, '.klauss', 'klauss.db') });
  for await (const _ of changes(queue, { pollSeconds: 0.1, signal: AbortSignal.timeout(50_000) })) {
    const found = await look(queue);
    if (found) return found;
  }
  throw new Error('The queue did not come to that in 50 s.');
}

/** Waits until so many tasks are at work, each with its client started. */
export const untilWorking = (project: Project, tasks = 1): Promise<true> =>
  until(project, async (queue) => {
    const attempts = await queue.runningAttempts();
    return attempts.filter((attempt) => attempt.process !== null).length >= tasks;
  });

/** Waits until a file is there: the stub client's directives say when it makes one. */
export async function appeared(path: string): Promise<void> {
  const ending = new AbortController();
  // Watched before it is looked for, so that it cannot come unseen in between.
  const events = watch(dirname(path), { signal: ending.signal });
  const seen = (async () => {
    for await (const _ of events) if (existsSync(path)) return;
  })();
  if (!existsSync(path)) await seen;
  ending.abort();
  await seen.catch(() => {});
}

/** A task that is at work until it is let go. */
export interface Gate {
  /** For the stub client: writing to a pipe that nobody reads yet takes until somebody does. */
  readonly directive: string;
  open(): Promise<void>;
}

/** Makes a gate in a project, for one task. */
export async function makeGate({ root }: Project, name: string): Promise<Gate> {
  const pipe = join(root, name);
  await execa('mkfifo', [pipe]);
  return {
    directive: `stub:write=${pipe}`,
    open: async () => void (await readFile(pipe)),
  };
}

/** A stream that was read so far, to be waited on. */
export function heard(stream: NodeJS.ReadableStream | null): {
  text(): string;
  /** Resolves when what was read matches. */
  until(pattern: RegExp): Promise<void>;
} {
  if (stream === null) throw new Error('There is no such stream.');
  let text = '';
  const waiting = new Set<() => void>();
  stream.on('data', (chunk: Buffer | string) => {
    text += String(chunk);
    for (const look of waiting) look();
  });
  return {
    text: () => text,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!pattern.test(text)) return;
          waiting.delete(look);
          resolve();
        };
        stream.once('end', () => reject(new Error(`Ended without ${pattern}:\n${text}`)));
        waiting.add(look);
        look();
      }),
  };
}
