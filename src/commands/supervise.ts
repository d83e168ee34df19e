import { KlaussError } from '../domain/errors.ts';
import { asSessionId } from '../domain/ids.ts';
import type { StartLine } from '../pool/launch.ts';
import { supervise } from '../pool/supervise.ts';
import { defineCommand, EXIT, workerCount } from './command.ts';

export default defineCommand({
  description: 'Be the pool of the queue (started by Klauss itself)',
  hidden: true,
  args: {
    workers: { type: 'string', description: 'How many workers' },
    session: { type: 'string', description: 'The session that starts it' },
  },
  async run(context, args, session) {
    const say = (line: StartLine): void => session.print(`${JSON.stringify(line)}\n`);
    const { first, second } = session.interrupts();
    try {
      await supervise({
        queue: await context.queue(),
        paths: context.paths,
        config: context.config,
        environment: context.environment,
        workers: args.workers === undefined ? null : workerCount(args.workers, '--workers', context),
        session: args.session === undefined ? null : asSessionId(args.session),
        onReady: (_pool, supervisor) => {
          first.addEventListener('abort', () => void supervisor.stop(0));
          second.addEventListener('abort', () => void supervisor.kill());
          say({ type: 'ready' });
        },
      });
      return null;
    } catch (error) {
      if (!(error instanceof KlaussError)) throw error;
      say({ type: 'refused', code: error.code, message: error.message, hint: error.hint });
      return { data: null, text: '', exitCode: EXIT.failed };
    }
  },
});
