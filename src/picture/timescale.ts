/** From moments to places: straight, but that long pauses in which nothing ran, a night say, take little room. */

import { type ScaleTime, scaleTime } from 'd3-scale';

/** Milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly x: number;
  readonly text: string;
}

export interface Timescale {
  /** Where a moment stands, in pixels. */
  place(at: number): number;
  readonly ticks: readonly Tick[];
  /** The pauses that were cut. */
  readonly cuts: readonly Stretch[];
}

/** Below that, and below this part of the whole, a pause is shown as it is. */
const LEAST_CUT_MS = 300_000;
const LEAST_CUT_PART = 0.1;
/** Room that a cut pause takes. */
const CUT_WIDTH = 44;
const TICK_WIDTH = 90;
/** A time of day and a gap. */
const LEAST_DISTANCE = 64;

const MINUTE = 60_000;
const DAY = 86_400_000;

/** @param busy when something ran, in any order */
export function timescale(
  { from, to }: Stretch,
  busy: readonly Stretch[],
  [left, right]: readonly [number, number],
): Timescale {
  const cuts = pausesOf({ from, to }, busy).filter(
    (pause) => lengthOf(pause) > Math.max(LEAST_CUT_MS, (to - from) * LEAST_CUT_PART),
  );
  const shown = cuts.reduce((rest, cut) => rest - lengthOf(cut), Math.max(1, to - from));
  const perMs = Math.max(1, right - left - cuts.length * CUT_WIDTH) / shown;
  const domain = [from];
  const range = [left];
  const advance = (at: number, pixels: number): void => {
    domain.push(at);
    range.push((range.at(-1) ?? left) + pixels);
  };
  for (const cut of cuts) {
    advance(cut.from, (cut.from - (domain.at(-1) ?? from)) * perMs);
    advance(cut.to, CUT_WIDTH);
  }
  advance(Math.max(to, from + 1), (Math.max(to, from + 1) - (domain.at(-1) ?? from)) * perMs);
  const whole = scaleTime().domain(domain).range(range);
  return { place: (at) => whole(at), ticks: ticksBetween(domain, range), cuts };
}

/** Ticks of each straight stretch, by itself: the cut pauses stand between those. */
const ticksBetween = (domain: readonly number[], range: readonly number[]): readonly Tick[] =>
  domain.flatMap((from, index) => {
    const [to, start, end] = [domain[index + 1], range[index], range[index + 1]];
    if (index % 2 === 1 || to === undefined || start === undefined || end === undefined) return [];
    return ticksOn(scaleTime().domain([from, to]).range([start, end]));
  });

/** Round moments, as many as there is room for. */
export function ticksOn(scale: ScaleTime<number, number>): readonly Tick[] {
  const moments = momentsOn(scale);
  const [first, second] = [moments[0], moments[1] ?? scale.domain()[1]];
  const step = Number(second) - Number(first);
  const format = scale.tickFormat(0, step < MINUTE ? '%H:%M:%S' : step < DAY ? '%H:%M' : '%d %b');
  return moments.map((moment) => ({ x: Math.round(scale(moment)), text: format(moment) }));
}

/** The library takes a number of ticks for a hint, and may give twice as many. */
function momentsOn(scale: ScaleTime<number, number>): readonly Date[] {
  const [start = 0, end = 0] = scale.range();
  const room = Math.max(1, Math.floor((end - start) / TICK_WIDTH));
  for (let count = room; ; count--) {
    const moments = scale.ticks(count);
    const [first, second] = moments;
    if (count === 1 || first === undefined || second === undefined) return moments;
    if (scale(second) - scale(first) >= LEAST_DISTANCE) return moments;
  }
}

/** When nothing ran, between the first moment and the last. */
function pausesOf({ from, to }: Stretch, busy: readonly Stretch[]): readonly Stretch[] {
  const pauses: Stretch[] = [];
  let end = from;
  for (const one of busy.toSorted((a, b) => a.from - b.from)) {
    if (one.from > end) pauses.push({ from: end, to: Math.min(one.from, to) });
    end = Math.max(end, one.to);
  }
  return end < to ? [...pauses, { from: end, to }] : pauses;
}

const lengthOf = ({ from, to }: Stretch): number => to - from;
