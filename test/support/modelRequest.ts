import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';

/** Who sent a request. A test decides by this and by content, never by the order of arrival. */
export type Sender =
  /** The user's session, interactive or `claude -p`. */
  | 'session'
  /** A client that Klauss started: `claude -p` with `--json-schema`, so StructuredOutput is offered. */
  | 'worker'
  /** A subagent whose own instructions speak of a planner. */
  | 'planner'
  /** Any other subagent. */
  | 'subagent'
  /** A request that offers no tools: titles, summaries, WebFetch. */
  | 'side';

/** A tool's answer, as the client sent it back. */
export interface ToolAnswer {
  readonly id: string;
  /** The tool that was called, looked up in the conversation. */
  readonly tool: string;
  readonly text: string;
  readonly isError: boolean;
}

/** One request to the model, reduced to what scripts decide by and tests assert on. */
export interface ModelRequest {
  readonly sender: Sender;
  /** False under `claude -p`. */
  readonly interactive: boolean;
  /** The client's session id; a subagent carries its parent's. */
  readonly session: string;
  /** The subagent's id, or '' for the client itself. */
  readonly agent: string;
  readonly model: string;
  /** Where the client runs, as it tells the model; '' when it does not. */
  readonly directory: string;
  /** The system prompt, without the messages of role `system` in the conversation. */
  readonly system: string;
  readonly tools: readonly string[];
  /** The text of the first message of the user: a worker's whole prompt. */
  readonly prompt: string;
  /** Everything that is not from the model, oldest first: prompts, reminders, tool answers, notifications. */
  readonly conversation: string;
  /** The part of `conversation` after the model's last message: the newest prompt is rarely the last message. */
  readonly recent: string;
  /** Tool answers after the model's last message. */
  readonly answers: readonly ToolAnswer[];
  /** All tool answers of the conversation. */
  readonly allAnswers: readonly ToolAnswer[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The request as it came, for what is not reduced above. */
  readonly raw: RawRequest;
}

const textBlock = z.looseObject({ type: z.literal('text'), text: z.string() });
const callBlock = z.looseObject({ type: z.literal('tool_use'), id: z.string(), name: z.string() });
const answerBlock = z.looseObject({
  type: z.literal('tool_result'),
  tool_use_id: z.string(),
  is_error: z.boolean().optional(),
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).optional(),
});
const block = z.union([textBlock, callBlock, answerBlock, z.looseObject({ type: z.string() })]);

const rawRequest = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.union([z.string(), z.array(block)]) })),
  system: z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).optional(),
  tools: z.array(z.looseObject({ name: z.string() })).optional(),
});

export type RawRequest = z.infer<typeof rawRequest>;
type RawMessage = RawRequest['messages'][number];

/** Reads a Messages API request; throws a ZodError when it is none. */
export function parseRequest(body: string, headers: IncomingHttpHeaders): ModelRequest {
  const raw = rawRequest.parse(JSON.parse(body));
  const system = joined(raw.system);
  const tools = raw.tools?.map((tool) => tool.name) ?? [];
  const toolNames = new Map(raw.messages.flatMap(callsOf));
  const fresh = raw.messages.slice(raw.messages.findLastIndex((message) => message.role === 'assistant') + 1);
  const answersOf = (messages: RawMessage[]) => messages.flatMap((message) => answersIn(message, toolNames));
  const firstPrompt = raw.messages.find((message) => message.role === 'user');
  const conversation = raw.messages
    .filter((message) => message.role !== 'assistant')
    .map(textOf)
    .join('\n');
  return {
    sender: senderOf(system, tools),
    interactive: !system.includes('cc_entrypoint=sdk-cli'),
    session: headerText(headers['x-claude-code-session-id']),
    agent: headerText(headers['x-claude-code-agent-id']),
    model: raw.model,
    directory: /Primary working directory: (.+)/.exec(`${system}\n${conversation}`)?.[1] ?? '',
    system,
    tools,
    prompt: firstPrompt === undefined ? '' : textOf(firstPrompt),
    conversation,
    recent: fresh.map(textOf).join('\n'),
    answers: answersOf(fresh),
    allAnswers: answersOf(raw.messages),
    at: Date.now(),
    raw,
  };
}

/**
 * The client's billing header, its first system block, names the entry point and marks subagents
 * (`cc_is_subagent=true`); measured with 2.1.330.
 */
function senderOf(system: string, tools: readonly string[]): Sender {
  if (tools.length === 0) return 'side';
  if (system.includes('cc_is_subagent=true')) return /\bplanner\b/i.test(system) ? 'planner' : 'subagent';
  return tools.includes('StructuredOutput') ? 'worker' : 'session';
}

function callsOf(message: RawMessage): [string, string][] {
  return blocksOf(message).flatMap((part) => {
    const call = callBlock.safeParse(part);
    return call.success ? [[call.data.id, call.data.name] as [string, string]] : [];
  });
}

function answersIn(message: RawMessage, toolNames: ReadonlyMap<string, string>): ToolAnswer[] {
  return blocksOf(message).flatMap((part) => {
    const answer = answerBlock.safeParse(part);
    if (!answer.success) return [];
    const { tool_use_id: id, content, is_error: isError = false } = answer.data;
    return [{ id, tool: toolNames.get(id) ?? '', text: joined(content), isError }];
  });
}

function textOf(message: RawMessage): string {
  if (typeof message.content === 'string') return message.content;
  return message.content
    .map((part) => {
      const text = textBlock.safeParse(part);
      if (text.success) return text.data.text;
      const answer = answerBlock.safeParse(part);
      return answer.success ? joined(answer.data.content) : '';
    })
    .join('\n');
}

function blocksOf(message: RawMessage): z.infer<typeof block>[] {
  return typeof message.content === 'string' ? [] : message.content;
}

function joined(content: string | { text?: string | undefined }[] | undefined): string {
  if (content === undefined || typeof content === 'string') return content ?? '';
  return content.map((part) => part.text ?? '').join('\n');
}

function headerText(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header : (header?.[0] ?? '');
}
