/** All that is known of a task, in parts with a title each: what `show` and `results --full` print. */

import { dollars } from '../domain/money.ts';
import type { GateResult, Receipt, WorkerReport } from '../domain/proof.ts';
import type { Attempt, Task } from '../domain/records.ts';
import type { Usage } from '../domain/usage.ts';
import { count, duration, statusText } from './text.ts';

export interface Part {
  readonly title: string;
  /** Those without a value are not printed. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** What stands below them, as it was written. */
  readonly text?: string;
}

/** What the queue does not know of a task. */
export interface Surroundings {
  /** The file that an attempt's stream is kept in. */
  readonly streamOf?: (attempt: Attempt) => string;
  /** The ref that keeps what its worktree held. */
  readonly salvage?: string | null;
}

export function partsOf(
  task: Task,
  attempts: readonly Attempt[],
  { streamOf, salvage }: Surroundings = {},
): readonly Part[] {
  return [
    taskPart(task, salvage ?? ''),
    ...(task.report === null ? [] : [reportPart(task.report)]),
    ...(task.receipt === null ? [] : [receiptPart(task.receipt)]),
    ...attempts.map((attempt) => attemptPart(attempt, task, streamOf?.(attempt) ?? '')),
  ];
}

function taskPart(task: Task, salvage: string): Part {
  const gates = task.gates?.map(({ command }) => command) ?? task.verify ?? [];
  return {
    title: `Task ${task.id} (${task.job}/${task.key}): ${statusText(task)}`,
    fields: [
      ['priority', String(task.priority)],
      ['directory', task.workingDir],
      ['depends on', task.dependsOn.join(', ')],
      ['proposed by', task.proposedBy ?? ''],
      ['expects', task.expectedOutputs.join(', ')],
      ['gates', gates.join('; ')],
      ['touches', task.touches.join(', ')],
      ['branch', task.branch ?? ''],
      ['commit', task.commit ?? ''],
      ['landed', task.landed ?? ''],
      ['kept in', salvage],
      ['changed', task.changedFiles.join(', ')],
      ['cost', dollars(task.costUsd)],
      ['error', task.error ?? ''],
    ],
    text: task.prompt,
  };
}

const reportPart = ({ summary, filesChanged, notes, unchangedBecause, followups }: WorkerReport): Part => ({
  title: `Result: ${summary}`,
  fields: [
    ['files', filesChanged.join(', ')],
    ['unchanged', unchangedBecause],
    ['notes', notes],
    ...followups.map(({ key, prompt }) => ['proposes', key === null ? prompt : `${key}: ${prompt}`] as const),
  ],
});

const receiptPart = (receipt: Receipt): Part => ({
  title: 'Receipt:',
  fields: [
    ['commit', receipt.commit ?? ''],
    ['tree', receipt.tree ?? ''],
    ['unchanged', receipt.unchanged ?? ''],
    ...receipt.outputs.map(({ pattern, files }) => ['output', `${pattern} → ${files.join(', ')}`] as const),
    ...receipt.gates.map((gate) => ['gate', gateText(gate)] as const),
    ['attempt', receipt.attempt > 0 ? String(receipt.attempt) : ''],
    ['session', receipt.session ?? ''],
    ['model', receipt.usage.model ?? ''],
    ['cost', dollars(receipt.usage.costUsd)],
    ['tokens', tokensText(receipt.usage)],
    ['tool calls', String(receipt.toolCalls)],
    ['proved', new Date(receipt.provedAt).toISOString()],
  ],
});

/** Of what a gate printed that passed, so many lines are shown: there they count what was checked. */
const LAST_LINES = 4;

/** What was run, how it ended, and the end of what it printed: all that was kept of it where it failed. */
function gateText({ command, directory, source, exitCode, seconds, tail, waived }: GateResult): string {
  const end = exitCode === null ? 'was ended' : `exit ${exitCode}`;
  const place = directory === '' ? '' : ` in ${directory}`;
  return [
    `${command} → ${end}, ${seconds.toFixed(1)} s (${source}${place})`,
    ...(waived === null ? [] : [`waived: ${waived}`]),
    ...(tail === '' ? [] : [exitCode === 0 ? tail.split('\n').slice(-LAST_LINES).join('\n') : tail]),
  ].join('\n');
}

function attemptPart(attempt: Attempt, { error }: Task, stream: string): Part {
  const { usage, startedAt, endedAt } = attempt;
  const facts = [
    `${attempt.outcome}${attempt.reason === null ? '' : ` (${attempt.reason})`}`,
    ...(endedAt === null ? [] : [duration(endedAt - startedAt)]),
    dollars(usage.costUsd),
    count(usage.turns, 'turn'),
    count(usage.toolCalls, 'tool call'),
    ...(usage.model === null ? [] : [usage.model]),
  ];
  return {
    title: `Attempt ${attempt.number}: ${facts.join(', ')}`,
    fields: [
      ['tokens', tokensText(usage)],
      ['session', attempt.clientSession ?? ''],
      ['error', attempt.error !== null && attempt.error === error ? 'as above' : (attempt.error ?? '')],
      ['refused', usage.denials.map((denial) => JSON.stringify(denial)).join('; ')],
      ['stream', stream],
    ],
  };
}

/** Empty when the client told nothing. */
function tokensText({ inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens }: Usage): string {
  if (inputTokens + outputTokens + cacheReadTokens + cacheWriteTokens === 0) return '';
  const cache = `${cacheReadTokens} read from the cache, ${cacheWriteTokens} written to it`;
  return `${inputTokens} in, ${outputTokens} out, ${cache}`;
}
