import type { Fixture, FixtureResponse } from '@copilotkit/aimock';
import type { ModelRequest } from './modelRequest.ts';

/** What the scripted model answers to one request. Made by the functions below. */
export type Reply = ReplyOptions &
  (
    | { readonly kind: 'say'; readonly text: string }
    | { readonly kind: 'call'; readonly calls: readonly ToolUse[]; readonly text: string }
    | { readonly kind: 'fail'; readonly status: number; readonly type: string; readonly message: string }
    | { readonly kind: 'hang' }
  );

export interface ReplyOptions {
  /** Wait this long before the first byte, in milliseconds. */
  readonly delay?: number;
  /** Wait for this promise before the first byte: lets a test hold a client at a known point. */
  readonly until?: Promise<unknown>;
  /** Send the first event of the stream only, and the rest once this promise resolves. */
  readonly rest?: Promise<unknown>;
  /** Tokens the reply reports, from which the client computes its cost. By default 1,000 in and 50 out. */
  readonly tokens?: ReplyTokens;
  /** End the connection after this many events of the stream, without its end. */
  readonly cutAfter?: number;
  /** Extra response headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds in the `retry-after` header of a 429; 1 by default. */
  readonly retryAfter?: number;
}

export interface ReplyTokens {
  readonly input: number;
  readonly output: number;
  readonly cacheRead?: number;
  /** Written to be kept for five minutes. */
  readonly cacheWrite?: number;
  /** Written to be kept for an hour. */
  readonly cacheWriteHour?: number;
}

export interface ToolUse {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Answers with text, which ends the turn. */
export const say = (text: string, options: ReplyOptions = {}): Reply => ({ ...options, kind: 'say', text });

/** Calls one tool. */
export const call = (name: string, input: ToolUse['input'], options: ReplyOptions = {}): Reply =>
  callAll([{ name, input }], options);

/** Calls several tools in one message; the client may run them at once. */
export const callAll = (
  calls: readonly ToolUse[],
  options: ReplyOptions & { text?: string } = {},
): Reply => ({
  text: '',
  ...options,
  kind: 'call',
  calls,
});

/** Calls the Bash tool. */
export const bash = (command: string, options: ReplyOptions = {}): Reply =>
  call('Bash', { command, description: 'A step of the test' }, options);

/** Calls the Write tool. The path must be absolute. */
export const write = (path: string, content: string, options: ReplyOptions = {}): Reply =>
  call('Write', { file_path: path, content }, options);

/** Hands over the object that `--json-schema` asked for. It ends the turn when it fits the schema. */
export const structured = (value: ToolUse['input'], options: ReplyOptions = {}): Reply =>
  call('StructuredOutput', value, options);

/** The error types of the Messages API by status, so that a test need not repeat them. */
const errorTypes: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  429: 'rate_limit_error',
  500: 'api_error',
  529: 'overloaded_error',
};

/** Answers with an HTTP error in the shape of the Messages API. */
export const fail = (status: number, message = `scripted ${status}`, options: ReplyOptions = {}): Reply => ({
  ...options,
  kind: 'fail',
  status,
  type: errorTypes[status] ?? 'api_error',
  message,
});

/** The headers by which the service reports a subscriber's five-hour window; see `subscription` in client.ts. */
export const usageLimit = (
  status: 'allowed' | 'allowed_warning' | 'rejected',
  resetsAt: Date,
  utilization = status === 'rejected' ? 1 : 0.5,
): Readonly<Record<string, string>> => {
  const reset = `${Math.floor(resetsAt.getTime() / 1000)}`;
  const unified = 'anthropic-ratelimit-unified';
  return {
    [`${unified}-status`]: status,
    [`${unified}-reset`]: reset,
    [`${unified}-representative-claim`]: 'five_hour',
    [`${unified}-5h-status`]: status,
    [`${unified}-5h-reset`]: reset,
    [`${unified}-5h-utilization`]: `${utilization}`,
  };
};

/** Refuses because the usage limit is reached, until the given time. */
export const limited = (resetsAt: Date): Reply =>
  fail(429, 'This request would exceed your usage limit.', {
    headers: usageLimit('rejected', resetsAt),
    retryAfter: Math.max(1, Math.ceil((resetsAt.getTime() - Date.now()) / 1000)),
  });

/** Never answers; the connection stays open until the client or the model ends. */
export const hang = (): Reply => ({ kind: 'hang' });

/** Breaks off the stream of another reply after some events (the first is `message_start`). */
export const cut = (reply: Reply, events = 2): Reply => ({ ...reply, cutAfter: events });

/** The aimock fixture that serves this reply to any request. */
export function toFixture(reply: Exclude<Reply, { kind: 'hang' }>): Fixture {
  return {
    match: {},
    response: toResponse(reply),
    ...(reply.cutAfter === undefined ? {} : { truncateAfterChunks: reply.cutAfter }),
  };
}

const tokensOf = ({ tokens = { input: 1000, output: 50 } }: Reply): ReplyTokens => tokens;

/**
 * The event of a stream as the service would send it: the usage in `message_start`, with what the cache did, and before
 * anything but the first token is out. aimock tells the whole output there, and knows of no cache.
 */
export function withUsage(event: string, reply: Reply): string {
  if (!event.startsWith('event: message_start')) return event;
  const { input, cacheRead = 0, cacheWrite = 0, cacheWriteHour = 0 } = tokensOf(reply);
  const usage = {
    input_tokens: input,
    cache_read_input_tokens: cacheRead,
    cache_creation_input_tokens: cacheWrite + cacheWriteHour,
    cache_creation: { ephemeral_5m_input_tokens: cacheWrite, ephemeral_1h_input_tokens: cacheWriteHour },
    output_tokens: 1,
  };
  return event.replace(/"usage":\{[^}]*\}/, `"usage":${JSON.stringify(usage)}`);
}

function toResponse(reply: Exclude<Reply, { kind: 'hang' }>): FixtureResponse {
  const { input, output } = tokensOf(reply);
  const usage = { input_tokens: input, output_tokens: output };
  switch (reply.kind) {
    case 'say':
      return { content: reply.text, usage };
    case 'call':
      return { content: reply.text, toolCalls: reply.calls.map(toToolCall), usage };
    case 'fail':
      return {
        error: { type: reply.type, message: reply.message },
        status: reply.status,
        ...(reply.retryAfter === undefined ? {} : { retryAfter: reply.retryAfter }),
      };
  }
}

const toToolCall = ({ name, input }: ToolUse) => ({ name, arguments: JSON.stringify(input) });

/** A reply, or a function that makes it from the request: the way to use paths or results that are known late. */
export type ReplyMaker = Reply | ((request: ModelRequest) => Reply);
