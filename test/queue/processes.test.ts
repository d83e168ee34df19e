/** Many real processes on one database. */

import { once } from 'node:events';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { openQueue } from '../../src/queue/open.ts';
import { plan, spec, temporaryDirectory } from './helpers.ts';

const TASKS = 10_000;

const start = (command: string, path: string, argument = '') =>
  execa(process.execPath, [join(import.meta.dirname, 'child.ts'), command, path, argument]);

const child = async <Result>(command: string, path: string, argument?: string): Promise<Result> =>
  JSON.parse((await start(command, path, argument)).stdout) as Result;

/** Several that begin at the same moment: one that starts late would find nothing left. */
async function together<Result>(command: string, path: string, names: readonly string[]): Promise<Result[]> {
  const children = names.map((name) => start(command, path, name));
  await Promise.all(children.map(({ stderr }) => once(stderr, 'data')));
  for (const { stdin } of children) stdin.end();
  return (await Promise.all(children)).map(({ stdout }) => JSON.parse(stdout) as Result);
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
  const [watched, worked] = await Promise.all([
    child<{ looks: number; completed: number; events: number }>('watch', path),
    together<{ done: number[] }>('work', path, ['1', '2', '3', '4']),
  ]);
  for (const result of worked) expect(result).not.toHaveProperty('error');
  const done = worked.flatMap((result) => result.done);
  expect(done.toSorted((a, b) => a - b)).toEqual(tasks.map((task) => task.id));
  // SQLite gives the lock to whoever asks at the right moment: one of four may go short, but not three.
  expect(worked.filter((result) => result.done.length > 0).length).toBeGreaterThan(1);
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
