/** What the page shows of a job, and that it changes by itself. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser.ts';
import { browserNote, MISCHIEF, makeScene, play, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  if (noBrowser === null) scene = await makeScene();
});
afterAll(async () => {
  await scene?.[Symbol.asyncDispose]();
});

const there = test.skipIf(noBrowser !== null);

there(`what happens is seen without reloading${browserNote}`, async () => {
  await using open = await scene.open();
  const { page, requests, complaints } = open;
  const row = (key: string) => page.locator('.task').filter({ hasText: key });
  await row('store').getByText('pending').waitFor();
  expect(await page.title()).toBe('0/4 Klauss');
  expect(await page.locator('.pool').innerText()).toBe('No workers run');
  const asked = requests.length;

  await play(scene);
  await row('store').getByText('completed').waitFor();
  await row('mail').getByText('failed · gates').waitFor();
  await row('route').getByText('skipped').waitFor();
  await row('form').getByText('running · work').waitFor();
  await expect.poll(() => page.title()).toBe('3/4 Klauss');
  expect(await page.locator('.pool').innerText()).toContain('2 workers · 1 busy');
  const bar = page.getByRole('progressbar');
  expect(await bar.getAttribute('aria-valuenow')).toBe('3');
  expect(await page.locator('.job-head .facts').innerText()).toMatch(
    /^3\/4 tasks · \$0\.\d\d of \$5\.00 · \d+s/,
  );
  const elapsed = row('form').locator('.number').nth(1);
  const before = await elapsed.innerText();
  await expect.poll(() => elapsed.innerText()).not.toBe(before);
  expect(requests.length).toBe(asked);
  expect(complaints).toEqual([]);
});

there('the list is filtered by text and by status', async () => {
  await using open = await scene.open();
  const { page } = open;
  const keys = () => page.locator('.task .key').allInnerTexts();
  await expect.poll(keys).toEqual(['store', 'mail', 'route', 'form']);
  await page.getByRole('searchbox').fill('gates');
  await expect.poll(keys).toEqual(['mail']);
  await page.getByRole('searchbox').fill('route it');
  await expect.poll(keys).toEqual(['route']);
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Status', { exact: true }).selectOption('completed');
  await expect.poll(keys).toEqual(['store']);
  expect(await page.locator('output').innerText()).toBe('1 of 4');
  await page.getByRole('searchbox').fill('nothing');
  await page.getByText('No task matches.').waitFor();
});

there('a task is seen with its prompt, receipt, attempts and diff', async () => {
  await using open = await scene.open(`task=${scene.id('store')}&part=details`);
  const { page, complaints } = open;
  const section = (title: string) => page.locator('.details section').filter({ hasText: title });
  expect(await section('Prompt').innerText()).toContain('Keep it. stub:write=store.txt');
  expect(await section('Receipt').innerText()).toContain('store.txt → store.txt');
  expect(await section('Receipt').innerText()).toContain('true → exit 0');
  expect(await section('Attempt 1').innerText()).toContain('completed');
  await page.getByRole('tab', { name: 'diff' }).click();
  await page.locator('.file').getByText('store.txt', { exact: true }).waitFor();
  const colour = (kind: string) =>
    page
      .locator(`.line.${kind}`)
      .first()
      .evaluate((line) => getComputedStyle(line).backgroundColor);
  expect(await page.locator('.line.added').allTextContents()).toEqual(['+written by store\n']);
  expect(await colour('added')).not.toBe(await colour('head'));

  // What went wrong elsewhere can be read where it went wrong.
  await page.locator('.task').filter({ hasText: 'mail' }).click();
  await page.getByRole('tab', { name: 'details' }).click();
  await section('Task ').getByText('expected 5 to be 6').first().waitFor();
  await page.getByRole('tab', { name: 'changes' }).click();
  await page.locator('main .file').getByText('store.txt', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

there('a log is followed at its end, unless somebody has scrolled up', async () => {
  await using open = await scene.open(`task=${scene.id('form')}`);
  const log = open.page.getByRole('log');
  const lines = () => log.locator('.said').count();
  const distance = () =>
    log.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight);
  const more = async () => {
    const before = await lines();
    await expect.poll(lines).toBeGreaterThan(before);
  };
  await expect
    .poll(() => log.evaluate((element) => element.scrollHeight / element.clientHeight))
    .toBeGreaterThan(1.2);
  await more();
  expect(await distance()).toBeLessThan(2);

  await log.hover();
  await log.evaluate((element) => element.scrollTo({ top: 0 }));
  await open.page.getByRole('button', { name: 'Follow' }).waitFor();
  await more();
  expect(await log.evaluate((element) => element.scrollTop)).toBe(0);

  await open.page.getByRole('button', { name: 'Follow' }).click();
  await expect.poll(distance).toBeLessThan(2);
  await more();
  expect(await distance()).toBeLessThan(2);
});

there('the graph: states, a path, moving about, choosing', async () => {
  await using open = await scene.open('tab=graph');
  const { page, complaints } = open;
  const box = (key: string) => page.locator('.graph .node').filter({ hasText: key });
  await box('form').waitFor();
  expect(await page.locator('.graph .node').count()).toBe(4);
  expect(await box('store').getAttribute('class')).toContain('completed');
  expect(await box('mail').getAttribute('class')).toContain('failed');
  expect(await page.locator('.graph .edge.critical').count()).toBeGreaterThan(0);

  const canvas = page.locator('.graph g.canvas');
  const place = () => canvas.getAttribute('transform');
  const frame = page.locator('.graph-frame');
  const moved = async (act: () => Promise<void>) => {
    const before = await place();
    await act();
    await expect.poll(place).not.toBe(before);
  };
  const at = await frame.boundingBox();
  if (at === null) throw new Error('There is no graph.');
  await page.mouse.move(at.x + 40, at.y + 40);
  await moved(() => page.mouse.wheel(0, -200));
  await moved(async () => {
    await page.mouse.down();
    await page.mouse.move(at.x + 90, at.y + 60);
    await page.mouse.up();
  });
  await moved(() => frame.focus().then(() => page.keyboard.press('ArrowLeft')));
  await moved(() => page.keyboard.press('-'));
  await moved(() => page.keyboard.press('0'));
  await moved(() => page.getByRole('button', { name: 'Zoom in' }).click());

  await box('store').click();
  await page.getByRole('complementary', { name: 'Task store' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('task=');
  await page.locator('.graph [data-task][tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').waitFor();
  expect(complaints).toEqual([]);
});

there('the timeline, the cost and the workers', async () => {
  await using open = await scene.open('tab=timeline');
  const { page, complaints } = open;
  await page.locator('svg.timeline').waitFor();
  await page.getByLabel('A lane for each').selectOption('task');
  await expect.poll(() => page.locator('svg.timeline').textContent()).toContain('form');
  await page.getByRole('tab', { name: 'cost' }).click();
  await page.locator('svg.spending').waitFor();
  expect(await page.locator('svg.spending').textContent()).toMatch(/of \$5\.00[\s\S]*output \d+/);
  await page.getByRole('tab', { name: 'workers' }).click();
  const worker = page.locator('.worker-line').filter({ hasText: `${scene.job}/form` });
  await worker.getByText('still at it').waitFor();
  expect(await worker.innerText()).toMatch(/pid \d+[\s\S]*% CPU[\s\S]*\d+ MB/);
  expect(await page.locator('.worker-line.idle').count()).toBe(1);
  await worker.getByRole('button').click();
  await page.getByRole('complementary', { name: 'Task form' }).waitFor();
  expect(complaints).toEqual([]);
});

there('what others have written stays text', async () => {
  await using open = await scene.open(`task=${scene.id('mail')}&part=details`);
  const { page, complaints } = open;
  await page.locator('.details').getByText(MISCHIEF).first().waitFor();
  expect(await page.locator('.job-head h2').innerText()).toBe(`Try it ${MISCHIEF}`);
  expect(await page.locator('img, b').count()).toBe(0);
  expect(await page.title()).toBe('3/4 Klauss');
  expect(complaints).toEqual([]);
});

there('the address holds what is looked at: reloading, back and forth', async () => {
  await using open = await scene.open('tab=workers');
  const { page } = open;
  const current = () => page.locator('main [role=tab][aria-selected=true]').innerText();
  await expect.poll(current).toBe('Workers');
  await page.keyboard.press('1');
  await page.locator('.task').filter({ hasText: 'store' }).click();
  await page.keyboard.press('d');
  await page.getByRole('heading', { name: 'Receipt' }).waitFor();
  expect(page.url()).toContain(`#job=${scene.job}&task=${scene.id('store')}&part=details`);
  await page.reload();
  await page.getByRole('heading', { name: 'Receipt' }).waitFor();
  await page.goBack();
  await page.getByRole('log').waitFor();
  await page.goBack();
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  await page.goBack();
  await expect.poll(current).toBe('Workers');
  await page.goForward();
  await expect.poll(current).toBe('Tasks');
});

there('another job is chosen', async () => {
  const { stdout } = await scene.project.klauss('submit', 'Another one.', '--json');
  const other = JSON.parse(stdout).job.id as string;
  await using open = await scene.open();
  await open.page.getByRole('navigation', { name: 'Jobs' }).getByText('Another one.').click();
  await expect.poll(() => open.page.locator('.job-head .id').innerText()).toBe(other);
  expect(await open.page.locator('.task').count()).toBe(1);
  expect(open.page.url()).toContain(`#job=${other}`);
});
