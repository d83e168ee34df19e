/** Workers that say "done" and are not, with the real client: only what the model answers is scripted. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bash, type ModelRequest, type Reply, say, structured, write } from '../support/model.ts';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import { makeUser, type User } from '../support/user.ts';

/** What a worker does, step by step, each time that it is started with its session. */
type Lie = (request: ModelRequest) => readonly (readonly Reply[])[];

const done = (more: object = {}) =>
  structured({ status: 'done', summary: 'All is done.', files_changed: [], notes: '', ...more });

const into = ({ directory }: ModelRequest, file: string, text: string): Reply =>
  write(join(directory, file), text);

/** What the user's side said last: the beginning of a run of the client. */
const runOf = ({ conversation }: ModelRequest): number => conversation.split('does not count yet').length - 1;

const LIES: Readonly<Record<string, { readonly lie: Lie; readonly task: object }>> = {
  nothing: { lie: () => [[done()], [done()]], task: {} },
  unchanged: {
    lie: () => [
      [bash('ls'), done()],
      [bash('pwd'), done()],
    ],
    task: {},
  },
  empty: {
    lie: (request) => [
      [into(request, 'made.txt', ''), done()],
      [into(request, 'other.txt', 'x'), done()],
    ],
    task: { expected_outputs: ['made.txt'] },
  },
  breaks: {
    lie: (request) => [
      [into(request, 'src/words.js', 'export const words = () => [];\n'), done()],
      [into(request, 'src/more.js', 'export const more = 1;\n'), done()],
    ],
    task: { verify: ['npm test'] },
  },
  deletes: {
    lie: (request) => [
      [into(request, 'src/words.js', 'export const words = 1;\n'), bash('rm test/words.test.js'), done()],
      [bash('ls test'), done()],
    ],
    task: { verify: ['npm test'] },
  },
  second: {
    lie: (request) => [
      [into(request, 'made.txt', 'half\n'), done()],
      [into(request, 'whole.txt', 'whole\n'), done()],
    ],
    task: { verify: ['test -e whole.txt || { echo "whole.txt is not there"; exit 3; }'] },
  },
  loops: {
    lie: (request) => [
      [into(request, 'a.txt', '1\n'), done()],
      [into(request, 'b.txt', '2\n'), done()],
      [into(request, 'c.txt', '3\n'), done()],
    ],
    task: { verify: ['echo "still broken after $(date +%N) ns"; exit 1'], max_retries: 5 },
  },
  blocked: {
    lie: (request) => [
      [bash('curl http://127.0.0.1:1/'), done({ status: 'blocked', summary: 'I may not use curl.' })],
      [into(request, 'found.txt', 'another way\n'), done()],
    ],
    task: {},
  },
};

/** Each worker by the key of its task. */
function play(request: ModelRequest): Reply | undefined {
  if (request.sender !== 'worker') return undefined;
  const key = /## Your task: (\w+)\n/.exec(request.conversation)?.[1] ?? '';
  const runs = LIES[key]?.lie(request) ?? [];
  const run = runOf(request);
  const step = request.allAnswers.length - runs.slice(0, run).flat().length;
  return runs[run]?.[step] ?? runs[run]?.at(-1) ?? say('What else?');
}

interface Shown extends TaskOutput {
  readonly receipt: { readonly commit: string; readonly tool_calls: number } | null;
  readonly attempts: readonly { readonly session: string; readonly cost_usd: number }[];
}

async function show(user: User, job: string, key: string): Promise<Shown> {
  return JSON.parse((await user.klauss('show', `${job}/${key}`, '--json')).stdout) as Shown;
}

test('workers that lie are found out, told so in their own session, and end as they should', async () => {
  await using user = await makeUser(() => play);
  const tasks = Object.entries(LIES).map(([key, { task }]) => ({
    key,
    prompt: 'Do it.',
    verify: [],
    ...task,
  }));
  await writeFile(join(user.home, 'plan.json'), JSON.stringify({ goal: 'Find the liars', tasks }));
  await user.klauss('submit-file', join(user.home, 'plan.json'), '--start', '4');
  const { job } = JSON.parse((await user.klauss('wait', '--json')).stdout) as JobAndTasks;
  const ends = new Map<string, Shown>();
  for (const key of Object.keys(LIES)) ends.set(key, await show(user, job.id, key));

  const failed = { status: 'failed', receipt: null, attempt: 2 };
  expect(Object.fromEntries(ends)).toMatchObject({
    nothing: { ...failed, reason: 'outputs', error: expect.stringContaining('without a single tool call') },
    unchanged: { ...failed, reason: 'outputs', error: expect.stringContaining('no file differs') },
    empty: { ...failed, reason: 'outputs', error: 'Expected outputs are empty: made.txt' },
    breaks: { ...failed, reason: 'gates', error: expect.stringContaining('Gate `npm test` exited 1') },
    deletes: { ...failed, reason: 'gates', error: expect.stringContaining('`touches`: test/words.test.js') },
    second: { status: 'completed', attempt: 2, reason: null },
    loops: { ...failed, reason: 'gates', error: expect.stringContaining('failed in the same way before') },
    blocked: { status: 'completed', attempt: 2 },
  });
  for (const { attempts } of ends.values()) {
    expect(new Set(attempts.map(({ session }) => session)).size).toBe(1);
    for (const { cost_usd } of attempts) expect(cost_usd).toBeGreaterThan(0);
  }

  // Exactly what failed is what the same session is told.
  const told = (key: string): string =>
    user.model.requests.findLast(({ conversation }) => conversation.includes(`## Your task: ${key}\n`))
      ?.conversation ?? '';
  expect(told('second')).toContain('whole.txt is not there');
  expect(told('second')).toContain('exited 3');
  expect(told('blocked')).toContain('Refused: Bash: curl http://127.0.0.1:1/');
  await user.klauss('stop');
  await expectNoSurvivors(user.marker, 10_000);
});
