/** What the page does when its server is gone, and what pages of others can do. */

import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { noBrowser, openPage } from '../../support/browser.ts';
import { startDashboard } from '../../support/dashboard.ts';
import type { JobAndTasks } from '../../support/plan.ts';
import { browserNote, makeScene, play, TASKS } from './scene.ts';

const there = test.skipIf(noBrowser !== null);

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A proxy between a browser and the dashboard, which can be cut. */
async function makeWay(): Promise<
  AsyncDisposable & { readonly address: string; open(isOpen: boolean): void }
> {
  let passes = true;
  const server = createServer((incoming, response) => {
    const { url = '', method, headers } = incoming;
    const onward = request(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy()).pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => {
    if (!passes) socket.destroy();
  });
  const address = await listening(server);
  return {
    address,
    open(isOpen) {
      passes = isOpen;
      if (!isOpen) server.closeAllConnections();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

there(
  `a dropped connection comes back by itself, with what has happened meanwhile${browserNote}`,
  async () => {
    await using scene = await makeScene();
    await using way = await makeWay();
    await using open = await scene.open('', { proxy: { server: way.address, bypass: '<-loopback>' } });
    const { page } = open;
    await page.locator('.task').getByText('pending').first().waitFor();
    way.open(false);
    const banner = page.locator('.banner.bad');
    await banner.getByText('Disconnected').waitFor();
    expect(await banner.innerText()).toMatch(/since \d+:\d\d:\d\d.*\(\d+s\); what is shown may be old/);
    await play(scene);
    expect(await page.locator('.task').getByText('completed').count()).toBe(0);
    way.open(true);
    await page.locator('.task').getByText('completed').waitFor();
    await banner.waitFor({ state: 'detached' });
  },
);

there('a server that was started anew does not know the page, which says what to do', async () => {
  await using scene = await makeScene();
  await using open = await scene.open();
  const { page } = open;
  await page.locator('.task').first().waitFor();
  const { port } = scene.dashboard;
  await scene.dashboard[Symbol.asyncDispose]();
  await page.locator('.banner.bad').getByText('The dashboard was ended in its terminal').waitFor();
  await using again = await startDashboard(scene.project, '--port', String(port));
  await page.locator('.banner.bad').getByText('Open the new address').waitFor();
  expect(await page.locator('.task').count()).toBe(4);
  await page.goto(again.address());
  await page.locator('.task').first().waitFor();
  expect(await page.locator('.banner').count()).toBe(0);
});

there('nothing is asked of any other address, and nothing is complained of', async () => {
  await using scene = await makeScene();
  await play(scene);
  await using open = await scene.open(`task=${scene.id('form')}`);
  const { page, requests, complaints } = open;
  for (const tab of ['graph', 'timeline', 'cost', 'workers', 'changes', 'tasks']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tab', { name: tab, selected: true }).waitFor();
  }
  for (const part of ['details', 'diff', 'log'])
    await page.getByRole('tab', { name: part, exact: true }).click();
  await page.getByRole('log').getByText('still at it').first().waitFor();
  const origins = new Set(requests.map((address) => new URL(address).origin));
  expect([...origins]).toEqual([`http://127.0.0.1:${scene.dashboard.port}`]);
  expect(requests.length).toBeGreaterThan(8);
  expect(complaints).toEqual([]);
});

there('a page of somebody else on this machine can neither read nor order', async () => {
  await using scene = await makeScene(TASKS, '--control');
  await using open = await scene.open();
  await open.page.locator('.task').first().waitFor();
  const foreign = createServer((_, response) => response.end('<!doctype html><title>foreign</title>'));
  const address = await listening(foreign);
  // The same browser, which has the cookie, and sends it: another port is no other site.
  const page = await open.page.context().newPage();
  await page.goto(address);
  const tried = await page.evaluate(
    async ({ target, job }) => {
      const outcome = async (options: RequestInit): Promise<string> => {
        try {
          return (await (await fetch(`${target}/session`, options)).text()) || 'nothing to read';
        } catch {
          return 'refused';
        }
      };
      const order = async (type: string): Promise<void> => {
        const body = JSON.stringify({ do: 'pause', job });
        const options: RequestInit = {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': type },
          body,
        };
        await fetch(`${target}/control`, { ...options, mode: 'no-cors' }).catch(() => {});
        await fetch(`${target}/control`, options).catch(() => {});
      };
      const events = new EventSource(`${target}/events`, { withCredentials: true });
      const streamed = await new Promise((resolve) => {
        events.onmessage = () => resolve('read');
        events.addEventListener('view', () => resolve('read'));
        events.onerror = () => resolve('refused');
      });
      const frame = document.createElement('iframe');
      frame.src = `${target}/`;
      await new Promise((resolve) => {
        frame.onload = resolve;
        document.body.append(frame);
      });
      const script = document.createElement('script');
      script.src = `${target}/page.js`;
      const run = await new Promise((resolve) => {
        script.onload = () => resolve('run');
        script.onerror = () => resolve('refused');
        document.head.append(script);
      });
      await order('application/json');
      await order('text/plain');
      return {
        fetched: await outcome({ credentials: 'include' }),
        opaque: await outcome({ credentials: 'include', mode: 'no-cors' }),
        streamed,
        run,
      };
    },
    { target: `http://127.0.0.1:${scene.dashboard.port}`, job: scene.job },
  );
  expect(tried).toEqual({
    fetched: 'refused',
    opaque: expect.stringMatching(/^(refused|nothing to read)$/),
    streamed: 'refused',
    run: 'refused',
  });
  expect(page.frames().map((frame) => new URL(frame.url()).protocol)).toEqual(['http:', 'chrome-error:']);
  const { job } = (await scene.project.klauss('status', scene.job, '--json')).json<JobAndTasks>();
  expect(job.status).toBe('pending');
  foreign.closeAllConnections();
  foreign.close();
});

there('who comes without the address is told where it is', async () => {
  await using scene = await makeScene();
  await using open = await scene.open();
  await open.page.locator('.task').first().waitFor();
  const stranger = await scene.browser.newContext();
  const page = await stranger.newPage();
  await page.goto(`http://127.0.0.1:${scene.dashboard.port}/`);
  expect(await page.locator('body').innerText()).toContain('Open the address that the terminal shows');
  await stranger.close();
  await using second = await openPage(scene.browser, scene.dashboard);
  await second.page.locator('.task').first().waitFor();
});
