/** The dashboard's web server: on this machine only, for whoever was given its address. */

import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { asJobId } from '../../domain/ids.ts';
import type { Source } from '../../view/source.ts';

export interface ServeOptions {
  /** 0: any that is free. */
  readonly port: number;
  /** Whether the page may steer. */
  readonly control: boolean;
  /** Directory of the page's files. */
  readonly page: string;
  readonly signal: AbortSignal;
  /** Told when it listens, and whenever an address was used up, the next one. */
  readonly onAddress: (address: string) => void;
}

/** Serves until the signal. */
export async function serve(source: Source, options: ServeOptions): Promise<void> {
  const { port, page, signal, onAddress } = options;
  const app = new Hono();
  const file = async (name: string): Promise<string> => await readFile(join(page, name), 'utf8');
  app.get('/', async (context) => context.html(await file('index.html')));
  app.get('/page.js', async (context) =>
    context.body(await file('page.js'), 200, { 'content-type': 'text/javascript' }),
  );
  app.get('/style.css', async (context) =>
    context.body(await file('style.css'), 200, { 'content-type': 'text/css' }),
  );
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const job = context.req.query('job');
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      for await (const _ of source.changes(AbortSignal.any([signal, gone.signal]))) {
        const view = await source.view(job === undefined ? null : asJobId(job));
        await stream.writeSSE({ event: 'view', data: JSON.stringify(view) });
      }
    }),
  );
  const server = createAdaptorServer(app) as Server;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address === 'object' && address !== null) onAddress(`http://127.0.0.1:${address.port}/`);
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
