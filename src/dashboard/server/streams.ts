import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

/** More than anybody has windows. */
const MOST = 64;
/** So that whoever reads sees that the connection lives, and we that the reader does. */
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
  answer(context: Context, work: (send: Send, signal: AbortSignal) => Promise<void>): Response {
    if (this.#open.size >= MOST) {
      return context.text('Too many pages are open.', 503, { 'retry-after': '5' });
    }
    const gone = new AbortController();
    const ended = Promise.withResolvers<void>();
    this.#open.set(gone, ended.promise);
    const response = streamSSE(context, async (stream) => {
      stream.onAbort(() => gone.abort());
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
        await work(send, gone.signal);
        if (this.#end !== null) await send('end', { reason: this.#end });
      } catch {
        // The browser comes back, or is told at once what ends the server.
      } finally {
        clearInterval(heartbeat);
        this.#open.delete(gone);
        ended.resolve();
      }
    });
    response.headers.set('cache-control', 'no-store');
    return response;
  }

  /** Ends them all, with a word to those that read. */
  async end(reason: string): Promise<void> {
    this.#end = reason;
    const open = [...this.#open];
    for (const [gone] of open) gone.abort();
    const waiting = new AbortController();
    await Promise.race([
      Promise.all(open.map(([, ended]) => ended)),
      sleep(FAREWELL_MS, undefined, { signal: waiting.signal }).catch(() => {}),
    ]);
    waiting.abort();
  }
}
