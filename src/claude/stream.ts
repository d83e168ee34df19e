/**
 * The lines of `--output-format stream-json`, of which only what Klauss uses is read. Types and fields come and
 * go between versions of the client: unknown ones are passed over, a field of an unexpected shape counts as
 * absent, and nothing fails on them. Shapes seen in Claude Code 2.1.330.
 */

import * as z from 'zod';

/** Longest line that is read. Those with pictures in them have a few megabytes. */
export const LINE_BYTES = 32 * 1024 * 1024;

const text = z.string().optional().catch(undefined);
const count = z.number().nonnegative().catch(0);
const number = z.number().nullish().catch(undefined);

/** Usage of one answer of the model, as the API states it. */
const answerUsage = z.object({
  input_tokens: count,
  output_tokens: count,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count,
  /** Without it, all that is written is kept for five minutes. */
  cache_creation: z.object({ ephemeral_1h_input_tokens: count }).optional().catch(undefined),
});

/** Usage of one model over a run, as the client sums it up. */
const modelUsage = z.object({
  inputTokens: count,
  outputTokens: count,
  cacheReadInputTokens: count,
  cacheCreationInputTokens: count,
  costUSD: count,
});
const usageByModel = z.record(z.string(), modelUsage).optional().catch(undefined);

const limitInfo = z
  .object({
    status: z.string(),
    /** Seconds since 1970. */
    resetsAt: z.number().optional(),
    /** The limit is reached, and what goes past it is paid for. */
    isUsingOverage: z.boolean().optional().catch(undefined),
  })
  .optional()
  .catch(undefined);

const block = z.object({
  type: z.string(),
  text,
  id: text,
  name: text,
  input: z.record(z.string(), z.unknown()).optional().catch(undefined),
  is_error: z.boolean().optional().catch(undefined),
  content: z.unknown().optional(),
});
/** A message of the user may be plain text, which is of no interest here. */
const blocks = z.array(block).catch([]);

const system = z.object({
  type: z.literal('system'),
  subtype: z.string(),
  session_id: text,
  model: text,
  tool_name: text,
  tool_use_id: text,
  message: text,
  attempt: number,
  max_retries: number,
  retry_delay_ms: number,
  error_status: number,
  error: text,
  /** What runs in the background, when that has changed. */
  tasks: z
    .array(z.object({ task_type: text }))
    .optional()
    .catch(undefined),
  mcp_servers: z.array(z.unknown()).optional().catch(undefined),
});

const assistant = z.object({
  type: z.literal('assistant'),
  /** Set when a subagent said it. */
  parent_tool_use_id: z.string().nullish().catch(undefined),
  message: z.object({
    id: text,
    model: text,
    content: blocks,
    usage: answerUsage.optional().catch(undefined),
  }),
  /** Set on the message that the client writes in place of an answer when the API failed. */
  error: text,
  api_error_params: z.object({ rate_limit_info: limitInfo }).optional().catch(undefined),
});

/** Where an answer begins (`message_start`) or ends (`message_delta`). Those of subagents are not told. */
const streamEvent = z.object({
  type: z.literal('stream_event'),
  /** The answer that ends. */
  api_message_id: text,
  event: z.object({
    type: z.enum(['message_start', 'message_delta']),
    message: z
      .object({ id: text, model: text, usage: answerUsage.optional().catch(undefined) })
      .optional()
      .catch(undefined),
    /** At the end; of what was told at the beginning it may repeat only a part. */
    usage: answerUsage.optional().catch(undefined),
  }),
});

const user = z.object({
  type: z.literal('user'),
  /** Set when it is a subagent's. */
  parent_tool_use_id: z.string().nullish().catch(undefined),
  message: z.object({ content: blocks }),
});

const limit = z.object({ type: z.literal('rate_limit_event'), rate_limit_info: limitInfo });

const result = z.object({
  type: z.literal('result'),
  subtype: z.string(),
  is_error: z.boolean().catch(true),
  session_id: text,
  num_turns: count,
  total_cost_usd: count,
  modelUsage: usageByModel,
  model_usage_since_last_result: usageByModel,
  permission_denials: z.array(z.record(z.string(), z.json())).catch([]),
  terminal_reason: text,
  api_error_status: number,
  api_error: text,
  result: text,
  structured_output: z.unknown().optional(),
  errors: z.array(z.string()).catch([]),
});

/** The client does not say this: Klauss writes it into a transcript where a run begins. */
const run = z.object({
  type: z.literal('run'),
  /** The session goes on. */
  resume: z.boolean().optional().catch(undefined),
  /** Name of the file, beside the transcript, with what it is told like others. */
  shared: text,
  /** What the client is told. */
  prompt: text,
});

/** Nor this: it is a line of the client's stderr in a transcript. */
const stderr = z.object({ type: z.literal('stderr'), text: z.string() });

const known = z.discriminatedUnion('type', [
  system,
  assistant,
  streamEvent,
  user,
  limit,
  result,
  run,
  stderr,
]);
const any = z.object({ type: z.string() });

export type SystemMessage = z.infer<typeof system>;
export type AssistantMessage = z.infer<typeof assistant>;
export type AnswerUsage = z.infer<typeof answerUsage>;
export type StreamEventMessage = z.infer<typeof streamEvent>;
export type UserMessage = z.infer<typeof user>;
export type LimitMessage = z.infer<typeof limit>;
export type ResultMessage = z.infer<typeof result>;
export type UsageByModel = NonNullable<z.infer<typeof usageByModel>>;
export type ClientMessage =
  | z.infer<typeof known>
  /** A piece of an answer under way. */
  | { readonly type: 'piece' }
  /** A sign of life while a tool runs, every 30 s. */
  | { readonly type: 'tool_progress' }
  /** The client's answer to what Klauss, and not the user, asked. */
  | { readonly type: 'control_response' }
  /** A message of a type, or in a shape, that is of no use here. */
  | { readonly type: 'other' }
  /** No message at all. */
  | { readonly type: 'garbage' };

const STREAM_EVENT = '{"type":"stream_event"';
const ANSWER_EVENT = /^\{"type":"stream_event","event":\{"type":"message_(?:start|delta)"/;

/** Reads one line. Never throws. */
export function parseMessage(line: string): ClientMessage {
  // There are thousands of them in an answer: 1,000 cost 0.2 ms so, and 6 ms when each is parsed.
  if (line.startsWith(STREAM_EVENT) && !ANSWER_EVENT.test(line)) return { type: 'piece' };
  const value = parseJson(line);
  const message = known.safeParse(value);
  if (message.success) return message.data;
  const { success, data } = any.safeParse(value);
  if (!success) return { type: 'garbage' };
  return { type: data.type === 'tool_progress' || data.type === 'control_response' ? data.type : 'other' };
}

/** Undefined: it is no JSON. */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
