/** The clock of all processes of a project jumps, both ways; see test/fixtures/clock.mjs. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Project } from '../support/project.ts';
import { happened } from './tally.ts';
import { aMoment, homeOf, leaveWord, type Trouble } from './trouble.ts';

const fixture = pathToFileURL(join(import.meta.dirname, '..', 'fixtures', 'clock.mjs')).href;

/** The environment of processes whose clock can be set. */
export const CLOCK = { NODE_OPTIONS: `--import=${fixture}` };

const HOUR = 3_600;
const JUMPS = [HOUR, -HOUR, 25 * HOUR, 60, -60, 5, -5];

export const moveClock: Trouble = async ({ project, random }) => {
  const start = await offsetOf(project);
  let furthest = start;
  for (let times = 1 + random.below(3); times > 0; times--) {
    await aMoment(random, 700);
    const offset = (await offsetOf(project)) + random.pick(JUMPS) * 1000;
    await setClock(project, offset);
    happened('clock jumped');
    furthest = Math.max(furthest, offset);
  }
  await aMoment(random, 500);
  // Whatever waits for a moment that was an hour away for a while need not be waited for.
  await setClock(project, furthest);
};

/** How far the project's clock is ahead, milliseconds. */
export async function offsetOf(project: Project): Promise<number> {
  const file = join(homeOf(project), 'clock');
  return existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
}

export const setClock = (project: Project, offsetMs: number): Promise<void> =>
  leaveWord(join(homeOf(project), 'clock'), `${offsetMs}`);
