/** An hour of a large job, as fast as it can be told. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { type DashboardClient, Heard, serverSentEvents, startDashboard } from '../../support/dashboard.ts';
import type { JobAndTasks } from '../../support/plan.ts';
import { makeProject, repository } from '../../support/project.ts';
import { open } from '../../support/raw.ts';

const TASKS = 1_000;
/** Each task is begun so often. */
const ROUNDS = 3;
const MEGABYTES_AT_MOST = 150;

/** The largest that the process alone has ever been (man 5 proc). */
async function peakMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}

/** The history comes after the view. */
const isFinished = ({ view, history }: Heard): boolean =>
  view?.jobs[0]?.status === 'completed' &&
  history.bookings.length === TASKS * ROUNDS &&
  history.spans.every(({ to }) => to !== null);

/** Reads until the job is done. */
async function read(client: DashboardClient, path: string): Promise<Heard> {
  const heard = new Heard();
  for await (const event of client.events(path)) {
    heard.hear(event);
    if (isFinished(heard)) break;
  }
  return heard;
}

test('every reader ends up with the whole truth, also one that was asleep, in little memory', async () => {
  await using project = await makeProject();
  const tasks = Array.from({ length: TASKS }, (_, index) => ({
    key: `task-${index}`,
    prompt: `Do number ${index}, at some length. `.repeat(20),
    isolation: 'shared',
    // One in ten waits for another: most can be begun at any time, so that the rounds go through all of them.
    depends_on: index % 10 === 9 ? [`task-${index - 9}`] : [],
  }));
  await project.write('plan.json', { goal: 'A large job', tasks });
  const { job } = (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>();
  await using dashboard = await startDashboard(project);
  const client = await dashboard.signIn();
  const reading = [read(client, '/events'), read(client, '/events'), read(client, `/events?job=${job.id}`)];
  const slow = await open(dashboard.port);
  slow.write(`GET /events HTTP/1.0\r\nHost: 127.0.0.1:${dashboard.port}\r\nCookie: ${client.cookie}\r\n\r\n`);

  const hour = await execa(
    process.execPath,
    [
      join(repository, 'test', 'support', 'hour.ts'),
      join(project.root, '.klauss', 'klauss.db'),
      String(ROUNDS),
    ],
    { env: project.environment, extendEnv: false },
  );
  const { events } = JSON.parse(hour.stdout) as { readonly events: number };
  expect(events).toBeGreaterThan(TASKS * ROUNDS * 5);

  const heard = await Promise.all(reading);
  const late = new Heard();
  for await (const event of serverSentEvents(slow)) {
    late.hear(event);
    if (isFinished(late)) break;
  }
  const fresh = new Heard();
  for await (const event of client.events('/events')) {
    fresh.hear(event);
    if (event.type === 'history') break;
  }
  expect(fresh.history.bookings).toHaveLength(TASKS * ROUNDS);
  for (const { view, history } of [...heard, late]) {
    expect(view?.tasks).toEqual(fresh.view?.tasks);
    expect(view?.jobs).toEqual(fresh.view?.jobs);
    expect(history).toMatchObject({ spans: fresh.history.spans, bookings: fresh.history.bookings });
  }
  expect(await peakMb(dashboard.process.pid)).toBeLessThan(MEGABYTES_AT_MOST);
});
