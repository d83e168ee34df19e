import { oneLine } from '../domain/oneLine.ts';
import type { AssistantMessage, ClientMessage, ResultMessage, SystemMessage, UserMessage } from './stream.ts';

/** Longest readable line, characters. */
const LIMIT = 300;

/** Says in readable lines what a message tells, such as `Bash: npm test`. Most messages tell nothing. */
export function describe(message: ClientMessage): string[] {
  switch (message.type) {
    case 'system':
      return describeSystem(message).map(shown);
    case 'assistant':
      return message.message.content.flatMap(describeBlock).map(shown);
    case 'user':
      return message.message.content.flatMap(describeAnswer).map(shown);
    case 'result':
      return [shown(describeResult(message))];
    default:
      return [];
  }
}

/** Anything the client printed, safe to show and bounded. */
export const shown = (text: string): string => oneLine(text, LIMIT);

function describeSystem(message: SystemMessage): string[] {
  switch (message.subtype) {
    case 'init':
      return [`session ${message.session_id} started, model ${message.model}`];
    case 'api_retry': {
      const { attempt, max_retries: most, retry_delay_ms: delay, error, error_status: status } = message;
      return [`api: ${error} (${status ?? 'no answer'}), retry ${attempt} of ${most} in ${delay} ms`];
    }
    case 'permission_denied':
      return [`denied: ${message.tool_name}: ${message.message}`];
    default:
      return [];
  }
}

type Block = AssistantMessage['message']['content'][number];

function describeBlock(block: Block): string[] {
  if (block.type === 'text' && block.text) return [`text: ${block.text}`];
  if (block.type === 'tool_use') return [`${block.name}: ${describeInput(block.input ?? {})}`];
  return [];
}

/** The fields that say most about a call, the most telling first. */
const TELLING = [
  'command',
  'file_path',
  'path',
  'pattern',
  'url',
  'query',
  'description',
  'summary',
] as const;

/** What says most about a call of a tool; all of its input where nothing stands out. */
export function describeInput(input: Readonly<Record<string, unknown>>): string {
  const telling = TELLING.map((name) => input[name]).find((value) => typeof value === 'string');
  return typeof telling === 'string' ? telling : JSON.stringify(input);
}

function describeAnswer(block: UserMessage['message']['content'][number]): string[] {
  if (block.type !== 'tool_result' || block.is_error !== true) return [];
  return [`failed: ${typeof block.content === 'string' ? block.content : JSON.stringify(block.content)}`];
}

function describeResult({
  subtype,
  is_error: isError,
  num_turns: turns,
  result,
  errors,
}: ResultMessage): string {
  const said = isError ? [result, ...errors].filter(Boolean).join('; ') : '';
  return `result: ${subtype}${isError ? ' (error)' : ''}, ${turns} turns ${said}`;
}
