/** One attempt at a task as the conversation that its client had. */

import type { Context } from '../actions/context.ts';
import { type FoundTranscript, findTranscript } from '../actions/transcripts.ts';
import { type Entry, readConversation } from '../claude/conversation.ts';
import type { Task } from '../domain/records.ts';
import type { Queue } from '../queue/queue.ts';
import { conversationText } from '../report/conversation.ts';
import type { Result } from './command.ts';

/** @param attempt undefined: the latest */
export async function transcript(
  context: Context,
  queue: Queue,
  task: Task,
  attempt: number | undefined,
): Promise<Result> {
  const found = await findTranscript(context, queue, task, attempt);
  const entries = await readConversation(found.path);
  return {
    data: {
      task: task.id,
      key: task.key,
      job: task.job,
      attempt: found.attempt.number,
      outcome: found.attempt.outcome,
      file: found.path,
      entries: entries.map(({ byAgent, ...entry }) => ({ ...entry, by_agent: byAgent })),
    },
    text: [head(task, found), conversationText(entries), ...endOf(task, found, entries)].join('\n\n'),
  };
}

function head({ id, job, key }: Task, { attempt, path, shared }: FoundTranscript): string {
  return [
    `Task ${id} (${job}/${key}), attempt ${attempt.number}: ${attempt.outcome}`,
    `  stream  ${path}`,
    ...(shared === null ? [] : [`  told    ${shared}, as all its like`]),
  ].join('\n');
}

function endOf(
  { job, key }: Task,
  { attempt }: FoundTranscript,
  entries: readonly Entry[],
): readonly string[] {
  if (entries.length === 0) return ['The client has said nothing.'];
  if (!entries.some(({ cut }) => cut)) return [];
  return [`What ends in … is cut; all of it: klauss logs ${job}/${key} --raw --attempt ${attempt.number}`];
}
