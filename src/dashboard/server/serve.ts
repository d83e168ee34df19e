/** The dashboard's web server: on this machine only, for whoever was given its address. */

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { KlaussError, messageOf } from '../../domain/errors.ts';
import type { Source } from '../../view/source.ts';
import type { SessionInfo } from '../protocol.ts';
import { makeApp } from './app.ts';
import { Doorkeeper } from './doorkeeper.ts';
import { entrance } from './entrance.ts';
import { Feed } from './feed.ts';
import { pageFiles } from './files.ts';
import { refusal } from './gate.ts';
import { HEADERS } from './headers.ts';
import { Strangers } from './strangers.ts';
import { Streams } from './streams.ts';

const LOOPBACK = '127.0.0.1';
/** Who is slow to ask is cut off, milliseconds. */
const PATIENCE = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

export interface ServeOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly session: SessionInfo;
  /** Directory of the page's files. */
  readonly page: string;
  readonly signal: AbortSignal;
  /** Told when it listens, and whenever an address was used up, the next one. */
  readonly onAddress: (address: string) => void;
}

/**
 * Serves until the signal.
 * @throws KlaussError `environment`: the port cannot be had; and what the source throws
 */
export async function serve(source: Source, options: ServeOptions): Promise<void> {
  const files = await pageFiles(options.page);
  const server = createServer(PATIENCE);
  const port = await listen(server, options.port);
  const hosts = [LOOPBACK, 'localhost'].map((name) => new URL(`http://${name}:${port}`).host);
  const doorkeeper = new Doorkeeper();
  const strangers = new Strangers();
  const feed = new Feed(source);
  const streams = new Streams();
  const tell = (): void => options.onAddress(`http://${hosts[0]}/?token=${doorkeeper.token}`);
  const app = makeApp({
    source,
    feed,
    streams,
    files,
    session: options.session,
    entrance: entrance({ doorkeeper, strangers, cookie: `klauss_${port}`, onEntered: tell }),
  });
  server.on('connection', (socket) => strangers.came(socket));
  server.on('request', answerer(hosts, getRequestListener(app.fetch, { overrideGlobalObjects: false })));
  tell();
  let reason = 'The dashboard was ended in its terminal.';
  try {
    await feed.run(options.signal);
  } catch (error) {
    reason = messageOf(error);
    throw error;
  } finally {
    const closed = new Promise((resolve) => server.close(resolve));
    await streams.end(reason);
    server.closeAllConnections();
    await closed;
  }
}

/** Refuses what is not for this server; the rest is answered by `next`. */
const answerer =
  (hosts: readonly string[], next: RequestListener): RequestListener =>
  (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const refused = refusal(request, hosts);
    if (refused === null) return void next(request, response);
    response.writeHead(refused.status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    response.end(`${refused.message}\n`);
  };

/** @returns the port */
async function listen(server: Server, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, LOOPBACK, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (cause) {
    const isTaken = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw new KlaussError('environment', isTaken ? `Port ${port} is in use.` : messageOf(cause), {
      hint: 'Without `--port`, one that is free is taken.',
      cause,
    });
  }
  return (server.address() as AddressInfo).port;
}
