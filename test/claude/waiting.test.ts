import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { ClientRun, Waiting } from '../../src/claude/run.ts';
import { isAlive } from '../../src/platform/processes.ts';
import { survivors } from '../support/processes.ts';
import { cleanUp, start } from './running.ts';
import { PROFILE, type WaitingStub, waitingStub } from './waiting.ts';

afterAll(cleanUp);

const aliveIn = ({ started }: WaitingStub): boolean => started.identity !== null && isAlive(started.identity);
const waitingOf = ({ started, run }: WaitingStub): Waiting => ({ started, session: run.session.id });

/** A run that is given a client that waits. */
const startWith = (stub: WaitingStub, parts: Partial<ClientRun>) =>
  start({ environment: { PATH: '/usr/bin:/bin' }, waiting: waitingOf(stub), ...parts });

test('one that has waited does the task, in the session that it was started with', async () => {
  const stub = await waitingStub();
  const { end, transcript } = await startWith(stub, { prompt: 'stub:child' });
  expect(await end).toMatchObject({
    outcome: { kind: 'reported' },
    sessionId: stub.run.session.id,
    exitCode: 0,
    strays: 1,
  });
  expect(aliveIn(stub)).toBe(false);
  expect((await transcript()).split('\n')[0]).toContain(stub.run.session.id);
});

test.each<[string, Partial<ClientRun>]>([
  ['was called off', { stop: AbortSignal.abort() }],
  ['was killed', { kill: AbortSignal.abort() }],
  ['was refused', { onStart: async () => false }],
])('it is ended when its run %s before it began', async (_what, parts) => {
  const stub = await waitingStub();
  expect(await (await startWith(stub, parts)).end).toMatchObject({ outcome: { kind: 'stopped' } });
  expect(aliveIn(stub)).toBe(false);
});

test('it is ended when its run cannot be written down', async () => {
  const stub = await waitingStub();
  await expect((await startWith(stub, { transcript: '/dev/null/such.jsonl' })).end).rejects.toThrow(
    /transcript/,
  );
  expect(aliveIn(stub)).toBe(false);
});

test('one that has died meanwhile is a client that was killed', async () => {
  const stub = await waitingStub();
  stub.started.signal('SIGKILL');
  await stub.started.exited;
  expect(await (await startWith(stub, {})).end).toMatchObject({ outcome: { kind: 'killed' } });
});

test('its end can be asked for at any time, more than once, and leaves nothing', async () => {
  const stub = await waitingStub({ login: { ANTHROPIC_API_KEY: 'secret' } });
  expect(await readdir(stub.run.cwd)).toEqual(['login.env']);
  await Promise.all([stub.started.end(), stub.started.end()]);
  await stub.started.end();
  stub.started.tell('Nobody hears that.');
  expect(await readdir(stub.run.cwd)).toEqual([]);
  expect(await survivors({ [stub.run.marker.name]: stub.run.marker.value })).toEqual([]);
});

/** Runs a prompt, and offers the client to be kept. */
async function keeping(stub: WaitingStub, prompt: string, parts: Partial<ClientRun> = {}) {
  const kept: { readonly same: boolean; readonly profile: string }[] = [];
  const run = await startWith(stub, {
    prompt,
    keep: (started, profile) => void kept.push({ same: started === stub.started, profile }),
    ...parts,
  });
  return { kept, end: await run.end };
}

test('one that did its task well is handed over to be kept, with what it said of itself', async () => {
  const stub = await waitingStub();
  const { kept, end } = await keeping(stub, 'Do it.');
  expect(end).toMatchObject({ outcome: { kind: 'reported' }, exitCode: 0, strays: 0 });
  expect(kept).toEqual([{ same: true, profile: PROFILE }]);
  expect(aliveIn(stub)).toBe(true);
  const again = await startWith(stub, { prompt: 'stub:write=again.txt' });
  expect(await again.end).toMatchObject({
    outcome: { kind: 'reported', report: { filesChanged: ['again.txt'] } },
  });
});

test.each([
  ['left something running', 'stub:child', 'reported'],
  ['failed', 'stub:exit=3', 'no_result'],
  ['was refused by the API', 'stub:api=429', 'api_error'],
  ['talked nonsense', 'stub:garbage', 'no_result'],
])('one that %s is not', async (_what, prompt, kind) => {
  const stub = await waitingStub();
  const { kept, end } = await keeping(stub, prompt);
  expect(end.outcome.kind).toBe(kind);
  expect(kept).toEqual([]);
  expect(aliveIn(stub)).toBe(false);
});

test('one that is not takes along what it started, also what carries no marker', async () => {
  const programs = await mkdtemp(join(tmpdir(), 'klauss-programs-'));
  onTestFinished(() => rm(programs, { recursive: true }));
  await writeFile(join(programs, 'setsid'), '#!/bin/sh\nexec env -i /usr/bin/setsid "$@"\n', { mode: 0o755 });
  const marker = { name: 'KLAUSS_ATTEMPT', value: randomUUID() };
  const environment = { PATH: `${programs}:/usr/bin:/bin`, [marker.name]: marker.value };
  const { kept, end } = await keeping(await waitingStub({ environment, marker }), 'stub:child');
  expect(kept).toEqual([]);
  expect(end.strays).toBe(1);
});

test('nor is one that was ended', async () => {
  const stub = await waitingStub();
  const { kept, end } = await keeping(stub, 'stub:silent', { timeoutSeconds: 0.1, graceSeconds: 0.1 });
  expect(end.outcome.kind).toBe('timeout');
  expect(kept).toEqual([]);
  expect(aliveIn(stub)).toBe(false);
});
