import { findJob, findTask, queueOf } from '../actions/find.ts';
import { requireOwn } from '../actions/own.ts';
import { type Verified, verifyTask } from '../actions/verifyTask.ts';
import type { Task } from '../domain/records.ts';
import { gateResultJson } from '../report/json.ts';
import { defineCommand, EXIT, type Result } from './command.ts';

export default defineCommand({
  description: 'Prove a completed task again: its outputs and gates, on the commit of its receipt',
  args: { task: { type: 'positional', description: 'Its id, or JOB/KEY', required: true } },
  async run(context, args, session) {
    const queue = await queueOf(context);
    const task = await findTask(queue, args.task);
    requireOwn(context, await findJob(queue, task.job, null), `verify ${args.task}`);
    return describe(task, await verifyTask(context, task, session.interrupts().first));
  },
});

function describe(task: Task, { commit, outputs, gates, faults }: Verified): Result {
  const where = commit === null ? 'in the project as it is now' : `on commit ${commit.slice(0, 12)}`;
  const lines = [
    `Task ${task.id} (${task.job}/${task.key}): ${faults.length === 0 ? 'proved again' : 'not proved'} ${where}.`,
    ...outputs.map(({ pattern, files }) => `  output ${pattern}: ${files.join(', ') || 'missing'}`),
    ...gates.map(({ command, exitCode, seconds, waived }) => {
      const how = exitCode === null ? 'was ended' : `exit ${exitCode}`;
      const note = waived === null ? '' : ` (does not count: ${waived})`;
      return `  gate \`${command}\`: ${how}, ${seconds.toFixed(1)} s${note}`;
    }),
    ...(outputs.length + gates.length === 0 ? ['  It has no expected outputs and no gates.'] : []),
    ...gates
      .filter(({ exitCode, waived }) => exitCode !== 0 && waived === null)
      .map(({ command, tail }) => `\n${command}:\n${tail}`),
  ];
  return {
    data: {
      task: task.id,
      key: task.key,
      job: task.job,
      proved: faults.length === 0,
      commit,
      outputs,
      gates: gates.map(gateResultJson),
      faults,
    },
    text: lines.join('\n'),
    exitCode: faults.length === 0 ? EXIT.ok : EXIT.failed,
  };
}
