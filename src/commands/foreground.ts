/** A pool in this very process: its log on stderr, Ctrl+C stops it gently, a second one kills. */

import type { Context } from '../actions/context.ts';
import { supervise } from '../pool/supervise.ts';
import type { CommandSession, Result } from './command.ts';

export async function foreground(
  context: Context,
  workers: number | null,
  session: CommandSession,
): Promise<Result | null> {
  const { first, second } = session.interrupts();
  await supervise({
    queue: await context.queue(),
    paths: context.paths,
    config: context.config,
    environment: context.environment,
    workers,
    session: null,
    onLog: (line) => session.note(line),
    onReady: (_pool, supervisor) => {
      const stop = (): void => void supervisor.stop(context.config.workers.stopGrace);
      const kill = (): void => void supervisor.kill();
      first.addEventListener('abort', () => {
        session.note('Stopping: running tasks may finish; press Ctrl+C again to end them now.');
        stop();
      });
      second.addEventListener('abort', kill);
      if (first.aborted) stop();
      if (second.aborted) kill();
    },
  });
  return { data: { pool: null }, text: 'Stopped.' };
}
