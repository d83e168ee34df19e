import { expect, test } from 'vitest';
import { timescale } from '../../src/picture/timescale.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PLACE = [100, 1100] as const;

test('time goes from the left to the right', () => {
  const scale = timescale({ from: 0, to: HOUR }, [{ from: 0, to: HOUR }], PLACE);
  expect([0, HOUR / 4, HOUR].map(scale.place)).toEqual([100, 350, 1100]);
  expect(scale.cuts).toEqual([]);
  expect(scale.ticks.length).toBeGreaterThan(5);
});

test('a night in which nothing ran takes little room, and what was done before and after it the rest', () => {
  const night = { from: HOUR, to: 9 * HOUR };
  const whole = { from: 0, to: 10 * HOUR };
  const { cuts, place, ticks } = timescale(
    whole,
    [
      { from: night.to, to: whole.to },
      { from: 0, to: HOUR / 2 },
      { from: HOUR / 4, to: night.from },
    ],
    PLACE,
  );
  expect(cuts).toEqual([night]);
  expect(place(night.to) - place(night.from)).toBeLessThan(60);
  expect(place(whole.to)).toBeCloseTo(1100);
  // An hour is as wide before as after.
  expect(place(night.from) - place(0)).toBeCloseTo(place(whole.to) - place(night.to));
  expect(ticks.filter(({ x }) => x > place(night.from) && x < place(night.to))).toEqual([]);
  expect(ticks.some(({ x }) => x > place(night.to))).toBe(true);
});

test('a pause that goes on is cut as well; a short one, or a small part of the whole, is not', () => {
  const cutsOf = (busyMs: number, pauseMs: number) =>
    timescale({ from: 0, to: busyMs + pauseMs }, [{ from: 0, to: busyMs }], PLACE).cuts;
  expect(cutsOf(HOUR, 5 * HOUR)).toEqual([{ from: HOUR, to: 6 * HOUR }]);
  expect(cutsOf(MINUTE, 4 * MINUTE)).toEqual([]);
  expect(cutsOf(10 * HOUR, HOUR / 2)).toEqual([]);
});

test('nothing has taken any time yet', () => {
  const { place, ticks } = timescale({ from: 5, to: 5 }, [{ from: 5, to: 5 }], PLACE);
  expect(place(5)).toBe(100);
  expect(ticks.every(({ x }) => Number.isFinite(x))).toBe(true);
});

test('no time of day runs into the next, however long the whole is', () => {
  for (let seconds = 2; seconds < 180; seconds += 3) {
    const whole = { from: 0, to: seconds * 1_000 };
    const places = timescale(whole, [whole], PLACE).ticks.map(({ x }) => x);
    expect(places.length).toBeGreaterThan(1);
    const distances = places.slice(1).map((x, index) => x - (places[index] ?? 0));
    expect(Math.min(...distances), `${seconds} s`).toBeGreaterThanOrEqual(63);
  }
});
