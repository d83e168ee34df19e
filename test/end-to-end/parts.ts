/** Small goals for tests that need no more than a few files. */

import type { ScriptedTask } from '../../demo/scenario.ts';

export const GOAL = 'Write the three parts';

/** Two parts at once, and one that joins them. */
export const PARTS: readonly ScriptedTask[] = [
  { key: 'left', prompt: 'Write left.txt.', files: { 'left.txt': 'left\n' } },
  { key: 'right', prompt: 'Write right.txt.', files: { 'right.txt': 'right\n' } },
  {
    key: 'whole',
    prompt: 'Write whole.txt from both.',
    dependsOn: ['left', 'right'],
    files: { 'whole.txt': 'whole\n' },
  },
];
