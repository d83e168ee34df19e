/** What proves a tree, found by looking at it. */

import { readdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { go } from './detect/go.ts';
import { node } from './detect/node.ts';
import { python } from './detect/python.ts';
import { runners } from './detect/runners.ts';
import { rust } from './detect/rust.ts';
import type { Place, Sign } from './detect/sign.ts';

/** A gate that was found: as `Gate`, its directory in the tree that was looked at. */
export interface DetectedGate {
  readonly command: string;
  readonly directory: string;
  readonly because: string;
}

/** Something that looks like a gate and is none. */
export interface PassedOver {
  /** `ESLint`, and `ESLint in packages/web` below `top` */
  readonly what: string;
  /** `it is configured (eslint.config.js), but not installed` */
  readonly because: string;
}

export interface Detection {
  readonly gates: readonly DetectedGate[];
  readonly passedOver: readonly PassedOver[];
}

export interface DetectOptions {
  /** The PATH that the gates will run with. Default: that of this process. */
  readonly path?: string;
}

/**
 * Looks for gates in a directory, and where there are none in those above it, up to `top`: all gates of the first that
 * has any. It only reads, and what it cannot read it passes over.
 * @param directory absolute, in `top`; outside of it nothing above is looked at
 */
export async function detectGates(
  directory: string,
  top: string,
  { path = process.env['PATH'] ?? '' }: DetectOptions = {},
): Promise<Detection> {
  const passedOver: PassedOver[] = [];
  for (const here of upwards(directory, top)) {
    const signs = await look({ directory: here, top, path, names: namesIn(here) });
    const where = relative(top, here);
    const gates: DetectedGate[] = [];
    for (const sign of signs) {
      const { because } = sign;
      if (sign.kind === 'gate') gates.push({ command: sign.command, directory: here, because });
      else passedOver.push({ what: where === '' ? sign.what : `${sign.what} in ${where}`, because });
    }
    if (gates.length > 0) return { gates, passedOver };
  }
  return { gates: [], passedOver };
}

async function look(place: Place): Promise<readonly Sign[]> {
  const found = (await Promise.all([node, python, go, rust].map((find) => find(place)))).flat();
  return [...found, ...(await runners(place, found))];
}

/** A directory and those above it, up to `top`. */
function upwards(directory: string, top: string): readonly string[] {
  const isInside = directory === top || directory.startsWith(top === '/' ? top : `${top}/`);
  if (!isInside || directory === top) return [directory];
  return [directory, ...upwards(dirname(directory), top)];
}

/** A task may be about a directory that is not there yet. */
function namesIn(directory: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(directory));
  } catch {
    return new Set();
  }
}
