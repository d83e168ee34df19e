/** The five ways of working that the original described, with the real client and as a user runs them: by the command line. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ModelRequest, type Reply, structured, write } from '../support/model.ts';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import { makeUser, type User } from '../support/user.ts';

/** Each worker writes the file that its task names, and proposes what that says: `Write a.txt. Then: b.txt`. */
function play(request: ModelRequest): Reply | undefined {
  if (request.sender !== 'worker') return undefined;
  const [, file = '', , next] =
    /Write (\S+?)\.(?:\s|$)( ?Then: (\S+))?/.exec(request.prompt.split('## Your task')[1] ?? '') ?? [];
  if (request.allAnswers.length === 0) return write(join(request.directory, file), `${file}\n`);
  const followups = next === undefined ? {} : { followups: [{ prompt: `Write ${next}.` }] };
  return structured({
    status: 'done',
    summary: `Wrote ${file}.`,
    files_changed: [file],
    notes: '',
    ...followups,
  });
}

async function submit(user: User, plan: object, ...options: readonly string[]): Promise<string> {
  const file = join(user.home, 'plan.json');
  await writeFile(file, JSON.stringify(plan));
  const { stdout } = await user.klauss('submit-file', file, '--json', ...options);
  return (JSON.parse(stdout) as JobAndTasks).job.id;
}

/** Waits for the end, which is to be a good one, and applies the result. */
async function collect(user: User, job: string): Promise<Readonly<Record<string, TaskOutput>>> {
  const end = await user.klauss('wait', job, '--json');
  expect(end.exitCode, end.stdout).toBe(0);
  expect((await user.klauss('apply', job)).exitCode).toBe(0);
  const { tasks } = JSON.parse(end.stdout) as JobAndTasks;
  return Object.fromEntries(tasks.map((task) => [task.key, task]));
}

const written = (user: User, ...files: readonly string[]): Promise<readonly string[]> =>
  Promise.all(files.map((file) => readFile(join(user.project, file), 'utf8')));

const at = (time: string | null | undefined): number => Date.parse(time ?? '');

test('parallel, hierarchical, adaptive, quick delegation, coordinated', async () => {
  await using user = await makeUser(() => play);

  // Parallel: what is independent runs at once.
  const parallel = await submit(
    user,
    {
      goal: 'Three parts',
      tasks: ['one', 'two'].map((key) => ({
        key,
        prompt: `Write ${key}.txt.`,
        verify: [`test -s ${key}.txt`],
      })),
    },
    '--start',
    '2',
  );
  const { one, two } = await collect(user, parallel);
  expect(at(two?.started_at)).toBeLessThan(at(one?.finished_at));
  expect(await written(user, 'one.txt', 'two.txt')).toEqual(['one.txt\n', 'two.txt\n']);

  // Hierarchical: what builds on others begins with their work.
  const hierarchical = await submit(user, {
    goal: 'A part on another',
    tasks: [
      { key: 'base', prompt: 'Write base.txt.' },
      { key: 'top', prompt: 'Write top.txt.', depends_on: ['base'], verify: ['cat base.txt top.txt'] },
    ],
  });
  const { base, top } = await collect(user, hierarchical);
  expect(at(top?.started_at)).toBeGreaterThanOrEqual(at(base?.finished_at));

  // Adaptive: what comes out decides what is added, by a worker or by hand, while the job runs and afterwards.
  const adaptive = await submit(user, {
    goal: 'See what is needed',
    allow_followups: true,
    tasks: [{ key: 'look', prompt: 'Write look.txt. Then: found.txt', verify: [] }],
  });
  const added = await user.klauss('submit', '--job', adaptive, '--depends-on', 'look', 'Write mended.txt.');
  expect(added.exitCode, added.stdout).toBe(0);
  const grown = await collect(user, adaptive);
  expect(Object.values(grown).map(({ status }) => status)).toEqual(['completed', 'completed', 'completed']);
  expect((await user.klauss('submit', '--job', adaptive, 'Write late.txt.')).exitCode).toBe(0);
  await collect(user, adaptive);
  expect(await written(user, 'found.txt', 'mended.txt', 'late.txt')).toHaveLength(3);

  // Quick delegation: one task, one answer.
  expect((await user.klauss('submit', 'Write quick.txt.', '--start')).exitCode).toBe(0);
  const quick = await user.klauss('wait');
  expect(quick.stdout).toMatch(/- task-1 \[completed, \d+s\] Wrote quick\.txt\. \(quick\.txt\) [0-9a-f]{7}/);

  // Coordinated: several jobs share one queue, its workers, and what all of them are told.
  await user.klauss('conventions', 'colour=blue');
  const [left, right] = await Promise.all([
    submit(user, { goal: 'Left', tasks: [{ key: 'l', prompt: 'Write left.txt.' }] }, '--start', '2'),
    user
      .klauss('submit', 'Write right.txt.', '--json')
      .then(({ stdout }) => (JSON.parse(stdout) as JobAndTasks).job.id),
  ]);
  const workers = [await collect(user, left), await collect(user, right)].flatMap((tasks) =>
    Object.values(tasks).map(({ worker }) => worker?.split('@')[1]),
  );
  expect(new Set(workers).size).toBe(1);
  for (const part of ['left', 'right']) {
    const told = user.model.requests.find(({ prompt }) => prompt.includes(`Write ${part}.txt.`));
    expect(told?.system).toContain('colour: blue');
  }
  await user.klauss('stop');
  await expectNoSurvivors(user.marker, 10_000);
});
