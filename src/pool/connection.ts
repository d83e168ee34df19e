/** The other end of a pool's control socket: what commands and followers use. */

import { connect, type Socket } from 'node:net';
import { formatLine, type Notice, onLine, parseNotice, type Request } from './messages.ts';

/** A pool that does not answer within this time is busy or stuck; its rows say more than it does. */
const ANSWER_TIMEOUT_MS = 5_000;
/** A hook that wakes a pool has 1.5 s in all. */
const WAKE_TIMEOUT_MS = 500;

/** Sends one request and returns the answer, or null when nobody answers at that path. */
export async function ask(
  path: string,
  request: Exclude<Request, { readonly type: 'wake' }>,
): Promise<Notice | null> {
  return await new Promise((resolve) => {
    const socket = connect(path);
    const finish = (notice: Notice | null): void => {
      resolve(notice);
      socket.destroy();
    };
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => finish(null));
    socket.on('error', () => finish(null));
    socket.on('close', () => finish(null));
    onNotice(socket, (notice) => {
      if (notice.type !== 'changed') finish(notice);
    });
    socket.write(formatLine(request));
  });
}

/** A connection by which a pool is woken, again and again: to connect takes longer than to wake. It keeps no process alive. */
export class Waker implements Disposable {
  readonly #socket: Socket;

  constructor(path: string) {
    this.#socket = connect(path)
      .on('error', () => {}) // whoever wakes is told
      .resume()
      .unref();
  }

  /** False once nobody is there. */
  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  /** Returns whether the pool will hear it. */
  async wake(): Promise<boolean> {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => this.#socket.destroy(), WAKE_TIMEOUT_MS);
      this.#socket.write(formatLine({ type: 'wake' }), (error) => {
        clearTimeout(timer);
        resolve(error == null);
      });
    });
  }

  [Symbol.dispose](): void {
    this.#socket.destroy();
  }
}

/** Wakes a pool once. */
export async function wake(path: string): Promise<void> {
  using waker = new Waker(path);
  await waker.wake();
}

/** A connection that calls back for every change, until it is closed by either side. */
export interface Following {
  close(): void;
}

/**
 * Follows a pool. The first call of `onChange` says that following has begun: what changed before it was not
 * told. `onEnd` is called once, with false when there was nobody to follow.
 */
export function follow(path: string, onChange: () => void, onEnd: (followed: boolean) => void): Following {
  const socket = connect(path);
  let followed = false;
  socket.on('error', () => socket.destroy());
  socket.on('close', () => onEnd(followed));
  onNotice(socket, () => {
    followed = true;
    onChange();
  });
  socket.write(formatLine({ type: 'follow' }));
  return { close: () => socket.destroy() };
}

function onNotice(socket: Socket, hear: (notice: Notice) => void): void {
  onLine(socket, (line) => {
    const notice = parseNotice(line);
    if (notice !== null) hear(notice);
  });
}

/** Whether anybody listens at that path. It is told nothing. */
export async function isListening(path: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(path);
    const finish = (answer: boolean): void => {
      resolve(answer);
      socket.destroy();
    };
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('connect', () => finish(true));
  });
}
