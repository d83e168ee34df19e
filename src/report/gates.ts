/** What proves a result, for people. */

import type { Config } from '../config/config.ts';
import type { Gate } from '../domain/proof.ts';
import type { Task } from '../domain/records.ts';
import type { PassedOver } from '../gates/detect.ts';
import { duration } from './text.ts';

export interface GatesReport {
  /** Null: it is about tasks that have no `verify`. */
  readonly task: Task | null;
  readonly directory: string;
  readonly gates: readonly Gate[];
  readonly passedOver: readonly PassedOver[];
  readonly verify: Config['verify'];
  /** `timeout` in seconds. */
  readonly limits: { readonly timeout: number; readonly atOnce: number };
}

export function gatesText(report: GatesReport): string {
  const { gates, passedOver, limits } = report;
  const atOnce = limits.atOnce === 1 ? 'one runs at a time' : `up to ${limits.atOnce} run at once`;
  return [
    headOf(report),
    ...gateLines(gates),
    ...(passedOver.length === 0 ? [] : ['Passed over:']),
    ...passedOver.map(({ what, because }) => `  ${what}: ${because}`),
    ...(gates.length === 0 ? [] : [`Each may take ${duration(limits.timeout * 1000)}; ${atOnce}.`]),
  ].join('\n');
}

function headOf(report: GatesReport): string {
  const { task, directory, gates } = report;
  const subject =
    task === null
      ? `A task in ${directory} without \`verify\``
      : `Task ${task.id} (${task.job}/${task.key}) in ${directory}`;
  // They come from one source, and run in one directory.
  const [gate] = gates;
  if (gate === undefined) return `${subject} has no gates: ${whyNone(report)}`;
  return `${subject} is proved by ${SOURCES[gate.source]}, in ${gate.directory}:`;
}

const SOURCES: Readonly<Record<Gate['source'], string>> = {
  task: 'its own `verify`',
  config: '`[verify] commands`',
  detected: 'what is found',
};

function whyNone({ task, verify }: GatesReport): string {
  if (task !== null && task.verify !== null) return 'its `verify` is empty.';
  if (task !== null && task.gates !== null) return 'there were none when it was begun.';
  if (verify.commands !== null) return '`[verify] commands` is empty.';
  if (!verify.auto) return '`[verify] auto` is off, and there are no `commands`.';
  return 'no type checker, linter or tests were found. Name some in `[verify] commands` of .klauss.toml.';
}

function gateLines(gates: readonly Gate[]): readonly string[] {
  const width = Math.max(...gates.map(({ command }) => command.length));
  return gates.map(({ command, source, because }) =>
    source === 'detected' ? `  ${command.padEnd(width)}  ${because}` : `  ${command}`,
  );
}
