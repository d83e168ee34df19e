/** What a source tells without being asked: of a real queue, pool and stub client. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Context } from '../../src/actions/context.ts';
import { asJobId } from '../../src/domain/ids.ts';
import { watchQueue } from '../../src/watch/watch.ts';
import { makeGate, untilWorking } from '../commands/running.ts';
import { submit } from '../dashboard/terminal/opened.ts';
import { makeProject } from '../support/project.ts';

/** So long that nothing is seen by looking again. */
const NEVER_SECONDS = 86_400;

test('while a pool runs, a change is told and not found by looking again', async () => {
  await using project = await makeProject();
  const gate = await makeGate(project, 'gate');
  await submit(project, [{ key: 'one', prompt: `Do it. ${gate.directive}` }], '--start', '1');
  await untilWorking(project);
  await using context = new Context({ cwd: project.root, environment: project.environment });
  const source = watchQueue(context, await context.queue(), NEVER_SECONDS);
  const end = new AbortController();
  const seen: (string | undefined)[] = [];
  for await (const _ of source.changes(end.signal)) {
    const status = (await source.view(null)).tasks[0]?.status;
    seen.push(status);
    if (seen.length === 1) await gate.open();
    if (status === 'completed') end.abort();
  }
  expect([seen[0], seen.at(-1)]).toEqual(['running', 'completed']);
});

test('a task that has not begun is listened to until it has', async () => {
  await using project = await makeProject();
  const job = await submit(project, [{ key: 'one', prompt: 'Do it.' }]);
  await using context = new Context({ cwd: project.root, environment: project.environment });
  const queue = await context.queue();
  const source = watchQueue(context, queue);
  const task = await queue.taskByKey(asJobId(job), 'one');
  if (task === null) throw new Error('It has a task.');
  const end = new AbortController();
  const started = project.klauss('start', '1');
  for await (const [line] of source.conversation(task.id, end.signal)) {
    expect(line).toEqual({ kind: 'note', text: 'The client starts.' });
    end.abort();
  }
  expect(end.signal.aborted).toBe(true);
  await started;
});

test('who listens to a task that never begins can stop', async () => {
  await using project = await makeProject();
  const job = await submit(project, [{ key: 'one', prompt: 'Do it.' }]);
  await using context = new Context({ cwd: project.root, environment: project.environment });
  const queue = await context.queue();
  const task = await queue.taskByKey(asJobId(job), 'one');
  if (task === null) throw new Error('It has a task.');
  const end = new AbortController();
  const next = watchQueue(context, queue).conversation(task.id, end.signal)[Symbol.asyncIterator]().next();
  end.abort();
  expect(await next).toEqual({ done: true, value: undefined });
});

test('a queue whose file is gone is no longer shown', async () => {
  await using project = await makeProject();
  await submit(project, [{ key: 'one', prompt: 'Do it.' }]);
  await using context = new Context({ cwd: project.root, environment: project.environment });
  const source = watchQueue(context, await context.queue());
  expect((await source.view(null)).tasks).toHaveLength(1);
  await rm(join(project.root, '.klauss', 'klauss.db'));
  await expect(source.view(null)).rejects.toMatchObject({ code: 'database', hint: expect.any(String) });
});
