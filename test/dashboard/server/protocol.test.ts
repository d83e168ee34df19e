/** What the page is told, and what it may order. */

import { expect, test } from 'vitest';
import type { Change, SessionInfo } from '../../../src/dashboard/protocol.ts';
import type { Layout } from '../../../src/picture/layout.ts';
import type { Detail } from '../../../src/view/source.ts';
import type { View } from '../../../src/view/view.ts';
import { makeGate, untilWorking } from '../../commands/running.ts';
import { Heard, startDashboard } from '../../support/dashboard.ts';
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
});

test.concurrent('a log is quiet before its task is begun, then follows what is said', async () => {
  await using project = await makeProject();
  const gate = await makeGate(project, 'gate');
  await project.write('plan.json', { tasks: [{ key: 'a', prompt: `Say this. ${gate.directive}` }] });
  const { tasks } = (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>();
  await using dashboard = await startDashboard(project);
  const client = await dashboard.signIn();
  const path = `/tasks/${tasks[0]?.id}/conversation`;
  const quiet = await client.get(path);
  expect(quiet.headers.get('content-type')).toBe('text/event-stream');
  const reader = quiet.body?.getReader();
  // Nothing but a sign of life, after 15 s.
  const sign = await reader?.read();
  expect(new TextDecoder().decode(sign?.value)).toBe(': \n\n');
  await project.klauss('start', '1');
  const next = await reader?.read();
  expect(new TextDecoder().decode(next?.value)).toMatch(
    /^event: lines\ndata: \[\{"kind":.*\nid: 1\nretry: 1000\n\n$/s,
  );
  await untilWorking(project);
  await gate.open();
  await reader?.cancel();
});

test.concurrent('the graph, differences, and what is gone', async () => {
  await using project = await makeProject();
  await project.write('plan.json', {
    tasks: [
      { key: 'a', prompt: 'One.' },
      { key: 'b', prompt: 'Two.', depends_on: ['a'] },
    ],
  });
  const { job, tasks } = (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>();
  await using dashboard = await startDashboard(project);
  const client = await dashboard.signIn();
  const layout = (await (await client.get(`/graph?job=${job.id}`)).json()) as Layout;
  expect(layout.nodes.map(({ key }) => key).toSorted()).toEqual(['a', 'b']);
  expect(layout.edges).toMatchObject([{ from: 'a', to: 'b' }]);
  for (const path of [`/tasks/${tasks[0]?.id}/diff`, `/jobs/${job.id}/diff`]) {
    const diff = await client.get(path);
    expect(diff.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await diff.text()).not.toBe('');
  }
  for (const path of [
    '/tasks/99',
    '/tasks/0',
    '/tasks/99999999999999999999',
    '/tasks/99/diff',
    '/tasks/99/conversation',
    '/graph',
    '/graph?job=abcdef',
  ]) {
    const gone = await client.get(path);
    expect(gone.status, path).toBe(404);
    expect(await gone.json(), path).toMatchObject({
      error: { code: 'not_found', message: expect.stringMatching(/task|job/) },
    });
  }
});

test.concurrent('a job that is cleaned away while it is shown is shown no more', async () => {
  await using project = await makeProject();
  const first = (await project.klauss('submit', 'One.', '--json')).json<JobAndTasks>();
  const second = (await project.klauss('submit', 'Two.', '--json')).json<JobAndTasks>();
  expect((await project.klauss('cancel', first.job.id)).exitCode).toBe(0);
  await using dashboard = await startDashboard(project);
  const client = await dashboard.signIn();
  const heard = new Heard();
  for await (const event of client.events(`/events?job=${first.job.id}`)) {
    heard.hear(event);
    if (event.id === '2') {
      expect(heard.view?.job).toBe(first.job.id);
      expect((await project.klauss('clean', '--older-than', '0', '--yes')).exitCode).toBe(0);
    }
    if (heard.view?.job === second.job.id && event.type === 'history') break;
  }
  expect(heard.view?.tasks.map(({ id }) => id)).toEqual([second.tasks[0]?.id]);
  expect(heard.view?.jobs.map(({ id }) => id)).toEqual([second.job.id]);
});
