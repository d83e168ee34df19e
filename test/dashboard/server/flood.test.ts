/** Connections by the thousand, and those that never come to the point. */

import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { setInterval as every } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type DashboardClient, startDashboard } from '../../support/dashboard.ts';
import { makeProject } from '../../support/project.ts';
import { open, requestText, sendRaw } from '../../support/raw.ts';

const MEGABYTES_AT_MOST = 150;
/** 256 of strangers, those of this test that are known, what Node has open by itself, and some that just come or go. */
const OPEN_AT_MOST = 500;

/** Of the process alone, now. */
async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}

const closeOf = (socket: Socket): Promise<unknown> =>
  socket.destroyed ? Promise.resolve() : new Promise((resolve) => socket.once('close', resolve));

/** Reads and forgets, as the end of a connection is seen only by who reads. */
const openAndRead = async (port: number, text = ''): Promise<Socket> => {
  const socket = (await open(port)).resume();
  if (text !== '') socket.write(text);
  return socket;
};

test.concurrent('two thousand connections that say nothing keep nobody out', async () => {
  await using project = await makeProject();
  await using dashboard = await startDashboard(project);
  const { port } = dashboard;
  const client = await dashboard.signIn();
  const watching = client.events('/events');
  await watching.next();

  const kinds: readonly (() => Promise<Socket>)[] = [
    () => openAndRead(port),
    () => openAndRead(port, 'GET / HT'),
    () => openAndRead(port, `GET /session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `),
    async () => (await openAndRead(port, 'GET / HTTP/1.1\r\n')).end(), // half open
    () => openAndRead(port, `GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`), // kept alive
  ];
  const sockets: Socket[] = [];
  for (let round = 0; round < 400; round++) {
    sockets.push(...(await Promise.all(kinds.map(async (make) => await make()))));
    if (round % 100 !== 99) continue;
    expect((await client.get('/session')).status).toBe(200);
    expect((await (await dashboard.signIn()).get('/session')).status).toBe(200);
    expect((await readdir(`/proc/${dashboard.process.pid}/fd`)).length).toBeLessThan(OPEN_AT_MOST);
  }
  expect(sockets).toHaveLength(2_000);
  expect((await watching.next()).done).toBe(false);
  expect(await residentMb(dashboard.process.pid)).toBeLessThan(MEGABYTES_AT_MOST);
  await Promise.all(sockets.map(closeOf)); // all of them, in time
  expect((await client.get('/session')).status).toBe(200);
  expect((await watching.next()).done).toBe(false);
});

test.concurrent('who dawdles over a request is cut off', async () => {
  await using project = await makeProject();
  await using dashboard = await startDashboard(project, '--control');
  const { port } = dashboard;
  const client = await dashboard.signIn();
  const dawdle = async (text: string): Promise<string> => {
    const socket = await openAndRead(port, text);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    for await (const _ of every(200, undefined, { ref: false })) {
      if (socket.destroyed || socket.readableEnded) return answer;
      socket.write('x');
    }
    return answer;
  };
  const begun = `POST /control HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${client.cookie}\r\nOrigin: ${client.origin}\r\n`;
  const ends = await Promise.all([
    dawdle(`${begun}X-Slow: `),
    dawdle(`${begun}Content-Type: application/json\r\nContent-Length: 9999\r\n\r\n{`),
  ]);
  expect(ends).toEqual([
    expect.stringMatching(/^HTTP\/1\.1 408 /),
    expect.stringMatching(/^HTTP\/1\.1 408 /),
  ]);
});

test.concurrent('there are streams for 64 readers; one more is told to come back, and can when one has left', async () => {
  await using project = await makeProject();
  await using dashboard = await startDashboard(project);
  const client = await dashboard.signIn();
  const asked = requestText('/events', [
    ['Host', `127.0.0.1:${dashboard.port}`],
    ['Cookie', client.cookie],
  ]);
  // Asking what there would be takes no place.
  for (let n = 0; n < 70; n++) await sendRaw(dashboard.port, asked.replace('GET', 'HEAD'));
  const readers = await Promise.all(Array.from({ length: 64 }, () => reader(client)));
  const refused = await client.get('/events');
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect((await client.get('/session')).status).toBe(200);
  await readers.pop()?.return(undefined);
  await expect
    .poll(async () => {
      const response = await client.get('/events');
      await response.body?.cancel();
      return response.status;
    })
    .toBe(200);
  expect(await residentMb(dashboard.process.pid)).toBeLessThan(MEGABYTES_AT_MOST);

  dashboard.process.kill('SIGINT');
  const ends = await Promise.all(
    readers.map(async (events) => {
      let last: unknown;
      for await (const { type, data } of events) last = { type, data };
      return last;
    }),
  );
  expect(new Set(ends.map((end) => JSON.stringify(end)))).toHaveLength(1);
  expect(ends[0]).toMatchObject({
    type: 'end',
    data: { reason: 'The dashboard was ended in its terminal.' },
  });
  expect(await dashboard.process).toMatchObject({ exitCode: 0 });
});

async function reader(client: DashboardClient) {
  const events = client.events('/events');
  await events.next();
  return events;
}

test.concurrent('an end does not wait for readers that do not read, nor for those who say nothing', async () => {
  await using project = await makeProject();
  await using dashboard = await startDashboard(project);
  const client = await dashboard.signIn();
  const asked = `GET /events HTTP/1.1\r\nHost: 127.0.0.1:${dashboard.port}\r\nCookie: ${client.cookie}\r\n\r\n`;
  const sockets = await Promise.all([
    openAndRead(dashboard.port),
    openAndRead(dashboard.port, 'GET /'),
    ...Array.from({ length: 8 }, async () => {
      const socket = await open(dashboard.port);
      socket.write(asked);
      await once(socket, 'readable');
      return socket;
    }),
  ]);
  dashboard.process.kill('SIGTERM');
  expect(await dashboard.process).toMatchObject({ exitCode: 0 });
  for (const socket of sockets) socket.destroy();
});
