/**
 * What a client was started with, as one word: a client that waits may be given a task only if one that was started for
 * that very task now would be the same, in directory, flags, environment, trust and instructions.
 */

import { createHash } from 'node:crypto';
import { type Stats, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { clientArguments } from './arguments.ts';
import type { StartRun } from './started.ts';

/** What the client reads for itself, in its directory and in those above. */
const READ = [
  'CLAUDE.md',
  'CLAUDE.local.md',
  '.mcp.json',
  ...['CLAUDE.md', 'settings.json', 'settings.local.json'].map((name) => join('.claude', name)),
];
/** The same, with all that is in them. */
const READ_WHOLE = ['agents', 'commands', 'hooks', 'output-styles', 'rules', 'skills'].map((name) =>
  join('.claude', name),
);

export async function fingerprintOf(run: StartRun): Promise<string> {
  const { binary, cwd, environment, login, marker, session, shared, guard } = run;
  const parts = [
    binary,
    // Its session is new, or the one that goes on; the file of what it is told like others differs, its text does not.
    clientArguments({
      ...run,
      session: session.resume ? session : { id: '', resume: false },
      shared: shared && { file: '' },
    }),
    shared?.text,
    [guard.kind, guard.rules],
    Object.entries(environment)
      .filter(([name]) => name !== marker.name)
      .sort(),
    Object.entries(login).sort(),
    cwd,
    directoryOf(cwd),
    await instructionsOf(cwd, environment),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A directory that was made anew is another one, though its path is the same. */
function directoryOf(path: string): readonly number[] {
  const { dev, ino, birthtimeMs } = statSync(path);
  return [dev, ino, birthtimeMs];
}

async function instructionsOf(
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const above = [cwd];
  for (let place = cwd; dirname(place) !== place; above.push(place)) place = dirname(place);
  const user = environment['CLAUDE_CONFIG_DIR'] ?? join(environment['HOME'] ?? homedir(), '.claude');
  const files = [...above.flatMap((place) => READ.map((name) => join(place, name))), ...ofUser(user, READ)];
  const whole = await Promise.all(
    [
      ...above.flatMap((place) => READ_WHOLE.map((name) => join(place, name))),
      ...ofUser(user, READ_WHOLE),
    ].map(filesIn),
  );
  return [...files, ...whole.flat()].flatMap((file) => printOf(file) ?? []);
}

/** The user's own stand in the client's configuration itself. */
const ofUser = (user: string, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => (name.startsWith('.claude/') ? join(user, name.slice('.claude/'.length)) : []));

async function filesIn(directory: string): Promise<readonly string[]> {
  if (found(directory) === null) return [];
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Null: there is no such file. */
function printOf(file: string): string | null {
  const stats = found(file);
  return stats === null ? null : `${file} ${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}

/** Most are not there, and to ask one by one costs less than to have threads ask: 2 µs instead of 100. */
function found(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
