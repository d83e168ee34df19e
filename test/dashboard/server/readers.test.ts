/** Many readers, and one that does not read: on a source that changes when the test says so. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../../src/dashboard/server/serve.ts';
import { asJobId, type JobId } from '../../../src/domain/ids.ts';
import { Bell } from '../../../src/pool/bell.ts';
import type { Source } from '../../../src/view/source.ts';
import type { View } from '../../../src/view/view.ts';
import { DashboardClient, Heard, serverSentEvents } from '../../support/dashboard.ts';
import { open } from '../../support/raw.ts';

const LONG = 60_000;
/** Larger than what the system keeps for a reader after a few of them. */
const MEGABYTE = 'x'.repeat(1_000_000);

/** Shows a number, and in which look it was seen. */
class Counter {
  number = 0;
  /** Which jobs were looked at. */
  readonly looks: (JobId | null)[] = [];
  readonly #bell = new Bell();

  next(): void {
    this.number++;
    this.#bell.ring();
  }

  /** @param padding makes each view large */
  source(padding = ''): Source {
    const nothing = (): never => {
      throw new Error('Nobody asks for that here.');
    };
    const steering = {
      pause: nothing,
      resume: nothing,
      stop: nothing,
      retry: nothing,
      cancel: nothing,
      workers: nothing,
    };
    const counter = this;
    return {
      async *changes(signal) {
        signal.addEventListener('abort', () => counter.#bell.ring());
        while (!signal.aborted) {
          yield;
          await counter.#bell.next(LONG);
        }
      },
      async view(job): Promise<View> {
        counter.looks.push(job);
        return {
          at: counter.number,
          project: padding,
          pool: null,
          halt: null,
          workers: [],
          jobs: [],
          job,
          tasks: [],
        };
      },
      history: async () => ({ spans: [], held: [], bookings: [], last: null }),
      detail: async () => null,
      diff: nothing,
      conversation: nothing,
      steering,
    };
  }
}

interface Serving extends AsyncDisposable {
  readonly client: DashboardClient;
  readonly port: number;
}

async function serving(source: Source): Promise<Serving> {
  const page = await mkdtemp(join(tmpdir(), 'klauss-page-'));
  await writeFile(join(page, 'index.html'), 'The page.');
  const ending = new AbortController();
  const addresses: string[] = [];
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve) => {
    ended = serve(source, {
      port: 0,
      session: { project: 'project', control: false, version: '0' },
      page,
      signal: ending.signal,
      onAddress(address) {
        addresses.push(address);
        resolve();
      },
    });
  });
  const address = new URL(addresses[0] ?? '');
  const entered = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = entered.headers.get('set-cookie')?.split(';') ?? [];
  return {
    client: new DashboardClient(address.origin, cookie),
    port: Number(address.port),
    async [Symbol.asyncDispose]() {
      ending.abort();
      await ended;
      await rm(page, { recursive: true });
    },
  };
}

/** A connection that has asked for the events, and reads none. */
async function asked({ port, client }: Serving): Promise<Socket> {
  const socket = await open(port);
  socket.write(`GET /events HTTP/1.0\r\nHost: 127.0.0.1:${port}\r\nCookie: ${client.cookie}\r\n\r\n`);
  return socket;
}

/** Reads until the number is seen. */
async function readTo(
  number: number,
  events: AsyncIterator<Parameters<Heard['hear']>[0]>,
  heard: Heard,
): Promise<void> {
  while (heard.view?.at !== number) {
    const { value, done } = await events.next();
    if (done) throw new Error(`Ended before ${number}.`);
    heard.hear(value);
  }
}

test('what has changed is looked at once, however many read it', async () => {
  const counter = new Counter();
  await using server = await serving(counter.source());
  const [one, other] = [asJobId('aaaaaa'), asJobId('bbbbbb')];
  const readers = [one, one, one, one, other, other].map((job) => ({
    events: server.client.events(`/events?job=${job}`),
    heard: new Heard(),
  }));
  const all = async (number: number): Promise<unknown> =>
    await Promise.all(readers.map(async ({ events, heard }) => await readTo(number, events, heard)));
  await all(0);
  counter.looks.length = 0;
  for (let n = 1; n <= 10; n++) {
    counter.next();
    await all(n);
  }
  expect(counter.looks.filter((job) => job === one)).toHaveLength(10);
  expect(counter.looks.filter((job) => job === other)).toHaveLength(10);
  for (const { heard } of readers) expect(heard.view?.at).toBe(10);

  // Nobody is left who wants the one: it is not looked at any more.
  for (const { events } of readers.slice(0, 4)) await events.return(undefined);
  const rest = readers.slice(4);
  let looks = 0;
  do {
    counter.looks.length = 0;
    counter.next();
    const { number } = counter;
    await Promise.all(rest.map(async ({ events, heard }) => await readTo(number, events, heard)));
    looks++;
  } while (counter.looks.includes(one) && looks < 100);
  expect(counter.looks).toEqual([other]);
});

test('who does not read is kept nothing for, and gets the newest when it reads again', async () => {
  const counter = new Counter();
  await using server = await serving(counter.source(MEGABYTE));
  const slow = await asked(server);
  const fast = { events: server.client.events('/events'), heard: new Heard() };
  const last = 200;
  for (let n = 1; n <= last; n++) {
    counter.next();
    await readTo(n, fast.events, fast.heard);
  }
  await fast.events.return(undefined);
  const late = { events: serverSentEvents(slow), heard: new Heard() };
  await readTo(last, late.events, late.heard);
  expect(fast.heard.bytes).toBeGreaterThan(last * MEGABYTE.length);
  expect(late.heard.bytes).toBeLessThan(40 * MEGABYTE.length);
});

test('an end does not wait for who does not read', async () => {
  const counter = new Counter();
  const server = await serving(counter.source(MEGABYTE));
  const slow = await asked(server);
  const fast = { events: server.client.events('/events'), heard: new Heard() };
  for (let n = 1; n <= 40; n++) {
    counter.next();
    await readTo(n, fast.events, fast.heard);
  }
  const closed = new Promise((resolve) => slow.once('close', resolve));
  await Promise.all([server[Symbol.asyncDispose](), fast.events.return(undefined)]);
  slow.resume();
  await closed;
});
