/** What the page may do with `--control`, and that without it there is nothing to press. */

import { expect, test } from 'vitest';
import { noBrowser, openPage } from '../../support/browser.ts';
import { startDashboard } from '../../support/dashboard.ts';
import type { JobAndTasks, WorkersOutput } from '../../support/plan.ts';
import { browserNote, makeScene, play, TASKS } from './scene.ts';

const there = test.skipIf(noBrowser !== null);

there(`orders are asked for first, and done${browserNote}`, async () => {
  await using scene = await makeScene(TASKS, '--control');
  await scene.project.resumeWith('stub:forever');
  await play(scene);
  await using open = await scene.open();
  const { page, complaints } = open;
  const dialog = page.getByRole('dialog');
  const notice = page.locator('.notice');
  const row = (key: string) => page.locator('.task').filter({ hasText: key });
  await row('route').getByText('skipped').waitFor();
  const status = async () => (await scene.project.klauss('status', scene.job, '--json')).json<JobAndTasks>();
  const press = async (button: string) =>
    await page.getByRole('button', { name: button, exact: true }).and(page.locator(':not(dialog *)')).click();
  const accept = async (button: string) => await dialog.getByRole('button', { name: button }).click();

  // Escape and No leave all as it is.
  await press('Pause');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await press('Pause');
  await accept('No');
  await dialog.waitFor({ state: 'detached' });
  expect((await status()).job.status).toBe('running');

  await press('Pause');
  expect(await dialog.innerText()).toContain('running tasks go back to pending');
  await accept('Pause');
  await notice.getByText(`Job ${scene.job} is paused`).waitFor();
  expect((await status()).job.status).toBe('paused');
  await row('form').getByText('pending · paused').waitFor();
  await page.keyboard.press('p');
  await accept('Resume');
  await notice.getByText('goes on').waitFor();
  await row('form').getByText('running').waitFor();

  // What cannot be done is told with what to do instead.
  await row('route').click();
  await press('Retry task');
  await accept('Retry task');
  await notice.getByText('takes what was skipped for it along').waitFor();
  await press('Close this message');
  await notice.waitFor({ state: 'detached' });

  await row('mail').click();
  await press('Retry task');
  expect(await dialog.innerText()).toContain('costs money again');
  await accept('Retry task');
  await notice.getByText('To be run again: 2 tasks.').waitFor();
  await row('mail').getByText('pending').waitFor();
  await page.locator('.banner').getByText('What is left of the budget is reserved').waitFor();

  await row('form').click();
  await press('Cancel task');
  await accept('Cancel task');
  await row('form').getByText('cancelled').waitFor();
  const attempts = async () => (await status()).tasks.find(({ key }) => key === 'mail')?.attempt;
  await expect.poll(attempts).toBe(2);

  await press('One worker more');
  await accept('One worker more');
  await notice.getByText('3 workers.').waitFor();
  await page.locator('.pool').getByText('3 workers').waitFor();
  await press('One worker less');
  await accept('One worker less');
  await page.locator('.pool').getByText('2 workers').waitFor();
  await press('Stop');
  await accept('Stop');
  await notice.getByText('The workers are stopped.').waitFor();
  await page.locator('.pool').getByText('No workers run').waitFor();
  expect((await scene.project.klauss('workers', '--json')).json<WorkersOutput>().pool).toBeNull();
  await press('Start');
  await accept('Start');
  await page.locator('.pool').getByText('1 worker').waitFor();
  // The browser itself tells of the one that was refused.
  expect(complaints).toEqual([expect.stringContaining('409')]);
});

there('without --control there is nothing to press', async () => {
  await using scene = await makeScene();
  await play(scene);
  await using open = await scene.open(`task=${scene.id('form')}`);
  const { page } = open;
  await page.getByRole('log').getByText('still at it').first().waitFor();
  const names = await page.getByRole('button').allInnerTexts();
  for (const word of ['Pause', 'Resume', 'Stop', 'Start', 'Retry', 'Cancel', '+']) {
    expect(names.filter((name) => name.includes(word))).toEqual([]);
  }
  await page.keyboard.press('p');
  await page.keyboard.press('x');
  expect(await page.getByRole('dialog').count()).toBe(0);
  // What the page does not offer, its server does not do either.
  const answer = await page.evaluate(async (job) => {
    const response = await fetch('/control', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ do: 'pause', job }),
    });
    return response.status;
  }, scene.job);
  expect(answer).toBe(403);

  // Beside a page that may only look there can be one that may more.
  await using other = await startDashboard(scene.project, '--control');
  await using steering = await openPage(scene.browser, other);
  await steering.page.getByRole('button', { name: 'Pause' }).waitFor();
});
