/** A job of a thousand tasks. */

import { expect, test } from 'vitest';
import { noBrowser } from '../../support/browser.ts';
import { browserNote, makeScene } from './scene.ts';

const TASKS = Array.from({ length: 1_000 }, (_, index) => ({
  key: `t${index}`,
  prompt: `Do number ${index}.`,
  depends_on: index < 10 ? [] : [`t${index - 10}`],
}));

test.skipIf(noBrowser !== null)(
  `a thousand tasks: only what is seen is drawn, only what changed is rendered${browserNote}`,
  async () => {
    await using scene = await makeScene(TASKS);
    await using open = await scene.open();
    const { page, complaints } = open;
    const row = (index: number) => page.locator(`#task-${scene.id(`t${index}`)}`);
    await row(999).waitFor({ state: 'attached' });
    expect(await page.locator('.task').count()).toBe(1_000);
    const drawn = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('.task .key')].filter((key) =>
            key.checkVisibility({ contentVisibilityAuto: true }),
          ).length,
      );
    expect(await drawn()).toBeLessThan(200);

    await page.evaluate(() => {
      const touched = new Set<string>();
      Object.assign(window, { touched });
      new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const id = element?.closest('.task')?.id;
          if (id !== undefined) touched.add(id);
        }
      }).observe(document.getElementById('tasks') ?? document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    await scene.project.klauss('cancel', `${scene.job}/t995`);
    await row(995).getByText('cancelled').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched])).toEqual([
      `task-${scene.id('t995')}`,
    ]);

    await page.locator('#tasks').focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => row(999).evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight))
      .toBe(true);
    expect(await drawn()).toBeLessThan(200);
    await page.getByRole('searchbox').fill('t50');
    await expect.poll(() => page.locator('.task').count()).toBe(11);
    await page.getByRole('tab', { name: 'graph' }).click();
    await expect.poll(() => page.locator('.graph .node').count()).toBe(1_000);
    expect(await page.locator('.graph .node.cancelled').count()).toBe(1);
    expect(complaints).toEqual([]);
  },
);
