import type { Readable } from 'node:stream';
import type { Mask } from '../domain/mask.ts';
import { describe, shown } from './activity.ts';
import type { Ending } from './ending.ts';
import type { Family } from './family.ts';
import { LineSplitter } from './lines.ts';
import type { Output } from './outcome.ts';
import { parseMessage } from './stream.ts';
import type { Told } from './told.ts';
import type { Transcript } from './transcript.ts';

/** Longest line of the stream that is read. Lines with pictures in them have a few megabytes. */
const LINE_BYTES = 32 * 1024 * 1024;
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
  readonly onActivity: (line: string) => void;
}

/** Reads the client's messages until its stdout ends. */
export async function listenToMessages(stdout: Readable, listeners: Listeners): Promise<void> {
  const { told, transcript, ending, family, mask, output, onActivity } = listeners;
  for await (const printed of linesOf(stdout, LINE_BYTES)) {
    const line = mask.line(printed);
    transcript.write(line);
    const message = parseMessage(line);
    told.hear(message, line);
    if (output.verbatim && line !== printed) told.hearVerbatim(parseMessage(printed));
    // A tool under way is silence: a hung one would otherwise never be noticed.
    if (message.type !== 'tool_progress') ending.alive();
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

/** The lines of a stream; one that is too long is cut short. */
async function* linesOf(stream: Readable, limit: number): AsyncGenerator<string> {
  const splitter = new LineSplitter(limit);
  try {
    for await (const piece of stream) yield* splitter.push(piece as Buffer);
  } catch (error) {
    // Closed from this side, as something that cannot be ended holds it open.
    if (!isPrematureClose(error)) throw error;
  }
  yield* splitter.end();
}

const isPrematureClose = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
