/**
 * What is said over a pool's control socket: one JSON document a line, requests to the pool, notices from it.
 * A notice carries no state, only the news that rows changed: whoever hears it reads the queue.
 */
import type { Socket } from 'node:net';
import * as z from 'zod';
declare const request: z.ZodDiscriminatedUnion<[z.ZodObject<{
    type: z.ZodLiteral<"wake">;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"follow">;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"stop">;
    graceSeconds: z.ZodNumber;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"kill">;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"retire">;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"resize">;
    workers: z.ZodInt;
}, z.core.$strip>], "type">;
declare const notice: z.ZodDiscriminatedUnion<[z.ZodObject<{
    type: z.ZodLiteral<"ok">;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"changed">;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"error">;
    message: z.ZodString;
}, z.core.$strip>], "type">;
export type Request = z.infer<typeof request>;
/** A request that the supervisor carries out; following is the socket's own business. */
export type Order = Exclude<Request, {
    type: 'follow';
}>;
export type Notice = z.infer<typeof notice>;
/** One line of the socket as a request, or null when it is none. */
export declare const parseRequest: (line: string) => Request | null;
/** One line of the socket as a notice, or null when it is none (a newer pool may say more). */
export declare const parseNotice: (line: string) => Notice | null;
export declare const formatLine: (message: Request | Notice) => string;
/** Calls back for every line that comes; the end of the socket, orderly or not, is the socket's to tell. */
export declare function onLine(socket: Socket, hear: (line: string) => void): void;
export {};
