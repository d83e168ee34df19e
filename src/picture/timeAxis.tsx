/** @jsxImportSource preact */
import { duration } from '../domain/words.ts';
import { clock } from '../view/clock.ts';
import type { Timescale } from './timescale.ts';

const TEXT_ABOVE = 20;

/** What time it is at which place, with lines down to the bottom, and the pauses that were cut. */
export function TimeAxis({
  scale: { ticks, cuts, place },
  top,
  bottom,
}: {
  readonly scale: Timescale;
  readonly top: number;
  readonly bottom: number;
}) {
  return (
    <g class="axis">
      {ticks.map(({ x, text }) => (
        <g key={x} class="tick">
          <path d={`M${x},${top - 8}V${bottom}`} />
          <text x={x} y={top - TEXT_ABOVE}>
            {text}
          </text>
        </g>
      ))}
      {cuts.map(({ from, to }) => {
        const [left, right] = [Math.round(place(from)), Math.round(place(to))];
        return (
          <g key={from} class="cut">
            <title>{`Nothing ran for ${duration(to - from)}, from ${clock(from)} to ${clock(to)}.`}</title>
            <rect class="gap" x={left} y={top - 8} width={right - left} height={bottom - top + 8} />
            <path d={`M${left},${top - 8}V${bottom}M${right},${top - 8}V${bottom}`} />
            <text x={(left + right) / 2} y={top - 8 + 4}>
              {duration(to - from)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
