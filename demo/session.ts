/** The user's session of the demo: `claude -p` with the slash command, shown as it goes. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { changes } from '../src/pool/changes.ts';
import { openQueue } from '../src/queue/open.ts';
import type { Place } from './place.ts';
import { createTranscript, write } from './show.ts';

/** Runs the prompt to its end, or until the interrupt; returns the client's exit code. */
export async function runSession(place: Place, prompt: string, interrupt: AbortSignal): Promise<number> {
  interrupt.throwIfAborted();
  write(`> ${prompt}\n`);
  const args = ['-p', prompt, '--output-format', 'stream-json', '--verbose', ...place.arguments];
  const client = spawn('claude', args, {
    cwd: place.project,
    env: place.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  interrupt.addEventListener('abort', () => client.kill('SIGTERM'));
  const end = new AbortController();
  let following: Promise<void> | null = null;
  const transcript = createTranscript({
    onSubmitted: () => {
      following ??= showTasks(place.project, end.signal);
    },
  });
  createInterface({ input: client.stdout }).on('line', transcript);
  const exitCode = await new Promise<number>((resolve, reject) => {
    client.once('error', reject);
    client.once('close', (code) => resolve(code ?? 1));
  });
  end.abort();
  await following;
  return exitCode;
}

/** A line whenever a task starts or ends. */
async function showTasks(project: string, signal: AbortSignal): Promise<void> {
  await using queue = await openQueue({ path: join(project, '.klauss', 'klauss.db') });
  const shown = new Map<string, string>();
  for await (const _ of changes(queue, { pollSeconds: 1, signal })) {
    for (const { key, status, startedAt, finishedAt } of await queue.tasks()) {
      if (status === 'pending' || shown.get(key) === status) continue;
      shown.set(key, status);
      const took =
        startedAt === null || finishedAt === null
          ? ''
          : `, ${((finishedAt - startedAt) / 1000).toFixed(1)} s`;
      write(`    ${status === 'running' ? '▶' : '■'} ${key} ${status}${took}`);
    }
  }
}
