import { endPool } from '../pool/end.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'End the workers and all they started, at once; running tasks go back to pending',
  args: {},
  async run(context) {
    const queue = await context.existingQueue();
    const killed = queue !== null && (await endPool(queue, 'kill'));
    return { data: { killed }, text: killed ? 'Killed.' : 'No workers run.' };
  },
});
