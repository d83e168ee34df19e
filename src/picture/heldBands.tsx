/** @jsxImportSource preact */
import { oneLine } from '../domain/oneLine.ts';
import type { HoldKind } from '../domain/pools.ts';
import { duration } from '../domain/words.ts';
import { clock } from '../view/clock.ts';
import type { Held } from '../view/history.ts';
import { patternOf } from './phases.tsx';
import type { Stretch, Timescale } from './timescale.ts';

const WORDS: Readonly<Record<HoldKind, string>> = {
  limit: 'parked',
  overload: 'overload',
  memory: 'memory',
  disk: 'disk',
  budget: 'budget',
};
/** Room that a word needs. */
const WORD_WIDTH = 60;

/** The times in which workers were held back, across all lanes. */
export function HeldBands({
  held,
  whole,
  scale,
  top,
  bottom,
  patterns,
}: {
  readonly held: readonly Held[];
  readonly whole: Stretch;
  readonly scale: Timescale;
  readonly top: number;
  readonly bottom: number;
  readonly patterns: string;
}) {
  return (
    <g>
      {held.map(({ kind, message, from, to }) => {
        const start = Math.max(from, whole.from);
        const end = Math.min(to ?? whole.to, whole.to);
        if (start >= end) return null; // before or after the job
        const left = Math.round(scale.place(start));
        const width = Math.max(2, Math.round(scale.place(end)) - left);
        return (
          <g key={from} class="held">
            <title>
              {[
                `Held back (${WORDS[kind]}) for ${duration(end - start)}, from ${clock(start)} to ${to === null ? 'now' : clock(end)}`,
                oneLine(message),
              ].join('\n')}
            </title>
            <rect
              x={left}
              y={top}
              width={width}
              height={bottom - top}
              fill={`url(#${patternOf(patterns, 'held')})`}
            />
            {width >= WORD_WIDTH && (
              <text x={left + width / 2} y={bottom + 10}>
                {WORDS[kind]}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
