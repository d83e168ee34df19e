/** Clients that have been started and wait for a prompt: the stub, in a directory of its own. */

import { randomUUID } from 'node:crypto';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startClient } from '../../src/claude/client.ts';
import { profileOf } from '../../src/claude/profile.ts';
import { REPORT } from '../../src/claude/report.ts';
import { type Started, type StartRun, startFor } from '../../src/claude/started.ts';
import { RULES, STUB } from './running.ts';

/** What the stub says of itself. */
export const PROFILE = profileOf(
  JSON.stringify({
    type: 'system',
    subtype: 'init',
    model: 'stub',
    tools: [],
    permissionMode: 'acceptEdits',
  }),
);

export interface WaitingStub {
  readonly started: Started;
  readonly run: StartRun;
}

/** Starts one; it is gone when the test is over. */
export async function waitingStub(changes: Partial<StartRun> = {}): Promise<WaitingStub> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'klauss-waiting-')));
  const marker = { name: 'KLAUSS_ATTEMPT', value: randomUUID() };
  const run: StartRun = {
    launch: startClient,
    binary: STUB,
    cwd: directory,
    shared: null,
    session: { id: randomUUID(), resume: false },
    output: REPORT,
    tools: null,
    model: null,
    budgetUsd: null,
    maxTurns: null,
    permissions: { mode: 'acceptEdits', allow: ['Bash'], deny: [] },
    guard: { kind: 'process', rules: RULES },
    sandbox: null,
    strictMcp: true,
    environment: { PATH: '/usr/bin:/bin', [marker.name]: marker.value },
    login: {},
    marker,
    withholding: join(directory, 'login.env'),
    ...changes,
  };
  const started = await startFor(run);
  if (typeof started === 'string') throw new Error(started);
  onTestFinished(async () => {
    await started.end();
    await rm(directory, { recursive: true, force: true });
  });
  return { started, run };
}
