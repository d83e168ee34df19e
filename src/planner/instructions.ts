/** What a planner is told. The instructions are those of the plugin's planner agent: one text for both ways. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../platform/package.ts';

/** What stands before the instructions in the agent's file: its name, its tools. */
const FRONTMATTER = /^---\n.*?\n---\n+/s;

export async function planningPrompt(goal: string): Promise<string> {
  const agent = await readFile(join(packageRoot(), 'agents', 'planner.md'), 'utf8');
  return [
    agent.replace(FRONTMATTER, '').trim(),
    '## Your goal',
    goal.trim(),
    'You are told no path, and nobody answers questions: decide by yourself, and hand the plan over as your structured output.',
  ].join('\n\n');
}

/** @param faults as `preparePlan` names them */
export const mendingPrompt = (faults: string): string =>
  `Your plan cannot be submitted. ${faults}\n\nMend this, and hand the whole plan over again.`;
