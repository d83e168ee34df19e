import { endDeadPlanners } from '../planner/leftovers.ts';
import { endPool } from '../pool/end.ts';
import { defineCommand } from './command.ts';
import { YES_ARG } from './confirm.ts';
import { confirmEnding } from './runningWork.ts';

export default defineCommand({
  description: 'End the workers and all they started, at once; running tasks go back to pending',
  args: { ...YES_ARG },
  async run(context, args, session) {
    const queue = await context.existingQueue();
    if (queue !== null) await confirmEnding(context, queue, session, args);
    const ended = queue !== null && (await endPool(queue, 'kill'));
    const orphans = await endDeadPlanners(context.paths.root);
    const killed = ended || orphans > 0;
    return { data: { killed }, text: killed ? 'Killed.' : 'No workers run.' };
  },
});
