/**
 * A process of its own that moves tasks on through the queue as a pool does, and rings for every change, only much
 * faster: `node replay.ts ROOT TASKS`. It submits the job and prints its id. Then it takes the numbers of lines
 * of stdin: so many rounds are played, each task claimed, brought through all phases, booked and failed, all retried
 * at the end; `done` is printed. It ends with its stdin.
 */

import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { asPoolId, type JobId, workerIdOf } from '../../../src/domain/ids.ts';
import type { TaskSpec } from '../../../src/domain/records.ts';
import { PHASES } from '../../../src/domain/states.ts';
import { NO_USAGE } from '../../../src/domain/usage.ts';
import { identify } from '../../../src/platform/processes.ts';
import { openControl } from '../../../src/pool/control.ts';
import { openQueue } from '../../../src/queue/open.ts';

const WORKERS = 4;
/** Each task says so much while the first of them is looked at. */
const LINES_SAID = 10;

const [root = '', tasks = ''] = process.argv.slice(2);
const socket = join(root, 'replay.sock');
const logs = join(root, '.klauss', 'logs');
const pool = asPoolId('replay');
const me = identify(process.pid);
if (me === null) throw new Error('This process runs.');

await mkdir(logs, { recursive: true });
await using queue = await openQueue({ path: join(root, '.klauss', 'klauss.db') });
const control = await openControl(socket, async () => {});
await queue.enterPool(
  {
    id: pool,
    host: 'here',
    process: me,
    state: 'running',
    workers: WORKERS,
    socket,
    session: null,
    logs,
    config: null,
    startedAt: Date.now(),
    hold: null,
    halt: null,
    seenAt: Date.now(),
  },
  null,
);
const { job } = await queue.submit({
  goal: 'Replay an hour',
  conventions: {},
  budgetUsd: 500,
  metadata: {},
  session: null,
  project: root,
  base: null,
  allowFollowups: false,
  tasks: Array.from({ length: Number(tasks) }, (_, index) => spec(index)),
});
console.log(job.id);
for await (const line of createInterface({ input: process.stdin })) {
  for (let round = 0; round < Number(line); round++) await play(job.id);
  console.log('done');
}
await queue.updatePool(pool, { state: 'stopped' });
await control.close();

async function play(id: JobId): Promise<void> {
  const transcript = join(logs, id, 'task-0000.1.jsonl');
  await mkdir(join(logs, id), { recursive: true });
  for (let slot = 1; ; slot = (slot % WORKERS) + 1) {
    const worker = workerIdOf(slot, pool);
    const claim = await queue.claim(worker, 600);
    control.changed();
    if (claim === null) break;
    await queue.putWorker({
      id: worker,
      pool,
      slot,
      task: claim.task.id,
      process: me,
      startedAt: Date.now(),
    });
    for (const phase of PHASES.slice(1)) {
      await queue.advance(claim.lease, phase);
      control.changed();
    }
    await appendFile(transcript, said(claim.task.key).repeat(LINES_SAID));
    await queue.settle(
      claim.lease,
      { kind: 'failed', reason: 'gates', error: 'replayed', report: null, retryAt: null, resume: null },
      { usage: { ...NO_USAGE, costUsd: 0.01, outputTokens: 100 }, exitCode: 1, clientSession: null },
    );
    control.changed();
  }
  await queue.retry({ job: id });
  control.changed();
}

function said(key: string): string {
  const content = [{ type: 'text', text: `This is ${key}. `.repeat(20) }];
  return `${JSON.stringify({ type: 'assistant', message: { content } })}\n`;
}

function spec(index: number): TaskSpec {
  return {
    key: `task-${String(index).padStart(4, '0')}`,
    prompt: `Do number ${index}, at some length. `.repeat(10),
    workingDir: root,
    contextFiles: [],
    expectedOutputs: [],
    verify: [],
    touches: [],
    dependsOn: [],
    priority: 0,
    model: null,
    timeout: 1800,
    maxRetries: 0,
    allowExternal: false,
    isolation: 'shared',
    metadata: {},
    depth: 0,
    proposedBy: null,
  };
}
