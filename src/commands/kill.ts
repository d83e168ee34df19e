import { endDeadPlanners } from '../planner/leftovers.ts';
import { endPool } from '../pool/end.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'End the workers and all they started, at once; running tasks go back to pending',
  args: {},
  async run(context) {
    const queue = await context.existingQueue();
    const ended = queue !== null && (await endPool(queue, 'kill'));
    const orphans = await endDeadPlanners(context.paths.root);
    const killed = ended || orphans > 0;
    return { data: { killed }, text: killed ? 'Killed.' : 'No workers run.' };
  },
});
