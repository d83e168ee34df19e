/**
 * The entry point of `klauss statusline` where nothing else is asked for: `statusline.cjs`, with the session on stdin as
 * Claude Code gives it to its status line. It starts every few seconds of a session, so it loads nothing that it does not
 * need. It is part of somebody's screen: whatever goes wrong is nothing to show.
 */

import { existsSync, fstatSync, readFileSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { databaseOf } from './config/database.ts';
import { findProject } from './config/project.ts';
import { asSessionId } from './domain/ids.ts';
import { glance } from './queue/glance.ts';
import { segment } from './view/segment.ts';

/** What Claude Code says of the session (2.1.330), as far as it matters. */
interface Input {
  readonly session_id?: string;
  readonly cwd?: string;
  readonly workspace?: { readonly project_dir?: string; readonly current_dir?: string };
}

async function main(): Promise<void> {
  const { session_id: session, cwd, workspace } = input();
  // Where the client was started is where its hooks look as well; its shell may stand elsewhere.
  const places = [workspace?.project_dir, workspace?.current_dir, cwd ?? process.cwd()];
  for (const place of places) {
    const root = place === undefined ? null : projectOf(place);
    if (root === null) continue;
    const path = databaseOf(root, { home: homedir(), cwd: process.cwd(), env: process.env });
    if (!existsSync(path)) continue;
    const seen = await glance(path, session === undefined ? null : asSessionId(session));
    const text = seen === null ? '' : segment(seen, root, Date.now());
    if (text !== '') writeSync(1, `${text}\n`); // `process.stdout` would have to be made first: 2 ms
    return;
  }
}

function input(): Input {
  if (fstatSync(0).isCharacterDevice()) return {}; // a terminal, or nothing
  const text = readFileSync(0, 'utf8');
  return text.trim() === '' ? {} : (JSON.parse(text) as Input);
}

function projectOf(directory: string): string | null {
  try {
    return findProject(directory);
  } catch {
    return null; // it is gone
  }
}

main().catch(() => {});
