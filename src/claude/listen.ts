import type { Mask } from '../domain/mask.ts';
import { describe, shown } from './activity.ts';
import type { Complaints } from './complaints.ts';
import type { Ending } from './ending.ts';
import type { Family } from './family.ts';
import type { Output } from './outcome.ts';
import { type ClientMessage, parseMessage } from './stream.ts';
import type { Told } from './told.ts';
import type { Transcript } from './transcript.ts';

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

/** Reads the client's messages until its stdout ends, or to its result, if that is asked for. */
export async function listenToMessages(
  messages: AsyncIterator<string>,
  listeners: Listeners,
  until: 'result' | 'end',
): Promise<void> {
  const { told, transcript, ending, family, mask, output, onActivity } = listeners;
  const { allowOverage, onRetry, onAnswer } = listeners;
  for (;;) {
    const { value: printed, done } = await messages.next();
    if (done === true) return;
    const heard = parseMessage(printed);
    // A tool under way is silence: a hung one would otherwise never be noticed. A long answer under way is none: the
    // service still writes it (its pings, which it would send in any case, the client keeps to itself).
    if (heard.type !== 'tool_progress') ending.alive();
    // All pieces of an answer come again in its messages. That it is ready tells nothing of the task.
    if (heard.type === 'piece' || heard.type === 'control_response') continue;
    const line = mask.line(printed);
    const message = line === printed ? heard : parseMessage(line);
    transcript.write(line);
    told.hear(message, line);
    if (output.verbatim && message !== heard) told.hearVerbatim(heard);
    if (isAnswer(message)) onAnswer();
    if (told.isUsingOverage && !allowOverage) ending.end('limit', { gentle: true });
    if (message.type === 'system' && message.subtype === 'api_retry') onRetry(message.error_status ?? null);
    // Once the client has exited, as it does after its result, what it started has lost its parent. One that is heard to
    // its result stays, if that is a good one, and is looked at by whoever heard it.
    const mayExit = message.type === 'result' && (until === 'end' || message.is_error);
    if (message.type === 'tool_progress' || mayExit) family.look();
    // The end of a background task may start another turn after a result.
    if (message.type === 'result' || message.type === 'assistant')
      ending.delivered = message.type === 'result';
    ending.lingers(ending.delivered && told.report !== undefined && told.onlyShellsRun);
    if (until === 'end') ending.rests(ending.delivered && told.background === 0);
    for (const activity of describe(message)) onActivity(activity);
    if (message.type === 'result' && until === 'result') return;
  }
}

/** Takes the client's complaints down, as messages of type `stderr` in the transcript; `tail` is the end of them. */
export function listenToErrors(
  complaints: Complaints,
  listeners: Pick<Listeners, 'transcript' | 'mask' | 'onActivity'>,
): Disposable & { readonly tail: string } {
  const { transcript, mask, onActivity } = listeners;
  let tail = '';
  const listening = complaints.tell((printed) => {
    const line = mask.text(printed);
    transcript.write(JSON.stringify({ type: 'stderr', text: line }));
    onActivity(`stderr: ${shown(line)}`);
    tail = `${tail}${line}\n`.slice(-TAIL_CHARACTERS);
  });
  return {
    get tail() {
      return tail;
    },
    [Symbol.dispose]: () => listening[Symbol.dispose](),
  };
}

/** The model has begun to answer, or a version of the client that does not tell that has its answer. */
function isAnswer(message: ClientMessage): boolean {
  if (message.type === 'stream_event') return message.event.type === 'message_start';
  return message.type === 'assistant' && message.parent_tool_use_id == null && message.error === undefined;
}
