/**
 * Measurements, side by side.
 *
 *   npm run bench                 all of them
 *   npm run bench -- worktrees    one
 */

import { benchMemory } from './memory.ts';
import { benchStatusline } from './statusline.ts';
import { benchTwelve } from './twelve.ts';
import { benchWorktrees } from './worktrees.ts';

const BENCHES = {
  memory: benchMemory,
  statusline: benchStatusline,
  twelve: benchTwelve,
  worktrees: benchWorktrees,
} as const;
const ROUNDS = 7;

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) await bench({ rounds: ROUNDS });
}
