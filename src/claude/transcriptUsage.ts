import { createReadStream } from 'node:fs';
import { addUsage, NO_USAGE, type Usage } from '../domain/usage.ts';
import { linesOf } from '../platform/lines.ts';
import { LINE_BYTES, parseMessage } from './stream.ts';
import { UsageTally } from './usage.ts';

/**
 * What the runs of a transcript used, for an attempt whose supervisor died before it could book it. The file may end in
 * the middle of a line. Where there is none, no client was started: nothing was used.
 */
export async function usageOfTranscript(path: string): Promise<Usage> {
  let earlier = NO_USAGE;
  let tally = new UsageTally();
  try {
    for await (const line of linesOf(createReadStream(path), LINE_BYTES)) {
      const message = parseMessage(line);
      if (message.type === 'run') {
        earlier = addUsage(earlier, tally.total());
        tally = new UsageTally();
      } else tally.hear(message);
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return addUsage(earlier, tally.total());
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
