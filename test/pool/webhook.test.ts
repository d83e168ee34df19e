/** `[notify] webhook`: what a receiver gets, on this very machine, and what is made of its answers. */

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Payload } from '../../src/pool/notify/payload.ts';
import { tellWebhook } from '../../src/pool/notify/webhook.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, STUB_CONFIG } from '../support/project.ts';

interface Got {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface Receiver extends AsyncDisposable {
  readonly got: readonly Got[];
  readonly address: (path: string, login?: string) => string;
  /** Resolves when a request is there. */
  readonly asked: Promise<void>;
}

/** Answers with these status codes, one after the other, then with the last; null: never. */
async function receiver(...answers: readonly (number | null)[]): Promise<Receiver> {
  const got: Got[] = [];
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    const pieces = await request.toArray();
    got.push({ method, url, headers, body: Buffer.concat(pieces).toString() });
    resolve();
    const status = answers[Math.min(got.length, answers.length) - 1] ?? null;
    if (status === null) return;
    response.writeHead(status, status < 400 ? { location: '/elsewhere' } : {}).end('x'.repeat(100_000));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    got,
    asked,
    address: (path, login = '') => `http://${login}127.0.0.1:${port}${path}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const PAYLOAD: Payload = {
  event: 'parked',
  text: 'Klauss: Parked.',
  status: 'parked',
  job: null,
  project: 'project',
  at: '2026-01-01T00:00:00.000Z',
  hint: '',
};
const never = new AbortController().signal;
const notifying = (webhook: string): string => `${STUB_CONFIG}[notify]\nwebhook = "${webhook}"\n`;

test('a pool posts JSON, again when the receiver is in trouble, and shows nobody the address', async () => {
  await using there = await receiver(500, 429, 200);
  await using project = await makeProject({
    config: notifying(there.address('/hooks/T0K3N?key=K3Y', 'me:p%40ss@')),
  });
  const submitted = await project.klauss(
    'submit',
    'Do it with ghp_0123456789abcdefghijABCDEFGHIJ012345',
    '--json',
  );
  const { job } = submitted.json<JobAndTasks>();
  expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
  expect(await project.klauss('stop')).toMatchObject({ exitCode: 0 });

  expect(there.got).toHaveLength(3);
  const { method, url, headers, body } = there.got[2] as Got;
  expect({ method, url }).toEqual({ method: 'POST', url: '/hooks/T0K3N?key=K3Y' });
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': expect.stringMatching(/^klauss\/\d/),
    authorization: `Basic ${Buffer.from('me:p@ss').toString('base64')}`,
  });
  expect(JSON.parse(body)).toMatchObject({
    event: 'end',
    text: expect.stringContaining(`Klauss: job ${job.id}`),
    job: { id: job.id, tasks: { completed: 1 } },
    project: 'project',
    hint: `klauss results ${job.id} tells what came of it.`,
  });
  expect(body).not.toContain('ghp_0123');
  const log = await project.read('.klauss/logs/pool.log');
  expect(log).toContain('notify (end, webhook): told');
  expect(log).not.toMatch(/T0K3N|K3Y|p@ss|p%40ss/);
});

test('a receiver that does not answer keeps neither tasks nor the end of the pool waiting', async () => {
  await using there = await receiver(null);
  await using project = await makeProject({ config: notifying(there.address('/T0K3N')) });
  for (const goal of ['One', 'Two']) {
    await project.klauss('submit', goal);
    expect(await project.klauss('wait')).toMatchObject({ exitCode: 0 });
    await there.asked;
  }
  expect(await project.klauss('stop')).toMatchObject({ exitCode: 0 });
  const log = await project.read('.klauss/logs/pool.log');
  const { origin } = new URL(there.address('/'));
  expect(log).toContain(`notify (end, webhook): ${origin} had not answered when the workers ended`);
  expect(log).toMatch(/pool \w+ stopped\n$/);
  expect(log).not.toContain('T0K3N');
  // What had not been begun is left to the next pool; what had been is not told twice.
  await project.klauss('start', '1');
  await expect.poll(() => there.got.length).toBe(2);
  expect(there.got.map(({ body }) => (JSON.parse(body) as Payload).job?.goal)).toEqual(['One', 'Two']);
});

test.each([
  [302, /answered 302: redirects are not followed$/],
  [404, /answered 404$/],
])('after %d it is not asked again', async (status, fault) => {
  await using there = await receiver(status);
  const told = await tellWebhook(there.address('/T0K3N'), PAYLOAD, never);
  expect(told).toMatch(fault);
  expect(told).not.toContain('T0K3N');
  expect(there.got.map(({ url }) => url)).toEqual(['/T0K3N']);
});

test('it gives up after the third answer of trouble', async () => {
  await using there = await receiver(503);
  expect(await tellWebhook(there.address('/'), PAYLOAD, never)).toMatch(/answered 503$/);
  expect(there.got).toHaveLength(3);
});

test('one that nobody listens at is named by its host alone, and its end cuts the waiting short', async () => {
  const there = await receiver(200);
  const address = there.address('/T0K3N', 'me:secret@');
  await there[Symbol.asyncDispose]();
  const told = await tellWebhook(address, PAYLOAD, AbortSignal.timeout(100));
  expect(told).toMatch(/^http:\/\/127\.0\.0\.1:\d+ cannot be reached: connect ECONNREFUSED/);
  expect(told).not.toMatch(/T0K3N|secret/);
});
