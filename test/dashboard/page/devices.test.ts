/** The page with the keyboard alone, on a phone, in light and dark. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser.ts';
import { browserNote, makeScene, play, type Scene, TASKS } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  if (noBrowser !== null) return;
  scene = await makeScene(TASKS, '--control');
  await play(scene);
});
afterAll(async () => {
  await scene?.[Symbol.asyncDispose]();
});

const there = test.skipIf(noBrowser !== null);

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });

there(`all of it with the keyboard${browserNote}`, async () => {
  await using open = await scene.open();
  const { page, complaints } = open;
  await page.locator('.task').getByText('skipped').waitFor();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  await press('Tab');
  expect(await focused(page)).toBe('Skip to the job');
  expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: expect.any(Number), y: 7 });
  await press('Enter', 'Tab');
  expect(await focused(page)).toBe('Pause');
  await press('Tab', 'Tab');
  expect(await focused(page)).toBe('tasks');
  await press('ArrowRight');
  expect(await focused(page)).toBe('graph');
  await page.locator('.graph').waitFor();
  await press('ArrowLeft');
  await page.getByRole('searchbox').waitFor();
  await press('Tab', 'Tab', 'Tab');
  expect(await focused(page)).toBe('Tasks');

  const active = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.querySelector('.key')?.textContent;
    });
  await expect.poll(active).toBe('store');
  await press('ArrowDown', 'ArrowDown', 'ArrowUp');
  await expect.poll(active).toBe('mail');
  await press('End');
  await expect.poll(active).toBe('form');
  await press('Enter');
  await page.getByRole('log').waitFor();
  await expect.poll(() => focused(page)).toBe('Task form');
  await press('d');
  await page.getByRole('heading', { name: 'Prompt' }).waitFor();
  await press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('Tasks');

  await press('/');
  await page.keyboard.type('gates 1p');
  expect(await page.getByRole('searchbox').inputValue()).toBe('gates 1p');
  await press('Backspace', 'Backspace', 'ArrowDown');
  await expect.poll(active).toBe('mail');

  await press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press('5');
  await page.locator('.worker-line').first().waitFor();
  expect(complaints).toEqual([]);
});

there('wherever the focus is, it is seen', async () => {
  await using open = await scene.open(`task=${scene.id('form')}`);
  const { page } = open;
  await page.getByRole('log').getByText('still at it').first().waitFor();
  const seen = new Set<string>();
  for (;;) {
    await page.keyboard.press('Tab');
    const { name, outline } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      return {
        name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`,
        outline: getComputedStyle(element).outlineStyle,
      };
    });
    if (name.startsWith('BODY') || seen.has(name)) break;
    seen.add(name);
    expect([name, outline]).toEqual([name, 'solid']);
  }
  expect(seen.size).toBeGreaterThan(12);
});

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

there('on a phone nothing is cut off, and a task covers the rest', async () => {
  await using open = await scene.open('', PHONE);
  const { page, complaints } = open;
  const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.locator('.task').getByText('skipped').waitFor();
  expect(await overhang()).toBe(0);
  for (const tab of ['graph', 'timeline', 'cost', 'workers', 'changes', 'tasks']) {
    await page.getByRole('tab', { name: tab }).tap();
    await page.getByRole('tab', { name: tab, selected: true }).waitFor();
    expect([tab, await overhang()]).toEqual([tab, 0]);
  }
  expect(await page.locator('.job').first().isVisible()).toBe(false);
  await page.getByRole('button', { name: 'One job' }).tap();
  expect(await page.locator('.job').first().isVisible()).toBe(true);
  await page.locator('.job').getByText('Try it').tap();
  expect(await page.locator('.job').first().isVisible()).toBe(false);

  await page.locator('.task').filter({ hasText: 'store' }).tap();
  const panel = page.getByRole('complementary');
  await expect.poll(() => panel.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  await expect.poll(() => focused(page)).toBe('Task store');
  for (const part of ['details', 'diff', 'log']) {
    await panel.getByRole('tab', { name: part }).tap();
    expect([part, await overhang()]).toEqual([part, 0]);
  }
  await panel.getByRole('button', { name: 'Close' }).tap();
  await page.locator('.task').first().waitFor();
  await page.getByRole('tab', { name: 'graph' }).tap();
  const box = page.locator('.graph .node').filter({ hasText: 'mail' });
  await box.tap();
  await page.getByRole('complementary', { name: 'Task mail' }).waitFor();
  expect(complaints).toEqual([]);
});

/** The contrast of each text with what it stands on, as WCAG 2 computes it, where it is less than 4.5. */
const faint = (page: Page) =>
  page.evaluate(() => {
    const rgb = (colour: string): number[] => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (canvas === null) throw new Error('There is no canvas.');
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: number[]): number => {
      const [red = 0, green = 0, blue = 0] = colour
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element | null): number[] => {
      for (let one = element; one !== null; one = one.parentElement) {
        const ground = rgb(getComputedStyle(one).backgroundColor);
        if (ground[3] === 255) return ground;
      }
      return [255, 255, 255, 255];
    };
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        !(element instanceof SVGElement) &&
        !element.matches(':disabled') &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const contrasts = texts.map((element) => {
      const [text, ground] = [rgb(getComputedStyle(element).color), groundOf(element)];
      const [light = 0, dark = 0] = [luminance(text), luminance(ground)].toSorted((a, b) => b - a);
      return { text: element.textContent, contrast: (light + 0.05) / (dark + 0.05) };
    });
    return { all: contrasts.length, faint: contrasts.filter(({ contrast }) => contrast < 4.5) };
  });

there('in light and in dark every text can be read', async () => {
  const grounds: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await using open = await scene.open(`task=${scene.id('store')}&part=diff`, { colorScheme });
    const { page } = open;
    await page.locator('.line.added').waitFor();
    const look = async () => {
      const { all, faint: found } = await faint(page);
      expect(all).toBeGreaterThan(20);
      expect(found).toEqual([]);
    };
    await look();
    for (const state of ['completed', 'failed', 'skipped', 'running']) {
      expect(await page.locator(`.task .state.${state}`).count()).toBe(1);
    }
    for (const tab of ['cost', 'workers', 'changes']) {
      await page.getByRole('tab', { name: tab }).click();
      await look();
    }
    await page.keyboard.press('d');
    await page.locator('.details').waitFor();
    await look();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('dialog').waitFor();
    await look();
    grounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
  }
  expect(new Set(grounds).size).toBe(2);
});

there('what ends is told to whoever listens', async () => {
  await using open = await scene.open();
  await open.page.locator('.task').getByText('running').waitFor();
  const told = open.page.locator('[aria-live=polite]');
  expect(await told.innerText()).toBe('');
  await scene.project.klauss('cancel', `${scene.job}/form`);
  await expect.poll(() => told.innerText()).toBe('form: cancelled');
});
