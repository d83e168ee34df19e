import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Bindings } from './bindings.ts';

/** More than anybody has windows. */
const MOST = 64;
/** So that whoever reads sees that the connection lives. */
const HEARTBEAT_MS = 15_000;
/** A browser comes back so soon after it has lost the connection. */
const RETRY_MS = 1_000;
/** Readers that do not read are not waited for when all ends. */
const FAREWELL_MS = 500;

/** Sends a message; resolves when the reader has room for another. */
export type Send = (type: string, data: unknown) => Promise<void>;

/** The streams of server-sent events that are open: not too many, and all of them ended at once. */
export class Streams {
  readonly #open = new Map<AbortController, Promise<void>>();
  /** Why there is nothing more. */
  #end: string | null = null;

  /** @param work sends until its signal; what it throws ends the stream, and the browser comes back */
  answer(
    context: Context<{ Bindings: Bindings }>,
    work: (send: Send, signal: AbortSignal) => Promise<void>,
  ): Response {
    // Nobody would read it, so it would never end.
    if (context.req.method === 'HEAD')
      return context.body(null, 200, { 'content-type': 'text/event-stream' });
    if (this.#open.size >= MOST) {
      return context.text('Too many pages are open.', 503, { 'retry-after': '5' });
    }
    const gone = this.#enter(context.env.outgoing);
    const response = streamSSE(context, async (stream) => {
      let number = 0;
      let isSending = false;
      const send: Send = async (type, data) => {
        isSending = true;
        const first = number === 0 ? { retry: RETRY_MS } : {};
        await stream.writeSSE({ event: type, id: String(++number), data: JSON.stringify(data), ...first });
        isSending = false;
      };
      const heartbeat = setInterval(() => {
        if (!isSending) void stream.write(': \n\n');
      }, HEARTBEAT_MS);
      try {
        await work(send, gone);
        if (this.#end !== null) await send('end', { reason: this.#end });
      } catch {
        // The browser comes back; what ends the server is told by whoever ends it.
      } finally {
        clearInterval(heartbeat);
      }
    });
    response.headers.set('cache-control', 'no-store');
    return response;
  }

  /** @returns a signal that tells that the reader has left, or all ends */
  #enter(outgoing: Bindings['outgoing']): AbortSignal {
    const gone = new AbortController();
    const closed = new Promise<void>((resolve) => {
      outgoing.once('close', () => {
        this.#open.delete(gone);
        gone.abort();
        resolve();
      });
    });
    this.#open.set(gone, closed);
    return gone.signal;
  }

  /** Ends them all, with a word to those that read. */
  async end(reason: string): Promise<void> {
    this.#end = reason;
    const closed = Promise.all(this.#open.values());
    for (const gone of this.#open.keys()) gone.abort();
    const waiting = new AbortController();
    await Promise.race([closed, sleep(FAREWELL_MS, undefined, { signal: waiting.signal }).catch(() => {})]);
    waiting.abort();
  }
}
