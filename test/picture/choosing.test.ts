/** Choosing tasks in a picture that a page shows. */

import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, startBrowser } from '../support/browser.ts';
import { repository } from '../support/project.ts';
import { viewsOf } from './graphs.ts';

const TASKS = viewsOf([
  { key: 'first' },
  { key: 'upper', dependsOn: ['first'] },
  { key: 'lower', dependsOn: ['first'] },
]);

/** A page that shows a graph and a timeline, and keeps what was chosen. */
const PAGE = `
import { h, render } from 'preact';
import { GraphPicture } from './graph.tsx';
import { layoutOf } from './layout.ts';
import { TimelinePicture } from './timeline.tsx';
const tasks = ${JSON.stringify(TASKS)};
const spans = tasks.map(({ id }) => ({ task: id, attempt: 1, worker: 'worker_1', phase: 'work', from: id * 1000, to: (id + 1) * 1000, outcome: 'completed' }));
globalThis.chosen = [];
const onSelect = (task) => globalThis.chosen.push(task);
const common = { tasks, now: 9000, onSelect, selected: 1 };
render(
  h('main', {}, h(GraphPicture, { ...common, layout: layoutOf(tasks) }), h(TimelinePicture, { ...common, history: { spans, held: [], bookings: [], last: 1 } })),
  document.body,
);`;

describe.skipIf(noBrowser !== null)('in a page', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
    const { outputFiles } = await build({
      stdin: { contents: PAGE, resolveDir: join(repository, 'src', 'picture') },
      bundle: true,
      write: false,
      format: 'iife',
    });
    await page.setContent('<!doctype html><body></body>');
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  });
  afterAll(() => browser?.close());

  const chosen = (): Promise<number[]> =>
    page.evaluate(() => (globalThis as unknown as { chosen: number[] }).chosen.splice(0));
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.querySelector('title')?.textContent?.split(/[\n,]/)[0]);

  test('by mouse', async () => {
    await page.click('.graph [data-task="3"]');
    await page.click('.timeline [data-task="2"]');
    expect(await chosen()).toEqual([3, 2]);
  });

  test('by keyboard: Tab to the selected one, arrows to its neighbours, Enter or Space', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.locator('.graph [data-task="1"]').focus();
    const visited = [await focused()];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
      visited.push(await focused());
    }
    expect(visited[0]).toBe('first');
    expect(new Set(visited.slice(1, 3))).toEqual(new Set(['upper', 'lower']));
    expect(visited.slice(3)).toEqual([visited[2], visited[1], 'first']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press(' ');
    expect(await chosen()).toHaveLength(2);
  });

  test('each picture is one stop for Tab, and tells what is chosen in it', async () => {
    const stops = await page.$$eval('[data-task][tabindex="0"]', (all) =>
      all.map((one) => [one.getAttribute('role'), one.getAttribute('aria-pressed')]),
    );
    expect(stops).toEqual([
      ['button', 'true'],
      ['button', 'true'],
    ]);
    expect(await page.$$eval('svg', (all) => all.map((svg) => svg.getAttribute('role')))).toEqual([
      'group',
      'group',
    ]);
  });
});
