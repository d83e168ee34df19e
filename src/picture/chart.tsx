/** @jsxImportSource preact */
import type { ScaleLinear, ScaleTime } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import type { Band } from './sums.ts';
import { ticksOn } from './timescale.ts';

const HEADING_HEIGHT = 28;
const KEY_HEIGHT = 16;
const AXIS_HEIGHT = 20;
const AXIS_WIDTH = 52;
const KEY_WIDTH = 140;

export interface Area {
  /** A class. */
  readonly name: string;
  /** What it shows, with how much; empty: the heading says it. */
  readonly text: string;
  readonly bands: readonly Band[];
}

/** Amounts over time, as areas on each other that grow in steps. */
export function Chart({
  heading,
  width,
  height,
  time,
  amount,
  format,
  areas,
  limit,
}: {
  readonly heading: string;
  readonly width: number;
  readonly height: number;
  readonly time: ScaleTime<number, number>;
  readonly amount: ScaleLinear<number, number>;
  readonly format: (amount: number) => string;
  readonly areas: readonly Area[];
  /** A line that is not to be crossed. */
  readonly limit: { readonly at: number; readonly text: string } | null;
}) {
  const named = areas.filter(({ text }) => text !== '');
  const perRow = Math.max(1, Math.floor(width / KEY_WIDTH));
  const top = HEADING_HEIGHT + Math.ceil(named.length / perRow) * KEY_HEIGHT;
  const bottom = height - AXIS_HEIGHT;
  const x = time.copy().range([AXIS_WIDTH, width]);
  const y = amount.copy().nice(4).range([bottom, top]);
  const shape = area<Band>()
    .x(({ at }) => x(at))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .curve(curveStepAfter)
    .digits(1);
  return (
    <g class="chart">
      <text class="heading" y="10">
        {heading}
      </text>
      {named.map(({ name, text }, index) => (
        <g
          key={name}
          transform={`translate(${(index % perRow) * KEY_WIDTH} ${26 + Math.floor(index / perRow) * KEY_HEIGHT})`}
        >
          <rect class={`area ${name}`} y="-7" width="12" height="10" />
          <text x="17" y="2">
            {text}
          </text>
        </g>
      ))}
      {y.ticks(4).map((tick) => (
        <g key={tick} class="tick amount">
          <path d={`M${AXIS_WIDTH},${y(tick)}H${width}`} />
          <text x={AXIS_WIDTH - 8} y={y(tick) + 4}>
            {format(tick)}
          </text>
        </g>
      ))}
      {ticksOn(x).map((tick) => (
        <g key={tick.x} class="tick">
          <path d={`M${tick.x},${bottom}v4`} />
          <text x={tick.x} y={height - 2}>
            {tick.text}
          </text>
        </g>
      ))}
      {areas.map(({ name, bands }) => (
        <path key={name} class={`area ${name}`} d={shape(bands) ?? ''} />
      ))}
      {limit !== null && (
        <g class="limit">
          <path d={`M${AXIS_WIDTH},${y(limit.at)}H${width}`} />
          <text x={width} y={y(limit.at) - 4}>
            {limit.text}
          </text>
        </g>
      )}
    </g>
  );
}
