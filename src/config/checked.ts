/**
 * What the project's file said when it was last checked, for what starts all the time and only looks at the queue: to
 * check the same text again takes half as long as all the rest of its work (docs/decisions/0027). It stands beside the
 * queue, and whoever could change it could change that; what decides on work does not read it.
 */

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion } from '../platform/package.ts';
import type { ConfigLayer } from './config.ts';
import type { CheckedLayer } from './layer.ts';

/** All that the layer of a file follows from. Equal ones have equal layers. */
export interface Grounds {
  readonly text: string;
  /** Where its relative paths start. */
  readonly base: string;
  readonly home: string;
}

interface Kept extends Grounds {
  readonly version: string;
  readonly layer: ConfigLayer;
}

/** What was found for the very same text; else what `check` finds, which is kept when nothing is wrong with it. */
export function checkedOnce(stateDir: string, grounds: Grounds, check: () => CheckedLayer): CheckedLayer {
  const file = join(stateDir, 'checked.json');
  const version = packageVersion();
  const kept = read(file);
  if (
    kept?.version === version &&
    kept.text === grounds.text &&
    kept.base === grounds.base &&
    kept.home === grounds.home
  )
    return { layer: kept.layer, faults: [] };
  const checked = check();
  if (checked.faults.length === 0) keep(file, { version, ...grounds, layer: checked.layer });
  return checked;
}

/** Null: there is none, or it is damaged, which is the same. */
function read(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept | null;
  } catch {
    return null;
  }
}

/** Not where Klauss was never used, nor where nothing can be written: the next one checks again, as this one did. */
function keep(file: string, kept: Kept): void {
  const draft = `${file}.${process.pid}`;
  try {
    try {
      writeFileSync(draft, JSON.stringify(kept), { mode: 0o600, flag: 'wx' });
      renameSync(draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch {}
}
