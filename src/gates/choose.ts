/** Which gates a task has to pass. */

import type { Config } from '../config/config.ts';
import type { Gate, TaskSpec } from '../domain/records.ts';
import type { Detection, PassedOver } from './detect.ts';

export interface Choice {
  readonly gates: readonly Gate[];
  /** What looked like a gate and is none, where gates were looked for. */
  readonly passedOver: readonly PassedOver[];
}

export interface ChooseOptions {
  readonly verify: Config['verify'];
  /** The project's directory, where the configured commands run. */
  readonly project: string;
  /** Looks for gates in the tree that the task starts from; their directories are those of the project. */
  readonly detect: () => Promise<Detection>;
}

/**
 * The gates of a task: its own, else those that the project's configuration names, else what is found in the tree.
 * To be asked before anybody works on the task: what it changes must not decide how it is judged.
 */
export async function chooseGates(
  { verify, workingDir }: Pick<TaskSpec, 'verify' | 'workingDir'>,
  { verify: config, project, detect }: ChooseOptions,
): Promise<Choice> {
  const named = (commands: readonly string[], of: Omit<Gate, 'command'>): Choice => ({
    gates: commands.map((command) => ({ command, ...of })),
    passedOver: [],
  });
  if (verify !== null)
    return named(verify, { directory: workingDir, source: 'task', because: 'verify of the task' });
  if (config.commands !== null)
    return named(config.commands, { directory: project, source: 'config', because: '[verify] commands' });
  if (!config.auto) return { gates: [], passedOver: [] };
  const { gates, passedOver } = await detect();
  return { gates: gates.map((gate) => ({ ...gate, source: 'detected' as const })), passedOver };
}
