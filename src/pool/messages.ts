/**
 * What is said over a pool's control socket: one JSON document a line, requests to the pool, notices from it.
 * A notice carries no state, only the news that rows changed: whoever hears it reads the queue.
 */

import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import * as z from 'zod';

const request = z.discriminatedUnion('type', [
  /** Something was submitted, cancelled, paused or resumed: look at the queue. It is not answered. */
  z.object({ type: z.literal('wake') }),
  /** Tell me of every change from now on. */
  z.object({ type: z.literal('follow') }),
  /** Claim nothing more, give running tasks so long, then end them and yourself. */
  z.object({ type: z.literal('stop'), graceSeconds: z.number().min(0) }),
  /** End everything now. */
  z.object({ type: z.literal('kill') }),
  /** End yourself as soon as there is nothing more to do. */
  z.object({ type: z.literal('retire') }),
  /** Have so many workers from now on. */
  z.object({ type: z.literal('resize'), workers: z.int().min(1) }),
]);

const notice = z.discriminatedUnion('type', [
  /** The request was carried out, as far as that can be done at once. */
  z.object({ type: z.literal('ok') }),
  /** The rows changed. */
  z.object({ type: z.literal('changed') }),
  z.object({ type: z.literal('error'), message: z.string() }),
]);

export type Request = z.infer<typeof request>;
/** A request that the supervisor carries out; following is the socket's own business. */
export type Order = Exclude<Request, { type: 'follow' }>;
export type Notice = z.infer<typeof notice>;

/** One line of the socket as a request, or null when it is none. */
export const parseRequest = (line: string): Request | null => parseLine(request, line);

/** One line of the socket as a notice, or null when it is none (a newer pool may say more). */
export const parseNotice = (line: string): Notice | null => parseLine(notice, line);

export const formatLine = (message: Request | Notice): string => `${JSON.stringify(message)}\n`;

/** Calls back for every line that comes; the end of the socket, orderly or not, is the socket's to tell. */
export function onLine(socket: Socket, hear: (line: string) => void): void {
  createInterface({ input: socket })
    .on('line', hear)
    // readline emits the socket's errors again, and one that nobody hears would end the process.
    .on('error', () => {});
}

function parseLine<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
