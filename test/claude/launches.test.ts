import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../src/claude/client.ts';
import { Launches } from '../../src/claude/launches.ts';

/** Says its first word when it is told to, and goes when its stdin ends. */
const SCRIPT = `echo "start $1" >> "$LOG"; read -r word; echo "word $1" >> "$LOG"; echo "$word"; read -r rest`;

interface Starting {
  readonly client: Promise<Client | string>;
  /** Its process runs. */
  readonly begun: () => Promise<void>;
  /** It says its first word. */
  readonly speak: () => Promise<void>;
}

/** Starts clients, and notes when each of them starts and says its first word. */
async function starter(launches: Launches) {
  const directory = await mkdtemp(join(tmpdir(), 'klauss-launches-'));
  const log = join(directory, 'log');
  const noted = async (): Promise<readonly string[]> =>
    (await readFile(log, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
  const clients: Promise<Client | string>[] = [];
  onTestFinished(async () => {
    for (const client of await Promise.all(clients)) {
      if (typeof client === 'string') continue;
      client.signal('SIGKILL');
      await client.exited;
    }
    await rm(directory, { recursive: true });
  });
  const start = (
    name: string,
    { off = new AbortController().signal, script = SCRIPT, binary = '/bin/sh' } = {},
  ): Starting => {
    const parts = { binary, arguments: ['-c', script, 'sh', name], cwd: directory };
    const client = launches.launch({ ...parts, environment: { LOG: log, PATH: '/usr/bin:/bin' } }, off);
    clients.push(client);
    return {
      client,
      begun: () => expect.poll(noted).toContain(`start ${name}`),
      speak: async () => {
        const started = await client;
        if (typeof started === 'string') throw new Error(started);
        started.stdin.write('here\n');
        await expect.poll(noted).toContain(`word ${name}`);
      },
    };
  };
  return { start, noted };
}

test('as many start at once as given; then whoever waits longest, as soon as one says its first word', async () => {
  const { start, noted } = await starter(new Launches(undefined, 2));
  const [a, b, c, d] = [start('a'), start('b'), start('c'), start('d')];
  await Promise.all([a.begun(), b.begun()]);
  await b.speak();
  await c.begun();
  await a.speak();
  await d.begun();
  expect((await noted()).slice(2)).toEqual(['word b', 'start c', 'word a', 'start d']);
});

test('its first word is left for whoever it works for', async () => {
  const { start } = await starter(new Launches(undefined, 1));
  const [a, b] = [start('a'), start('b')];
  await a.speak();
  await b.begun();
  const client = await a.client;
  if (typeof client === 'string') throw new Error(client);
  const [piece] = await once(client.stdout, 'data');
  expect(String(piece)).toBe('here\n');
});

test('one that is called off while it waits is not started, and keeps nobody waiting', async () => {
  const { start, noted } = await starter(new Launches(undefined, 1));
  const off = new AbortController();
  const [a, b, c] = [start('a'), start('b', { off: off.signal }), start('c')];
  off.abort();
  expect(await b.client).toMatch(/called off/);
  await a.begun();
  await a.speak();
  await c.begun();
  expect(await noted()).toEqual(['start a', 'word a', 'start c']);
  expect(await start('d', { off: off.signal }).client).toMatch(/called off/);
});

test('one that cannot be started, that exits or that says nothing gives up its place', async () => {
  const { start } = await starter(new Launches(undefined, 1, 1));
  expect(await start('none', { binary: '/no/such' }).client).toMatch(/no\/such/);
  start('exits', { script: 'exit 3' });
  const silent = start('silent', { script: 'echo "start $1" >> "$LOG"; read -r rest' });
  await silent.begun();
  await start('last').begun();
});
