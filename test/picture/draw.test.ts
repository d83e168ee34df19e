/** Pictures as files, read and measured by a real browser. */

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asTaskId } from '../../src/domain/ids.ts';
import type { Phase } from '../../src/domain/states.ts';
import { SpendingPicture } from '../../src/picture/spending.tsx';
import type { History, Span } from '../../src/view/history.ts';
import { noBrowser, startBrowser } from '../support/browser.ts';
import { repository } from '../support/project.ts';
import { layered, viewsOf } from './graphs.ts';

/** As it is shipped: with its stylesheet. */
const { graphSvg, timelineSvg } = (await import(
  join(repository, 'dist', 'picture.js')
)) as typeof import('../../src/picture/draw.tsx');

const MINUTE = 60_000;
const FOREIGN = 'Say <script>alert(1)</script> & "that"\u0008\u202e ]]> --> \ud800 ünïcödé 🎉';

const TASKS = viewsOf([
  { key: 'done', status: 'completed', phase: null, startedAt: 0, finishedAt: MINUTE, costUsd: 0.5 },
  { key: 'busy', dependsOn: ['done'], phase: 'prove', startedAt: MINUTE, prompt: FOREIGN },
  {
    key: 'broken',
    dependsOn: ['done'],
    status: 'failed',
    phase: null,
    reason: 'gates',
    startedAt: MINUTE,
    finishedAt: 2 * MINUTE,
  },
  {
    key: 'after-a-key-that-is-much-too-long-for-any-box',
    dependsOn: ['broken', 'busy'],
    status: 'skipped',
    phase: null,
    startedAt: null,
  },
  { key: 'alone', status: 'pending', phase: null, startedAt: null },
  { key: 'later', dependsOn: ['busy'], status: 'pending', phase: null, blocked: 1, startedAt: null },
]);

const NOTHING: History = { spans: [], held: [], bookings: [], last: null };

/** An attempt whose phases take a minute each; the last one goes on when its outcome is `running`. */
function attempt(
  task: number,
  number: number,
  worker: string,
  from: number,
  phases: readonly Phase[],
  outcome: Span['outcome'],
): readonly Span[] {
  return phases.map((phase, index) => {
    const last = index === phases.length - 1;
    return {
      task: asTaskId(task),
      attempt: number,
      worker,
      phase,
      from: from + index * MINUTE,
      to: last && outcome === 'running' ? null : from + (index + 1) * MINUTE,
      outcome: last ? outcome : 'running',
    };
  });
}

const ALL: readonly Phase[] = ['prepare', 'work', 'prove', 'merge'];
const HISTORY: History = {
  ...NOTHING,
  spans: [
    ...attempt(1, 1, 'worker_10', 0, ALL, 'completed'),
    ...attempt(3, 1, 'worker_2', MINUTE, ALL.slice(0, 3), 'failed'),
    ...attempt(2, 1, 'worker_2', 4 * MINUTE, ALL.slice(0, 2), 'released'),
    ...attempt(2, 2, 'worker_2', 8 * 60 * MINUTE, ALL.slice(0, 2), 'running'),
  ],
  held: [{ kind: 'limit', message: FOREIGN, from: 6 * MINUTE, to: 8 * 60 * MINUTE - MINUTE }],
};
const NOW = 8 * 60 * MINUTE + 3 * MINUTE;

describe.skipIf(noBrowser !== null)('in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  /** Opens a file that must be well-formed: the browser shows an error otherwise. */
  async function open(svg: string): Promise<void> {
    const fault = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent,
      svg,
    );
    expect(fault).toBeUndefined();
    await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  }

  const texts = (selector: string): Promise<string[]> =>
    page.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent ?? ''));

  test('a graph: states by class, sign and words; the critical path; foreign text only as text', async () => {
    await open(graphSvg({ tasks: TASKS, now: 3 * MINUTE, title: `Job k3f9x2: ${FOREIGN}` }));
    expect(await texts('.node .sign + .key')).toEqual([
      'done',
      'busy',
      'broken',
      'after-a-key-…for-any-box',
      'alone',
      'later',
    ]);
    expect(await texts('.node > .sign')).toEqual(['✓', '●', '✗', '–', '○', '○']);
    expect(await texts('.node > .detail')).toEqual([
      '1m 0s · $0.50',
      'prove · 2m 0s',
      'gates · 1m 0s',
      'skipped',
      'ready',
      'waits',
    ]);
    expect(
      await page.$$eval(
        '.edge',
        (edges) => edges.map((edge) => edge.classList.contains('critical')).filter(Boolean).length,
      ),
    ).toBe(3); // two, and one in the legend
    expect(await texts('svg > title')).toEqual([
      expect.stringContaining('Job k3f9x2: Say <script>alert(1)</script> & "that" ]]> --> \ufffd ünïcödé 🎉'),
    ]);
    expect(await page.$$('script')).toEqual([]);
    expect(await texts('svg > desc')).toEqual([
      '6 tasks: 1 completed, 1 running, 2 pending, 1 failed, 1 skipped. Critical path: done, busy, later.',
    ]);
    expect(await texts('.node > title')).toContainEqual(
      expect.stringMatching(/^after-a-key-that-is-much-too-long-for-any-box\nskipped\n/),
    );
  });

  test('what a file shows can be read: no text leaves its box', async () => {
    const widest = viewsOf([{ key: 'M'.repeat(24), startedAt: -99 * 60 * MINUTE, phase: 'prepare' }]);
    for (const tasks of [TASKS, widest]) {
      await open(graphSvg({ tasks, now: 3 * MINUTE }));
      const outside = await page.$$eval('.node', (drawn) =>
        drawn.flatMap((task) => {
          const box = task.querySelector('.box')?.getBoundingClientRect();
          return [...task.querySelectorAll('text')]
            .filter((text) => text.getBoundingClientRect().right > (box?.right ?? 0))
            .map(({ textContent }) => textContent);
        }),
      );
      expect(outside).toEqual([]);
    }
  });

  test('a file is drawn light and dark', async () => {
    const ground = async (colorScheme: 'light' | 'dark'): Promise<string> => {
      await page.emulateMedia({ colorScheme });
      return await page.$eval('svg', (svg) => getComputedStyle(svg).backgroundColor);
    };
    await open(graphSvg({ tasks: TASKS, now: 0 }));
    expect(await ground('light')).toBe('rgb(255, 255, 255)');
    expect(await ground('dark')).toBe('rgb(26, 29, 32)');
  });

  test('a timeline: attempts on the lanes of workers with their phases and ends, and what was held', async () => {
    await open(timelineSvg({ history: HISTORY, tasks: TASKS, now: NOW }));
    expect(await texts('.lane')).toEqual([
      expect.stringContaining('worker_2'),
      expect.stringContaining('worker_10'),
    ]);
    expect(
      await page.$$eval('.attempt', (bars) =>
        bars.map((bar) => [bar.classList.item(1), bar.querySelectorAll('rect:not(.outline)').length]),
      ),
    ).toEqual([
      ['failed', 3],
      ['released', 2],
      ['running', 2],
      ['completed', 4],
    ]);
    expect(await texts('.attempt > title')).toContainEqual(
      expect.stringMatching(
        /^broken, attempt 1, worker_2\n[\d:]+ to [\d:]+: failed\nprepare 1m 0s, work 1m 0s, prove 1m 0s$/,
      ),
    );
    expect(await texts('.held > title')).toEqual([expect.stringContaining('<script>alert(1)</script>')]);
    expect(await texts('.cut > text')).toEqual(['7h 54m']);
    // What is still at work reaches to now, at the right end.
    const right = await page.$eval('.attempt.running .outline', (bar) => bar.getBoundingClientRect().right);
    expect(right).toBeCloseTo(1200 - 28, 0);
  });

  test('a timeline by task has a lane for each that has run', async () => {
    await open(timelineSvg({ history: HISTORY, tasks: TASKS, now: NOW, by: 'task' }));
    expect(await texts('.lane > text > title')).toEqual(['done', 'broken', 'busy']);
  });

  test('a thousand attempts: those too narrow stand together, and what failed among them shows', async () => {
    const spans = Array.from({ length: 1_000 }, (_, index) =>
      attempt(
        index + 1,
        1,
        `worker_${(index % 2) + 1}`,
        index * 2 * MINUTE,
        ALL,
        index === 700 ? 'failed' : 'completed',
      ),
    ).flat();
    await open(timelineSvg({ history: { ...NOTHING, spans }, tasks: viewsOf(layered(1_000, 1, 0)), now: 0 }));
    const crowds = await texts('.crowd > title');
    expect(crowds.length).toBeLessThan(200);
    expect(crowds.filter((title) => title.includes('1 failed'))).toHaveLength(1);
    expect(await page.$$('.crowd.failed')).toHaveLength(1);
  });

  test('where nothing has happened yet, that is said', async () => {
    await open(graphSvg({ tasks: [], now: 0 }));
    expect(await texts('text')).toEqual(['No tasks yet.']);
    await open(timelineSvg({ history: NOTHING, tasks: TASKS, now: 0 }));
    expect(await texts('text')).toEqual(['Nothing has run yet.']);
  });

  test('workers that are parked before anything has run', async () => {
    const held = [{ kind: 'limit' as const, message: 'Limit.', from: 0, to: null }];
    await open(timelineSvg({ history: { ...NOTHING, held }, tasks: TASKS, now: MINUTE }));
    expect(await texts('.held > title')).toEqual([expect.stringContaining('to now\nLimit.')]);
  });

  test('spending: cost in steps below the budget, tokens by kind', async () => {
    const bookings = [1, 2].map((minute) => ({
      at: minute * MINUTE,
      task: asTaskId(1),
      costUsd: 0.5,
      inputTokens: 100,
      outputTokens: 2_000,
      cacheReadTokens: 1_000_000,
      cacheWriteTokens: 30_000,
    }));
    const draw = (budgetUsd: number | null) =>
      renderToString(h(SpendingPicture, { bookings, budgetUsd, from: 0, to: 3 * MINUTE }));
    await open(draw(2));
    expect(await texts('.heading')).toEqual(['Cost: $1.00 of $2.00', 'Tokens: 2.06M']);
    expect(await texts('.chart:not(.chart .chart) .amount text')).toContain('$2.00');
    expect(await texts('.limit text')).toEqual(['budget']);
    expect(await texts('desc')).toEqual([
      '$1.00 of $2.00 spent; tokens: output 4k, input 200, cache written 60k, cache read 2M.',
    ]);
    await open(draw(null));
    expect(await texts('.limit')).toEqual([]);
    // One that is far away is only named.
    await open(draw(100));
    expect(await texts('.heading')).toContain('Cost: $1.00 of $100.00');
    expect(await texts('.limit')).toEqual([]);
  });
});
