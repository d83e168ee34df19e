/** Many real processes on one database. */

import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { openQueue } from '../../src/queue/open.ts';
import { plan, spec, temporaryDirectory } from './helpers.ts';

const TASKS = 10_000;

async function child<Result>(command: string, path: string, argument = ''): Promise<Result> {
  const script = join(import.meta.dirname, 'child.ts');
  const { stdout } = await execa(process.execPath, [script, command, path, argument]);
  return JSON.parse(stdout) as Result;
}

test('four processes claim and settle 10,000 tasks: none twice, none lost, while another one reads', {
  timeout: 60_000,
}, async () => {
  const path = join(temporaryDirectory(), 'klauss.db');
  await using queue = await openQueue({ path });
  const { job, tasks } = await queue.submit(
    plan(
      Array.from({ length: TASKS }, (_, n) =>
        // Every fourth one waits for the one before it.
        spec(`t${n}`, n % 4 === 3 ? [`t${n - 1}`] : [], { priority: n % 3 }),
      ),
    ),
  );
  const [watched, ...worked] = await Promise.all([
    child<{ looks: number; completed: number; events: number }>('watch', path),
    ...['1', '2', '3', '4'].map((n) => child<{ done: number[] }>('work', path, n)),
  ]);
  for (const result of worked) expect(result).not.toHaveProperty('error');
  const done = worked.flatMap((result) => result.done);
  expect(done.toSorted((a, b) => a - b)).toEqual(tasks.map((task) => task.id));
  expect(worked.every((result) => result.done.length > 0)).toBe(true);
  expect(watched).toMatchObject({ completed: TASKS, events: 2 * TASKS + 2 });
  expect(await queue.job(job.id)).toMatchObject({ status: 'completed', tasks: { completed: TASKS } });
});

test('ten processes open a new database at once', { timeout: 60_000 }, async () => {
  const path = join(temporaryDirectory(), 'klauss.db');
  const names = Array.from({ length: 10 }, (_, n) => `session-${n}`);
  const results = await Promise.all(names.map((name) => child('open', path, name)));
  for (const result of results) expect(result).toHaveProperty('sessions');
  await using queue = await openQueue({ path });
  expect((await queue.sessions()).map((session) => session.id).sort()).toEqual(names);
});
