/** All commands by name, each loaded only when it is used. */

import type { Command } from './command.ts';

const COMMANDS = {
  run: () => import('./run.ts'),
  plan: () => import('./plan.ts'),
  'submit-file': () => import('./submitFile.ts'),
  submit: () => import('./submit.ts'),
  start: () => import('./start.ts'),
  wait: () => import('./wait.ts'),
  status: () => import('./status.ts'),
  results: () => import('./results.ts'),
  list: () => import('./list.ts'),
  show: () => import('./show.ts'),
  diff: () => import('./diff.ts'),
  apply: () => import('./apply.ts'),
  rollback: () => import('./rollback.ts'),
  verify: () => import('./verify.ts'),
  gates: () => import('./gates.ts'),
  stats: () => import('./stats.ts'),
  cost: () => import('./cost.ts'),
  stop: () => import('./stop.ts'),
  kill: () => import('./kill.ts'),
  cancel: () => import('./cancel.ts'),
  retry: () => import('./retry.ts'),
  pause: () => import('./pause.ts'),
  resume: () => import('./resume.ts'),
  workers: () => import('./workers.ts'),
  ps: () => import('./ps.ts'),
  logs: () => import('./logs.ts'),
  dashboard: () => import('./dashboard.ts'),
  graph: () => import('./graph.ts'),
  timeline: () => import('./timeline.ts'),
  statusline: () => import('./statusline.ts'),
  conventions: () => import('./conventions.ts'),
  doctor: () => import('./doctor.ts'),
  'init-config': () => import('./initConfig.ts'),
  schema: () => import('./schema.ts'),
  clean: () => import('./clean.ts'),
  help: () => import('./help.ts'),
  completion: () => import('./completion.ts'),
  complete: () => import('./complete.ts'),
  worker: () => import('./worker.ts'),
  supervise: () => import('./supervise.ts'),
} satisfies Record<string, () => Promise<{ default: unknown }>>;

export const commandNames = (): readonly string[] => Object.keys(COMMANDS);

/** Those that are listed. */
export async function shownCommands(): Promise<readonly (readonly [name: string, command: Command])[]> {
  const all = await Promise.all(commandNames().map(async (name) => [name, await loadCommand(name)] as const));
  return all.flatMap(([name, command]) => (command === null || command.hidden ? [] : [[name, command]]));
}

/** The command of that name, or null. */
export async function loadCommand(name: string): Promise<Command | null> {
  if (!Object.hasOwn(COMMANDS, name)) return null;
  const module = await COMMANDS[name as keyof typeof COMMANDS]();
  return module.default as unknown as Command; // the arguments' types matter only inside the command
}
