import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { growth } from '../actions/growth.ts';
import { findLog } from '../actions/logs.ts';
import { type Entry, type EntryKind, entriesOf } from '../claude/conversation.ts';
import type { Task } from '../domain/records.ts';
import type { Line } from '../view/source.ts';

/** Of what was said before, only the end is read. */
const PAST_BYTES = 256 * 1024;
/** A task that has not begun has no directory to be watched. */
const LOOK_AGAIN_MS = 500;

/**
 * What the clients of a task say and do, attempt after attempt, until the signal.
 * @param logs says where logs are now
 */
export async function* conversation(
  logs: () => Promise<readonly string[]>,
  { job, key, attempt }: Pick<Task, 'job' | 'key' | 'attempt'>,
  signal: AbortSignal,
): AsyncGenerator<readonly Line[]> {
  const look = async (): Promise<string> =>
    dirname(findLog(await logs(), join(job, `${key}.${attempt}.jsonl`)));
  let directory = await look();
  while (!signal.aborted && !existsSync(directory)) {
    await sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => {}); // then it is aborted
    directory = await look();
  }
  if (signal.aborted) return;
  const isTranscript = (name: string): boolean =>
    name.startsWith(`${key}.`) && /^\d+\.jsonl$/.test(name.slice(key.length + 1));
  for await (const files of growth([directory], isTranscript, signal, PAST_BYTES)) {
    const said = files.flatMap(({ lines }) => lines.flatMap(linesOf));
    if (said.length > 0) yield said;
  }
}

const KINDS: Readonly<Record<EntryKind, Line['kind']>> = {
  run: 'note',
  prompt: 'note',
  session: 'note',
  retry: 'note',
  result: 'note',
  stderr: 'note',
  text: 'text',
  call: 'call',
  answer: 'answer',
  error: 'error',
};

const linesOf = (line: string): readonly Line[] => entriesOf(line).map(lineOf);

const lineOf = ({ kind, text, tool, byAgent }: Entry): Line => ({
  kind: KINDS[kind],
  text: `${byAgent ? '(a subagent) ' : ''}${tool === null ? '' : `${tool}: `}${text}`,
});
