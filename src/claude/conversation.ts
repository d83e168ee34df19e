/** What was said and done in a run of the client, as a person reads it: from the lines of a transcript. */

import { createReadStream } from 'node:fs';
import { plain, plainWithin } from '../domain/plain.ts';
import { linesOf } from '../platform/lines.ts';
import { callText } from './calls.ts';
import {
  type AssistantMessage,
  LINE_BYTES,
  parseMessage,
  type ResultMessage,
  type SystemMessage,
} from './stream.ts';

export const ENTRY_KINDS = [
  'run', // a run of the client begins
  'prompt', // what it is told
  'session', // what its session is, and what happened to it
  'text', // the model says something
  'call', // the model calls a tool
  'answer', // what a tool answered
  'error', // a call that failed or was refused, an API that failed
  'retry', // the client asks the API again
  'result', // how the run ended
  'stderr', // what the client printed beside its messages
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One thing that was said or done. */
export interface Entry {
  readonly kind: EntryKind;
  /** May have several lines. It is safe to show and bounded: one that is cut ends in `…`. */
  readonly text: string;
  /** The tool of a call, or of one that was refused. An answer does not tell. */
  readonly tool: string | null;
  /** A subagent said or did it. */
  readonly byAgent: boolean;
  readonly cut: boolean;
}

/** The most of an entry that is kept. The model's own words are not cut by their lines. */
const LIMITS: Readonly<Record<EntryKind, { readonly characters: number; readonly lines: number }>> = {
  run: { characters: 200, lines: 1 },
  prompt: { characters: 8_000, lines: Number.POSITIVE_INFINITY },
  session: { characters: 500, lines: 5 },
  text: { characters: 8_000, lines: Number.POSITIVE_INFINITY },
  call: { characters: 3_000, lines: 30 },
  answer: { characters: 2_000, lines: 15 },
  error: { characters: 2_000, lines: 15 },
  retry: { characters: 500, lines: 1 },
  result: { characters: 2_000, lines: 15 },
  stderr: { characters: 1_000, lines: 5 },
};

/** All entries of a transcript. */
export async function readConversation(path: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const line of linesOf(createReadStream(path), LINE_BYTES)) entries.push(...entriesOf(line));
  return entries;
}

/** The entries that a line of a transcript holds: most messages one, many none. Thoughts are left out. Never throws. */
export function entriesOf(line: string): readonly Entry[] {
  const message = parseMessage(line);
  switch (message.type) {
    case 'run':
      return [
        entry('run', message.resume ? 'The client goes on with its session.' : 'The client starts.'),
        ...textEntry('prompt', message.prompt ?? ''),
      ];
    case 'system':
      return systemEntries(message);
    case 'assistant': {
      const isFailure = message.error !== undefined;
      return byWhom(
        message,
        message.message.content.flatMap((block) => saidIn(block, isFailure)),
      );
    }
    case 'user':
      return byWhom(message, message.message.content.flatMap(answeredIn));
    case 'result':
      return [entry('result', resultText(message))];
    case 'stderr':
      return textEntry('stderr', message.text);
    case 'garbage':
      return textEntry('stderr', line);
    default:
      return [];
  }
}

type Block = AssistantMessage['message']['content'][number];

function systemEntries(message: SystemMessage): readonly Entry[] {
  switch (message.subtype) {
    case 'init':
      return [
        entry('session', `Session ${message.session_id ?? 'unknown'}, model ${message.model ?? 'unknown'}.`),
      ];
    case 'compact_boundary':
      return [entry('session', 'What was said before this was summarized, to make room.')];
    case 'api_retry': {
      const { attempt, max_retries: most, retry_delay_ms: delay, error, error_status: status } = message;
      const answer = status == null ? 'no answer' : `status ${status}`;
      return [
        entry(
          'retry',
          `${error ?? 'failed'} (${answer}), try ${attempt ?? '?'} of ${most ?? '?'} in ${delay ?? '?'} ms`,
        ),
      ];
    }
    case 'permission_denied':
      return [entry('error', `Denied: ${message.message ?? 'no reason given'}`, message.tool_name ?? null)];
    default:
      return [];
  }
}

function saidIn(block: Block, isFailure: boolean): readonly Entry[] {
  if (block.type === 'text') return textEntry(isFailure ? 'error' : 'text', block.text ?? '');
  if (block.type !== 'tool_use') return [];
  const tool = block.name ?? 'a tool';
  return [entry('call', callText(tool, block.input ?? {}), tool)];
}

function answeredIn(block: Block): readonly Entry[] {
  if (block.type === 'text') return textEntry('session', block.text ?? '');
  if (block.type !== 'tool_result') return [];
  return [entry(block.is_error ? 'error' : 'answer', answerText(block.content))];
}

/** The texts among what a tool answered; of anything else, what it is. */
function answerText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return content === undefined ? '' : JSON.stringify(content);
  return content.map(partText).join('\n');
}

function partText(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  if ('text' in part && typeof part.text === 'string') return part.text;
  return `(${'type' in part ? part.type : 'something else'})`;
}

function resultText({ subtype, is_error: isError, num_turns: turns, result, errors }: ResultMessage): string {
  const head = `${subtype}${isError && subtype === 'success' ? ', but with an error' : ''}, ${turns} turn${turns === 1 ? '' : 's'}`;
  const said = isError ? [result, ...errors].filter(Boolean) : [];
  return [head, ...said].join('\n');
}

const byWhom = (
  { parent_tool_use_id: parent }: Pick<AssistantMessage, 'parent_tool_use_id'>,
  entries: readonly Entry[],
): readonly Entry[] => entries.map((one) => ({ ...one, byAgent: parent != null }));

const textEntry = (kind: EntryKind, text: string): readonly Entry[] =>
  text.trim() === '' ? [] : [entry(kind, text)];

function entry(kind: EntryKind, text: string, tool: string | null = null): Entry {
  const { characters, lines } = LIMITS[kind];
  const whole = plain(text).trimEnd();
  const within = whole.split('\n').slice(0, lines).join('\n');
  const shown = plainWithin(within.length < whole.length ? `${within}\n…` : whole, characters);
  return {
    kind,
    text: shown,
    tool: tool === null ? null : plainWithin(tool, 100),
    byAgent: false,
    cut: shown !== whole,
  };
}
