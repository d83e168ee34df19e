/** How the command begins and ends, and what it refuses. */

import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDashboard } from '../../support/dashboard.ts';
import { expectNoSurvivors } from '../../support/processes.ts';
import { makeProject, STUB_CONFIG } from '../../support/project.ts';

test.concurrent.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is its normal end', async (signal) => {
  await using project = await makeProject();
  await using dashboard = await startDashboard(project);
  const client = await dashboard.signIn();
  const events = client.events('/events');
  await events.next();
  dashboard.process.kill(signal);
  expect(await dashboard.process).toMatchObject({ exitCode: 0 });
  await expectNoSurvivors(project.marker);
  await expect(client.get('/session')).rejects.toThrow();
});

test.concurrent('the address is on stdout, what is said about it on stderr', async () => {
  await using project = await makeProject();
  await using dashboard = await startDashboard(project);
  await dashboard.stderr.until(/can only look.*--control.*Ctrl\+C/);
  expect(dashboard.stdout.text()).toBe(`${dashboard.address()}\n`);
});

test.concurrent('--json: each address is a line of JSON', async () => {
  await using project = await makeProject();
  await using dashboard = await startDashboard(project, '--json', '--control');
  await dashboard.stderr.until(/may pause, stop and retry/);
  const first = dashboard.address();
  await dashboard.signIn();
  await expect.poll(() => dashboard.stdout.text().split('\n').length).toBe(3);
  const lines = dashboard.stdout.text().trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ url: first }, { url: dashboard.address() }]);
});

test.concurrent('--port takes that port; one that is taken is named, with what to do', async () => {
  await using project = await makeProject();
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const refused = await project.klauss('dashboard', '--web', '--port', String(port));
  expect(refused).toMatchObject({ exitCode: 4, stdout: '' });
  expect(refused.stderr).toContain(`Port ${port} is in use.`);
  expect(refused.stderr).toContain('Without `--port`');
  await new Promise((resolve) => taken.close(resolve));
  await using dashboard = await startDashboard(project, '--port', String(port));
  expect(dashboard.port).toBe(port);
});

test.concurrent.each(['0', '-1', '65536', '1.5', 'http', '', ' ', '1e9', 'NaN'])(
  '--port %j is refused',
  async (port) => {
    await using project = await makeProject();
    const end = await project.klauss('dashboard', '--web', `--port=${port}`);
    expect(end).toMatchObject({ exitCode: 2, stdout: '' });
    expect(end.stderr).toContain('--port');
    expect(existsSync(join(project.root, '.klauss'))).toBe(false);
  },
);

test.concurrent.each([['--control'], ['--port', '4000']])('%s is for the page', async (...args) => {
  await using project = await makeProject();
  const end = await project.klauss('dashboard', ...args);
  expect(end).toMatchObject({ exitCode: 2, stdout: '' });
  expect(end.stderr).toContain('klauss dashboard --web');
});

test.concurrent('a dashboard that is turned off serves no page', async () => {
  await using project = await makeProject({
    config: `${STUB_CONFIG}[monitoring]\ndashboard_enabled = false\n`,
  });
  const end = await project.klauss('dashboard', '--web', '--json');
  expect(end).toMatchObject({ exitCode: 2 });
  expect(end.json()).toMatchObject({
    error: { code: 'state', hint: expect.stringContaining('dashboard_enabled = true') },
  });
});

test.concurrent.each([
  ['removed', async (path: string) => await rm(path)],
  ['replaced', async (path: string) => await rename(path, `${path}.old`)],
] as const)('a database that is %s ends it, and the page is told why', async (_, remove) => {
  await using project = await makeProject();
  const dashboard = await startDashboard(project);
  const client = await dashboard.signIn();
  const events = client.events('/events');
  await events.next();
  const path = join(project.root, '.klauss', 'klauss.db');
  await remove(path);
  await project.klauss('submit', 'Into a new one.');
  let last: unknown;
  for await (const event of events) last = event;
  expect(last).toMatchObject({ type: 'end', data: { reason: `The queue in ${path} is gone.` } });
  const end = await dashboard.process;
  expect(end).toMatchObject({ exitCode: 1 });
  expect(end.stderr).toContain(`klauss: The queue in ${path} is gone.`);
});
