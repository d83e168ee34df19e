import { join } from 'node:path';
import type { ProjectPaths } from '../config/project.ts';
import type { Attempt, Task } from '../domain/records.ts';
import { commitOf } from '../git/refs.ts';
import { attemptJson, receiptJson, taskJson } from '../report/json.ts';
import { count, dollars, duration, statusText } from '../report/text.ts';
import { salvageRef } from '../workspace/names.ts';
import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { findTask, queueOf } from './find.ts';

export default defineCommand({
  description: 'Show one task: prompt, attempts, result, receipt',
  args: { task: { type: 'positional', description: 'Its id, or JOB/KEY', required: true } },
  async run(context, args) {
    const queue = await queueOf(context);
    const task = await findTask(queue, args.task);
    const attempts = await queue.attempts(task.id);
    const salvage = await salvageOf(context, task);
    return {
      data: { ...taskJson(task), salvage, attempts: attempts.map(attemptJson), receipt: receiptJson(task) },
      text: describe(task, attempts, { paths: context.paths, salvage }),
    };
  },
});

/** The ref that keeps what the task's worktree held when it was removed, or null: there is none. */
async function salvageOf(context: Context, { isolation, job, key }: Task): Promise<string | null> {
  if (isolation === 'shared') return null;
  const examined = await context.worktrees();
  const ref = salvageRef(job, key);
  return examined.possible && (await commitOf(examined.repository, ref)) !== null ? ref : null;
}

interface Surroundings {
  readonly paths: ProjectPaths;
  readonly salvage: string | null;
}

function describe(task: Task, attempts: readonly Attempt[], { paths, salvage }: Surroundings): string {
  const lines = [
    `Task ${task.id} (${task.job}/${task.key}): ${statusText(task)}`,
    field('priority', String(task.priority)),
    field('directory', task.workingDir),
    field('depends on', task.dependsOn.join(', ')),
    field('expects', task.expectedOutputs.join(', ')),
    field('gates', (task.gates?.map(({ command }) => command) ?? task.verify ?? []).join('; ')),
    field('touches', task.touches.join(', ')),
    field('branch', task.branch ?? ''),
    field('commit', task.commit ?? ''),
    field('landed', task.landed ?? ''),
    field('kept in', salvage ?? ''),
    field('changed', task.changedFiles.join(', ')),
    field('cost', dollars(task.costUsd)),
    field('error', task.error ?? ''),
    '',
    task.prompt,
  ];
  if (task.report !== null) {
    lines.push(
      '',
      `Result: ${task.report.summary}`,
      field('files', task.report.filesChanged.join(', ')),
      field('notes', task.report.notes),
    );
  }
  if (task.receipt !== null) {
    lines.push('', 'Receipt:');
    for (const { pattern, files } of task.receipt.outputs)
      lines.push(field('output', `${pattern} → ${files.join(', ')}`));
    for (const gate of task.receipt.gates)
      lines.push(field('gate', `${gate.command} → exit ${gate.exitCode}, ${gate.seconds.toFixed(1)} s`));
    lines.push(field('tool calls', String(task.receipt.toolCalls)));
  }
  for (const attempt of attempts) lines.push('', ...attemptLines(task, attempt, paths));
  return lines.filter((line): line is string => line !== null).join('\n');
}

function attemptLines(task: Task, attempt: Attempt, paths: ProjectPaths): (string | null)[] {
  const took = attempt.endedAt === null ? '' : `, ${duration(attempt.endedAt - attempt.startedAt)}`;
  const { usage } = attempt;
  return [
    `Attempt ${attempt.number}: ${attempt.outcome}${attempt.reason === null ? '' : ` (${attempt.reason})`}${took}, ${dollars(usage.costUsd)}, ${count(usage.turns, 'turn')}, ${count(usage.toolCalls, 'tool call')}${usage.model === null ? '' : `, ${usage.model}`}`,
    field('session', attempt.clientSession ?? ''),
    field('error', attempt.error ?? ''),
    field('refused', usage.denials.map((denial) => JSON.stringify(denial)).join('; ')),
    field('stream', join(paths.logs, task.job, `${task.key}.${attempt.number}.jsonl`)),
  ];
}

/** A line, or null where there is nothing to say. */
const field = (name: string, value: string): string | null =>
  value === '' ? null : `  ${name.padEnd(11)} ${value}`;
