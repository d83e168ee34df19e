import { once } from 'node:events';
import { statSync } from 'node:fs';
import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asPoolId } from '../../src/domain/ids.ts';
import { ask, follow, Waker, wake } from '../../src/pool/connection.ts';
import { type Control, openControl } from '../../src/pool/control.ts';
import type { Request } from '../../src/pool/messages.ts';
import { poolSocket } from '../../src/pool/socketPath.ts';

const WAKE = { type: 'wake' };

let directory: string;
let socket: string;
let control: Control;
let heard: Request[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'klauss-control-'));
  socket = join(directory, 'pool.sock');
  heard = [];
  control = await openControl(socket, async (request) => {
    if (request.type === 'kill') throw new Error('not now');
    heard.push(request);
  });
});

afterEach(async () => {
  await control.close();
  await rm(directory, { recursive: true });
});

test('a request is handled and answered', async () => {
  expect(await ask(socket, { type: 'resize', workers: 3 })).toEqual({ type: 'ok' });
  expect(heard).toEqual([{ type: 'resize', workers: 3 }]);
});

test('a request that fails is answered with the reason', async () => {
  expect(await ask(socket, { type: 'kill' })).toEqual({ type: 'error', message: 'not now' });
});

test('where nobody listens, the answer is null', async () => {
  expect(await ask(join(directory, 'nobody.sock'), { type: 'retire' })).toBeNull();
});

test('one connection wakes it again and again, until it is gone', async () => {
  using waker = new Waker(socket);
  for (let count = 0; count < 3; count++) expect(await waker.wake()).toBe(true);
  // What comes after them is answered: by then they have been heard.
  expect(await ask(socket, { type: 'retire' })).toEqual({ type: 'ok' });
  expect(heard).toEqual([WAKE, WAKE, WAKE, { type: 'retire' }]);
  expect(waker.isOpen).toBe(true);
  await control.close();
  expect(await waker.wake()).toBe(false);
  expect(waker.isOpen).toBe(false);
});

test('a waking is heard though its connection is closed at once', async () => {
  await wake(socket);
  expect(await ask(socket, { type: 'retire' })).toEqual({ type: 'ok' });
  expect(heard).toEqual([WAKE, { type: 'retire' }]);
});

test('where nobody listens, nobody is woken', async () => {
  using waker = new Waker(join(directory, 'nobody.sock'));
  expect(await waker.wake()).toBe(false);
});

test('what is no request is refused, and nothing is handled', async () => {
  const raw = connect(socket);
  raw.write('{"type":"resize","workers":0}\nrubbish\n');
  const answers: string[] = [];
  for await (const piece of raw.setEncoding('utf8')) {
    answers.push(String(piece));
    if (answers.join('').split('\n').length === 3) break;
  }
  expect(answers.join('')).toMatch(/^(\{"type":"error".*\}\n){2}$/);
  expect(heard).toEqual([]);
});

test('a follower hears of the start of following, of every change, and of the end', async () => {
  const notices: string[] = [];
  const heardOne = () => new Promise<void>((resolve) => waiting.push(resolve));
  const waiting: (() => void)[] = [];
  const ended = new Promise<boolean>((resolve) => {
    follow(
      socket,
      () => {
        notices.push('change');
        waiting.shift()?.();
      },
      resolve,
    );
  });
  await heardOne();
  const next = heardOne();
  control.changed();
  await next;
  expect(notices).toHaveLength(2);
  await control.close();
  expect(await ended).toBe(true);
});

test('a follower hears of progress soon, and once of much', async () => {
  let notices = 0;
  const heardOne = Promise.withResolvers<void>();
  const heardThree = Promise.withResolvers<void>();
  const ended = new Promise<boolean>((resolve) => {
    follow(
      socket,
      () => {
        notices++;
        if (notices === 1) heardOne.resolve();
        if (notices === 2) control.changed();
        if (notices === 3) heardThree.resolve();
      },
      resolve,
    );
  });
  await heardOne.promise;
  for (let count = 0; count < 5; count++) control.progressed();
  await heardThree.promise;
  await control.close();
  await ended;
  expect(notices, 'the beginning, the progress, the change').toBe(3);
});

test('following where nobody listens ends at once', async () => {
  const followed = await new Promise<boolean>((resolve) => {
    follow(join(directory, 'nobody.sock'), () => {}, resolve);
  });
  expect(followed).toBe(false);
});

test('connections that are reset do not disturb it', async () => {
  for (let count = 0; count < 50; count++) {
    const rude = connect(socket);
    rude.on('error', () => {});
    rude.write('{"type":"wake"}\n{"type":"follow"}\n');
    await once(rude, 'connect');
    control.changed();
    rude.destroy(); // with what the pool said unread, the other end sees a reset
  }
  expect(await ask(socket, { type: 'retire' })).toEqual({ type: 'ok' });
});

/** Connects as somebody else; the error, or null when that works. */
async function asNobody(path: string): Promise<string | null> {
  const script = `require('node:net').connect(process.argv[1])
    .on('connect', () => process.exit()).on('error', ({ code }) => { console.log(code); process.exit() })`;
  const { stdout } = await execa(process.execPath, ['-e', script, path], {
    uid: 65534,
    gid: 65534,
    cwd: '/',
  });
  return stdout === '' ? null : stdout;
}

describe('only the user can reach it', () => {
  test('from the moment on in which it is there', async () => {
    const usual = process.umask(0);
    try {
      const opening = openControl(join(directory, 'second.sock'), async () => {});
      expect(statSync(join(directory, 'second.sock')).mode & 0o777).toBe(0o600);
      await (await opening).close();
      expect(process.umask()).toBe(0);
    } finally {
      process.umask(usual);
    }
  });

  test.skipIf(process.getuid?.() !== 0)('and nobody else can, by its mode and by its directory', async () => {
    await chmod(directory, 0o755);
    expect(await asNobody(socket)).toBe('EACCES');
    await chmod(socket, 0o666);
    expect(await asNobody(socket)).toBeNull();
    await chmod(directory, 0o700);
    expect(await asNobody(socket)).toBe('EACCES');
  });

  test('in a directory that is refused when it is not his alone', async () => {
    const environment = { XDG_RUNTIME_DIR: directory };
    const pool = asPoolId('0123456789');
    expect(await poolSocket(pool, environment)).toBe(join(directory, 'klauss', '0123456789.sock'));
    await chmod(join(directory, 'klauss'), 0o750);
    await expect(poolSocket(pool, environment)).rejects.toMatchObject({ code: 'environment' });
    await rm(join(directory, 'klauss'), { recursive: true });
    await symlink(directory, join(directory, 'klauss'));
    await expect(poolSocket(pool, environment)).rejects.toMatchObject({ code: 'environment' });
  });
});
