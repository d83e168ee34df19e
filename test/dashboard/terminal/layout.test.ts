import { expect, test } from 'vitest';
import { layoutOf, pageRows, windowTop } from '../../../src/dashboard/terminal/state/layout.ts';

const wanted = { jobs: 3, tasks: 1_000, workers: 4, alert: true, foot: 1 };

test('at any size the parts fit the screen, and the tasks are seen from 16 rows on', () => {
  for (let rows = 1; rows <= 100; rows++) {
    for (const foot of [1, 3]) {
      for (const tasks of [0, 1, 5, 1_000]) {
        const layout = layoutOf({ columns: 80, rows }, { ...wanted, tasks, foot });
        const { jobs, workers, tail } = layout;
        const titles = [workers, tail].filter((part) => part > 0).length;
        const used = jobs + layout.tasks + workers + tail + titles;
        expect(Object.values(layout).every((part) => part >= 0)).toBe(true);
        if (rows >= 10) expect(used).toBeLessThanOrEqual(rows - 3 - foot);
        if (rows >= 16 && foot === 1)
          expect(layout.tasks).toBeGreaterThanOrEqual(Math.min(3, Math.max(1, tasks)));
      }
    }
  }
});

test('what few tasks leave is the conversation’s', () => {
  const few = layoutOf({ columns: 80, rows: 40 }, { ...wanted, tasks: 2 });
  const many = layoutOf({ columns: 80, rows: 40 }, wanted);
  expect(few.tasks).toBe(2);
  expect(few.tail - many.tail).toBe(many.tasks - 2);
});

test('a window moves no further than it has to', () => {
  expect(windowTop(0, 5, 10, 100)).toBe(0);
  expect(windowTop(0, 10, 10, 100)).toBe(1);
  expect(windowTop(50, 49, 10, 100)).toBe(49);
  expect(windowTop(95, 99, 10, 100)).toBe(90);
  expect(windowTop(3, 2, 10, 5)).toBe(0);
  expect(windowTop(3, 2, 0, 5)).toBe(0);
});

test('a page has all rows but its title and the foot', () => {
  expect(pageRows({ columns: 80, rows: 24 }, 1)).toBe(22);
  expect(pageRows({ columns: 80, rows: 1 }, 3)).toBe(0);
});
