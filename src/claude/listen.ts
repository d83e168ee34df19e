import type { Readable } from 'node:stream';
import type { Mask } from '../domain/mask.ts';
import { describe, shown } from './activity.ts';
import type { Ending } from './ending.ts';
import type { Family } from './family.ts';
import { linesOf } from './lines.ts';
import type { Output } from './outcome.ts';
import { type ClientMessage, LINE_BYTES, parseMessage } from './stream.ts';
import type { Told } from './told.ts';
import type { Transcript } from './transcript.ts';

const STDERR_LINE_BYTES = 64 * 1024;
/** How much of the end of stderr is kept. */
const TAIL_CHARACTERS = 2_000;

/** Where goes what the client prints. */
export interface Listeners {
  readonly told: Told;
  readonly transcript: Transcript;
  readonly ending: Ending;
  readonly family: Family;
  readonly mask: Mask;
  readonly output: Pick<Output<unknown>, 'verbatim'>;
  readonly allowOverage: boolean;
  readonly onRetry: (status: number | null) => void;
  readonly onAnswer: () => void;
  readonly onActivity: (line: string) => void;
}

/** Reads the client's messages until its stdout ends. */
export async function listenToMessages(stdout: Readable, listeners: Listeners): Promise<void> {
  const { told, transcript, ending, family, mask, output, onActivity } = listeners;
  const { allowOverage, onRetry, onAnswer } = listeners;
  for await (const printed of linesOf(stdout, LINE_BYTES)) {
    const heard = parseMessage(printed);
    // A tool under way is silence: a hung one would otherwise never be noticed. A long answer under way is none: the
    // service still writes it (its pings, which it would send in any case, the client keeps to itself).
    if (heard.type !== 'tool_progress') ending.alive();
    // All pieces of an answer come again in its messages.
    if (heard.type === 'piece') continue;
    const line = mask.line(printed);
    const message = line === printed ? heard : parseMessage(line);
    transcript.write(line);
    told.hear(message, line);
    if (output.verbatim && message !== heard) told.hearVerbatim(heard);
    if (isAnswer(message)) onAnswer();
    if (told.isUsingOverage && !allowOverage) ending.end('limit', { gentle: true });
    if (message.type === 'system' && message.subtype === 'api_retry') onRetry(message.error_status ?? null);
    // Once the client has exited, as it does after its result, what it started has lost its parent.
    if (message.type === 'result' || message.type === 'tool_progress') family.look();
    // The end of a background task may start another turn after a result.
    if (message.type === 'result' || message.type === 'assistant')
      ending.delivered = message.type === 'result';
    for (const activity of describe(message)) onActivity(activity);
  }
}

/**
 * Reads the client's complaints until its stderr ends. In the transcript they stand as messages of type `stderr`.
 * @returns the last of them
 */
export async function listenToErrors(stderr: Readable, listeners: Listeners): Promise<string> {
  const { transcript, mask, onActivity } = listeners;
  let tail = '';
  for await (const printed of linesOf(stderr, STDERR_LINE_BYTES)) {
    const line = mask.text(printed);
    transcript.write(JSON.stringify({ type: 'stderr', text: line }));
    onActivity(`stderr: ${shown(line)}`);
    tail = `${tail}${line}\n`.slice(-TAIL_CHARACTERS);
  }
  return tail;
}

/** The model has begun to answer, or a version of the client that does not tell that has its answer. */
function isAnswer(message: ClientMessage): boolean {
  if (message.type === 'stream_event') return message.event.type === 'message_start';
  return message.type === 'assistant' && message.parent_tool_use_id == null && message.error === undefined;
}
