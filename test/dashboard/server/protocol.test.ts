/** What the page is told, and what it may order. */

import { expect, test } from 'vitest';
import type { Change, SessionInfo } from '../../../src/dashboard/protocol.ts';
import type { Detail } from '../../../src/view/source.ts';
import type { View } from '../../../src/view/view.ts';
import { startDashboard } from '../../support/dashboard.ts';
import type { JobAndTasks } from '../../support/plan.ts';
import { makeProject } from '../../support/project.ts';

test.concurrent('a session sees its project, its jobs as they change, and its tasks', async () => {
  await using project = await makeProject();
  await using dashboard = await startDashboard(project);
  const client = await dashboard.signIn();
  const session = (await (await client.get('/session')).json()) as SessionInfo;
  expect(session).toEqual({ project: 'project', control: false, version: expect.stringMatching(/^\d/) });

  const events = client.events('/events');
  const first = await events.next();
  expect(first.value).toMatchObject({ type: 'view', id: '1', data: { jobs: [], job: null, tasks: [] } });
  expect((await events.next()).value).toEqual({
    type: 'history',
    id: '2',
    data: { spans: [], held: [], bookings: [], last: null },
  });
  const { job, tasks } = (await project.klauss('submit', 'Do it.', '--json')).json<JobAndTasks>();
  for await (const { type, data } of events) {
    if (type === 'view' && (data as View).job === job.id) break;
  }

  const watched = client.events(`/events?job=${job.id}`);
  expect((await watched.next()).value).toMatchObject({ data: { tasks: [{ status: 'pending' }] } });
  await project.klauss('start', '1');
  let completed: Change['tasks'][number] | undefined;
  for await (const { type, data } of watched) {
    if (type === 'change') completed = (data as Change).tasks.find(({ status }) => status === 'completed');
    if (completed !== undefined) break;
  }
  expect(completed).toMatchObject({ id: tasks[0]?.id });
  const detail = (await (await client.get(`/tasks/${tasks[0]?.id}`)).json()) as Detail;
  expect(detail).toMatchObject({ job: job.id, prompt: 'Do it.' });
  const said = await client.firstEvent<{ text: string }[]>(`/tasks/${tasks[0]?.id}/conversation`, 'lines');
  expect(said[0]?.text).toEqual(expect.any(String));
});
