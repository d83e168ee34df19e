/** The pool's end of its control socket. Only the same user can reach it: it stands in a 0700 directory. */

import { rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { messageOf } from '../domain/errors.ts';
import { formatLine, type Notice, type Order, onLine, parseRequest } from './messages.ts';

/** A follower that has not read so many bytes is sent nothing more: it polls, and must not fill our memory. */
const FOLLOWER_BACKLOG_BYTES = 64 * 1024;

/**
 * What only shows how far something is may wait so long, so that much of it is told at once: each notice makes every
 * follower look, and twenty of those would take more of the machine than the tasks do.
 */
const PROGRESS_MS = 100;

export interface Control {
  /** Tells every follower that rows changed. */
  changed(): void;
  /** The same of rows that are only there to be looked at: it is told soon, or with the next change. */
  progressed(): void;
  /** Closes every connection, which tells those who wait for the end of the pool. */
  close(): Promise<void>;
}

/** Listens on a socket path. */
export async function openControl(path: string, handle: (order: Order) => Promise<void>): Promise<Control> {
  const connections = new Set<Socket>();
  const followers = new Set<Socket>();
  let progress: NodeJS.Timeout | null = null;

  const changed = (): void => {
    if (progress !== null) clearTimeout(progress);
    progress = null;
    for (const socket of followers) {
      if (socket.writableLength < FOLLOWER_BACKLOG_BYTES) say(socket, { type: 'changed' });
    }
  };

  const answer = async (socket: Socket, line: string): Promise<void> => {
    const request = parseRequest(line);
    if (request === null)
      return say(socket, { type: 'error', message: 'not a request that this pool knows' });
    if (request.type === 'follow') followers.add(socket);
    else {
      try {
        await handle(request);
      } catch (error) {
        return say(socket, { type: 'error', message: messageOf(error) });
      }
      // Nobody waits for that, and what the pool was woken for comes first.
      if (request.type === 'wake') return;
    }
    say(socket, { type: 'ok' });
  };

  const server = createServer((socket) => {
    connections.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      connections.delete(socket);
      followers.delete(socket);
    });
    onLine(socket, (line) => void answer(socket, line));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // It is bound before `listen` returns, so there is no moment in which its mode is another.
    const usual = process.umask(0o177);
    try {
      server.listen(path, resolve);
    } finally {
      process.umask(usual);
    }
  });

  return {
    changed,
    progressed() {
      progress ??= setTimeout(changed, PROGRESS_MS);
    },
    async close() {
      if (progress !== null) clearTimeout(progress);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of connections) socket.destroy();
      await closed;
      await rm(path, { force: true });
    },
  };
}

function say(socket: Socket, notice: Notice): void {
  if (socket.writable) socket.write(formatLine(notice));
}
