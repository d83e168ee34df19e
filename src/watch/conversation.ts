import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { growth } from '../actions/growth.ts';
import { findLog } from '../actions/logs.ts';
import { type Entry, type EntryKind, entriesOf } from '../claude/conversation.ts';
import type { Task } from '../domain/records.ts';
import type { Line } from '../view/source.ts';

/** Of what was said before, only the end is read. */
const PAST_BYTES = 256 * 1024;

/** What the clients of a task say and do, attempt after attempt, until the signal. */
export async function* conversation(
  logs: readonly string[],
  { job, key, attempt }: Pick<Task, 'job' | 'key' | 'attempt'>,
  signal: AbortSignal,
): AsyncGenerator<readonly Line[]> {
  const path = findLog(logs, join(job, `${key}.${attempt}.jsonl`));
  if (!existsSync(dirname(path))) return;
  const isTranscript = (name: string): boolean =>
    name.startsWith(`${key}.`) && /^\d+\.jsonl$/.test(name.slice(key.length + 1));
  for await (const files of growth([dirname(path)], isTranscript, signal, PAST_BYTES)) {
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
