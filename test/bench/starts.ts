/** How long a command takes from its start to its end. */

import { spawnSync } from 'node:child_process';
import type { Project } from '../support/project.ts';

/** In milliseconds, in a project; what it says must not be of interest, but it must end well. */
export function startTime(
  { root, environment }: Project,
  [command, ...args]: readonly [string, ...string[]],
  input = '',
): number {
  const options = {
    cwd: root,
    env: { ...environment, CLAUDE_PROJECT_DIR: root },
    input,
    maxBuffer: 256 * 1024 * 1024,
  };
  const from = performance.now();
  const { status, stderr } = spawnSync(command === 'node' ? process.execPath : command, args, options);
  const ms = performance.now() - from;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return ms;
}
