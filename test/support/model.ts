import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { handleMessages, Journal, LLMock, Logger } from '@copilotkit/aimock';
import { type Reply, toFixture, withUsage } from './modelReply.ts';
import { type ModelRequest, parseRequest } from './modelRequest.ts';
import { director, type Script } from './modelScript.ts';

export * from './modelReply.ts';
export type { ModelRequest, Sender, ToolAnswer } from './modelRequest.ts';
export type { Scene, Script } from './modelScript.ts';

/** A scripted model behind the Anthropic Messages API, on loopback. */
export interface Model extends AsyncDisposable {
  /** The value for ANTHROPIC_BASE_URL. */
  readonly url: string;
  /** Every request so far, in order of arrival, those that still wait for their reply included. */
  readonly requests: readonly ModelRequest[];
  /** Resolves with the first request, past or future, that passes; rejects after `timeout` ms (30 s). */
  waitFor(test: (request: ModelRequest) => boolean, timeout?: number): Promise<ModelRequest>;
  /** Ends all connections, hanging ones included. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a model that answers any number of clients at once from one script.
 *
 * aimock serves the connection and writes the streams. It is given the reply of each request directly, because its own
 * fixtures do not see the request's headers (the session id) nor the messages of role `system` in which the
 * client delivers notifications.
 */
export async function startModel(script: Script): Promise<Model> {
  const replyTo = director(script);
  const requests: ModelRequest[] = [];
  const arrivals = new EventEmitter<{ request: [ModelRequest] }>().setMaxListeners(0);
  const sockets = new Set<Socket>();
  const mock = new LLMock({ host: '127.0.0.1', port: 0, logLevel: 'silent' });
  mock.mount('/v1/messages', {
    async handleRequest(incoming, response, path) {
      sockets.add(incoming.socket);
      const body = await text(incoming);
      if (path === '/count_tokens') return sendJson(response, { input_tokens: Math.ceil(body.length / 4) });
      const request = parseRequest(body, incoming.headers);
      const reply = replyTo(request);
      requests.push(request);
      arrivals.emit('request', request);
      await serve(reply, incoming, response, body);
      return true;
    },
  });
  await mock.start();

  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= mock.stop();
    for (const socket of sockets) socket.destroy();
    return stopped;
  };

  return {
    url: mock.url,
    requests,
    stop,
    [Symbol.asyncDispose]: stop,
    async waitFor(test, timeout = 30_000) {
      const signal = AbortSignal.timeout(timeout);
      for (let seen = 0; ; seen += 1) {
        const next = requests[seen];
        if (next === undefined) await arrival(arrivals, signal, requests);
        const request = next ?? requests[seen];
        if (request !== undefined && test(request)) return request;
      }
    },
  };
}

async function arrival(
  arrivals: EventEmitter<{ request: [ModelRequest] }>,
  signal: AbortSignal,
  requests: readonly ModelRequest[],
): Promise<void> {
  try {
    await once(arrivals, 'request', { signal });
  } catch (cause) {
    const seen = requests.map((request) => `${request.sender}: ${request.recent.slice(-80)}`).join('\n');
    throw new Error(`The expected request did not come. Came so far:\n${seen || '(none)'}`, { cause });
  }
}

/** Waits as the reply demands, then lets aimock write it. A client that leaves while waiting ends the wait. */
async function serve(
  reply: Reply,
  incoming: IncomingMessage,
  response: ServerResponse,
  body: string,
): Promise<void> {
  const left = once(response, 'close');
  if (reply.kind === 'hang') return void (await left);
  await Promise.race([Promise.all([reply.until, sleep(reply.delay ?? 0)]), left]);
  if (response.destroyed) return;
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.rest !== undefined) holdRest(response, reply.rest);
  const write = response.write.bind(response);
  response.write = (piece: unknown) => write(typeof piece === 'string' ? withUsage(piece, reply) : piece);
  const defaults = { latency: 0, chunkSize: 4096, replaySpeed: 1, logger: new Logger('silent') };
  await handleMessages(incoming, response, body, [toFixture(reply)], new Journal(), defaults, () => {});
}

/** aimock writes a stream in one go. */
function holdRest(response: ServerResponse, rest: Promise<unknown>): void {
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  let begun = false;
  response.write = (piece: unknown) => {
    if (begun) void rest.then(() => write(piece));
    else write(piece);
    begun = true;
    return true;
  };
  response.end = () => {
    void rest.then(() => end());
    return response;
  };
}

function sendJson(response: ServerResponse, value: unknown): true {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  return true;
}
