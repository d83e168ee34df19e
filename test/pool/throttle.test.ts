import { describe, expect, test } from 'vitest';
import { Throttle } from '../../src/pool/admission/throttle.ts';

const NOW = 1_700_000_000_000;

function throttle(random = 0.5) {
  const clock = { now: NOW };
  const settings = { parkInitial: 60, parkMax: 1800, raiseAfter: 30, now: () => clock.now };
  return { clock, throttle: new Throttle({ ...settings, random: () => random }) };
}

test('is open at first', () => {
  const { throttle: open } = throttle();
  expect(open.parkedUntil).toBeNull();
  expect(open.most(8)).toBe(Number.POSITIVE_INFINITY);
});

describe('a usage limit', () => {
  test('parks until it is reset, and a little longer, not all at the same moment', () => {
    const resetAt = NOW + 3_600_000;
    const ends = [0, 0.5, 0.99].map((random) => {
      const { throttle: parked } = throttle(random);
      parked.refused(resetAt);
      expect(parked.most(8)).toBe(0);
      return (parked.parkedUntil ?? 0) - resetAt;
    });
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...ends)).toBeLessThan(15_000);
    expect(new Set(ends).size).toBe(3);
  });

  test('without a reset time parks for longer each time, up to a bound, and an answer forgets that', () => {
    const { clock, throttle: parked } = throttle();
    const waits = Array.from({ length: 7 }, () => {
      parked.refused(null);
      const until = parked.parkedUntil ?? 0;
      const wait = until - clock.now;
      clock.now = until;
      return wait / 1000;
    });
    expect(waits).toEqual([60, 120, 240, 480, 960, 1800, 1800]);
    parked.answered();
    parked.refused(null);
    expect((parked.parkedUntil ?? 0) - clock.now).toBe(60_000);
  });

  test('that four clients tell of is one refusal', () => {
    const { throttle: parked } = throttle();
    for (let client = 0; client < 4; client++) parked.refused(null);
    expect(parked.parkedUntil).toBe(NOW + 60_000);
  });

  test('whose reset time is known later than the refusal is waited for all the same', () => {
    const { throttle: parked } = throttle();
    parked.refused(null);
    parked.refused(NOW + 7_200_000);
    parked.refused(NOW + 60_000);
    expect(parked.parkedUntil).toBeGreaterThan(NOW + 7_200_000);
  });

  test('that was reset long ago is none', () => {
    const { throttle: parked } = throttle();
    parked.refused(NOW - 3_600_000);
    expect(parked.parkedUntil).toBe(NOW + 60_000);
  });

  test('after it one client tries, and each that is answered lets twice as many run', () => {
    const { clock, throttle: back } = throttle();
    back.refused(null);
    clock.now = back.parkedUntil ?? 0;
    const most = [back.most(8)];
    for (let answer = 0; answer < 3; answer++) {
      back.answered();
      most.push(back.most(8));
    }
    expect(most).toEqual([1, 2, 4, Number.POSITIVE_INFINITY]);
  });

  test('is one parking until a client is answered, however often it is extended', () => {
    const { clock, throttle: parked } = throttle();
    const pass = (seconds: number): void => {
      clock.now += seconds * 1000;
    };
    parked.refused(null);
    pass(10);
    parked.refused(NOW + 100_000);
    expect(parked.parking).toEqual({ until: parked.parkedUntil, since: NOW });
    pass(200);
    expect(parked.parking).toBeNull();
    parked.refused(null);
    expect(parked.parking).toMatchObject({ since: NOW });
    pass(200);
    parked.answered();
    parked.refused(null);
    expect(parked.parking).toMatchObject({ since: NOW + 410_000 });
    expect(parked.parkedUntil).toBe(NOW + 470_000);

    const { throttle: successor } = throttle();
    successor.park(NOW + 60_000, NOW - 60_000);
    expect(successor.parking).toEqual({ until: NOW + 60_000, since: NOW - 60_000 });
  });

  test('answers to clients that ran before do not end the parking', () => {
    const { throttle: parked } = throttle();
    parked.refused(null);
    parked.answered();
    expect(parked.most(8)).toBe(0);
  });
});

describe('an overloaded API', () => {
  test('halves the number once for all that tell of it, and raises it one by one', () => {
    const { clock, throttle: busy } = throttle();
    for (let client = 0; client < 8; client++) busy.overloaded(8);
    expect(busy.most(8)).toBe(4);
    clock.now += 29_000;
    busy.answered();
    expect(busy.most(8)).toBe(4);
    clock.now += 1_000;
    expect(busy.most(8)).toBe(5);
    clock.now += 60_000;
    expect(busy.most(8)).toBe(7);
    clock.now += 30_000;
    expect(busy.most(8)).toBe(Number.POSITIVE_INFINITY);
  });

  test('that goes on lowers it further, to one and not to none', () => {
    const { throttle: busy } = throttle();
    const most = [8, 4, 2, 1, 1].map((running) => {
      busy.overloaded(running);
      return busy.most(8);
    });
    expect(most).toEqual([4, 2, 1, 1, 1]);
  });
});
