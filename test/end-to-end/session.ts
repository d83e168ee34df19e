/** A user's headless session, and what its stream and its model tell about it. */

import { expect } from 'vitest';
import * as z from 'zod';
import { runClaude } from '../support/client.ts';
import type { ModelRequest } from '../support/model.ts';
import type { User } from '../support/user.ts';

const result = z.looseObject({
  type: z.literal('result'),
  is_error: z.boolean(),
  result: z.string(),
  permission_denials: z.array(z.unknown()),
});

/** Runs `claude -p` to its end, which must be a good one; returns its answer and what it was refused. */
export async function runSession(
  user: User,
  prompt: string,
): Promise<{ readonly answer: string; readonly denials: readonly unknown[] }> {
  const args = ['-p', prompt, '--output-format', 'stream-json', '--verbose'];
  const end = await runClaude(args, { cwd: user.project, env: user.env });
  const last = result.parse(end.stream.at(-1));
  expect(end.code, end.stderr).toBe(0);
  expect(last.is_error, last.result).toBe(false);
  return { answer: last.result, denials: last.permission_denials };
}

const task = z.looseObject({
  key: z.string(),
  status: z.string(),
  reason: z.string().nullable(),
  attempt: z.int(),
  cost_usd: z.number(),
});
export type ListedTask = z.infer<typeof task>;

/** What `klauss list` says. */
export async function listTasks(user: User): Promise<readonly ListedTask[]> {
  return z.array(task).parse(JSON.parse((await user.klauss('list', '--json')).stdout));
}

/** `{ key: status }` of all tasks. */
export async function statuses(user: User): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await listTasks(user)).map(({ key, status }) => [key, status]));
}

/** Every answer that a tool of the user's session gave, each once, oldest first. */
export function toolAnswers(user: User): ModelRequest['allAnswers'] {
  const answers = user.model.requests
    .filter(({ sender }) => sender === 'session')
    .flatMap((request) => request.allAnswers);
  return [...new Map(answers.map((answer) => [answer.id, answer])).values()];
}
