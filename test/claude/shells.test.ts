import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { type Client, type StartParts, startClient } from '../../src/claude/client.ts';
import { Shells } from '../../src/claude/shells.ts';
import type { ProcessIdentity } from '../../src/domain/pools.ts';
import { commandLineOf, descendants, isAlive } from '../../src/platform/processes.ts';

const MODULE = new URL('../../src/claude/shells.ts', import.meta.url).href;

/** The shells that wait below a process. */
const waitingBelow = (pid: number): ProcessIdentity[] =>
  descendants(pid).filter((child) => commandLineOf(child.pid)?.includes('/dev/fd/4') === true);

async function temporary(): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'klauss-shells-')));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** Shells, once all of them wait. */
async function shellsIn(directory: string) {
  const shells = new Shells(directory, { KLAUSS_POOL: 'shells' });
  onTestFinished(() => shells[Symbol.asyncDispose]());
  await expect.poll(() => waitingBelow(process.pid)).toHaveLength(8);
  const waiting = waitingBelow(process.pid).map(({ pid }) => pid);
  const start = async (parts: Partial<StartParts>): Promise<Client> => {
    const whole = { binary: '/bin/sh', arguments: [], cwd: directory, environment: {}, ...parts };
    const client = await shells.start(whole);
    if (typeof client === 'string') throw new Error(client);
    client.stdin.on('error', () => {}); // it may have ended by then
    onTestFinished(async () => {
      client.signal('SIGKILL');
      await client.exited;
    });
    return client;
  };
  return { shells, waiting, start };
}

/** Says all that a process is given, as JSON. */
const TELL = `
let heard = '';
process.stdin.on('data', (data) => (heard += data)).on('end', () => {
  console.error('heard');
  console.log(JSON.stringify({ pid: process.pid, args: process.argv.slice(1), env: process.env, cwd: process.cwd(), heard }));
  process.exitCode = 7;
});`;

test('a shell that waits becomes the client: the same process, with nothing but what it was given', async () => {
  const directory = await temporary();
  const { waiting, start } = await shellsIn(directory);
  const environment = {
    KLAUSS_POOL: 'another',
    ODD: `it's "quoted", $HOME, \`id\`, \\ and\na second line`,
    EMPTY: '',
    PWD: '/elsewhere',
    PATH: '/nowhere',
    IFS: '/',
  };
  const args = ['--one=a b', "it's", '', '$(id)', 'a\nb', '-x'];
  const client = await start({
    binary: process.execPath,
    arguments: ['-e', TELL, '--', ...args],
    environment,
  });
  expect(waiting).toContain(client.identity?.pid);
  client.stdin.end('hello');
  const [told, complaints, exit] = await Promise.all([
    text(client.stdout),
    text(client.stderr),
    client.exited,
  ]);
  expect(complaints).toBe('heard\n');
  expect(exit).toEqual({ code: 7, signal: null });
  expect(JSON.parse(told)).toEqual({
    pid: client.identity?.pid,
    args,
    env: environment,
    cwd: directory,
    heard: 'hello',
  });
  expect(await readdir(directory)).toEqual([]);
});

test('nothing is open in it but what is in one that Node starts', async () => {
  const directory = await temporary();
  const { start } = await shellsIn(directory);
  const parts = { binary: '/bin/ls', arguments: ['/proc/self/fd'], cwd: directory, environment: {} };
  const plain = await startClient(parts);
  if (typeof plain === 'string') throw new Error(plain);
  const opened = text(plain.stdout);
  const inShell = await start(parts);
  expect(await text(inShell.stdout)).toBe(await opened);
});

test('a client in a shell gets its signals', async () => {
  const { start } = await shellsIn(await temporary());
  const client = await start({
    arguments: ['-c', 'trap "exit 3" INT; echo ready; while :; do read x; done'],
  });
  await once(client.stdout, 'data');
  client.signal('SIGINT');
  client.stdin.write('\n');
  expect(await client.exited).toEqual({ code: 3, signal: null });
});

test('more clients than shells are started all the same', async () => {
  const { waiting, start } = await shellsIn(await temporary());
  const clients = await Promise.all(
    Array.from({ length: 12 }, () => start({ arguments: ['-c', 'echo here; read x'] })),
  );
  await Promise.all(clients.map(({ stdout }) => once(stdout, 'data')));
  const pids = clients.map(({ identity }) => identity?.pid);
  expect(waiting.every((pid) => pids.includes(pid))).toBe(true);
  expect(new Set(pids).size).toBe(12);
});

test.each([
  ['a variable whose name is none for a shell', { environment: { 'npm_config_//x': '1' } }],
  ['a variable that shells keep for themselves', { environment: { UID: '1' } }],
  ['a script that is too long for a shell', { environment: { LONG: 'x'.repeat(70_000) } }],
])('%s comes through, without a shell', async (_what, { environment }) => {
  const { waiting, start } = await shellsIn(await temporary());
  const script = 'console.log(JSON.stringify(process.env))';
  const client = await start({ binary: process.execPath, arguments: ['-e', script], environment });
  expect(waiting).not.toContain(client.identity?.pid);
  expect(JSON.parse(await text(client.stdout))).toMatchObject(environment);
});

test.each([
  ['a program that is not there', { binary: '/no/such/program' }, '/no/such/program'],
  ['a directory that is not there', { cwd: '/no/such/directory' }, '/no/such/directory'],
])('%s is told as without shells', async (_what, parts, named) => {
  const directory = await temporary();
  const { shells } = await shellsIn(directory);
  const whole = { binary: '/bin/sh', arguments: [], cwd: directory, environment: {}, ...parts };
  expect(await shells.start(whole)).toMatch(new RegExp(`^The client cannot be started in .*${named}`));
});

test('a shell that has died is not used, and others come when it is quiet', async () => {
  const { waiting, start } = await shellsIn(await temporary());
  for (const pid of waiting) process.kill(pid, 'SIGKILL');
  await expect.poll(() => waitingBelow(process.pid)).toEqual([]);
  const client = await start({ arguments: ['-c', 'echo here'] });
  expect(await text(client.stdout)).toBe('here\n');
  expect(waiting).not.toContain(client.identity?.pid);
  await expect.poll(() => waitingBelow(process.pid)).toHaveLength(8);
});

test('they go with whoever started them: when that ends them, and when it dies', async () => {
  const directory = await temporary();
  const { shells } = await shellsIn(directory);
  const own = waitingBelow(process.pid);
  await shells[Symbol.asyncDispose]();
  expect(own.some(isAlive)).toBe(false);

  const script = `const { Shells } = await import(${JSON.stringify(MODULE)});
    new Shells(${JSON.stringify(directory)}, {}); setInterval(() => {}, 1000);`;
  const starter: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', script]);
  onTestFinished(() => void starter.kill('SIGKILL'));
  const { pid = 0 } = starter;
  await expect.poll(() => waitingBelow(pid), { timeout: 10_000 }).toHaveLength(8);
  const theirs = waitingBelow(pid);
  starter.kill('SIGKILL');
  await expect.poll(() => theirs.some(isAlive)).toBe(false);
});
