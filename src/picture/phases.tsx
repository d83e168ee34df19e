/** @jsxImportSource preact */
/** Phases are told apart by pattern as well as by colour. */

import { PHASES, type Phase } from '../domain/states.ts';

const LINES: Readonly<Record<Phase | 'held', string | null>> = {
  prepare: 'M-2,2L2,-2M0,8L8,0M6,10L10,6',
  work: null,
  prove: 'M2,2h2v2h-2zM6,6h2v2h-2z',
  merge: 'M0,2H8M0,6H8',
  held: 'M-2,6L2,10M0,0L8,8M6,-2L10,2',
};

const PATTERNS = [...PHASES, 'held'] as const;
const LEGEND_WIDTH = 92;

export const patternOf = (id: string, name: Phase | 'held'): string => `${id}-${name}`;

/** @param id of this picture in its document */
export function PhasePatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {PATTERNS.map((name) => (
        <pattern
          key={name}
          id={patternOf(id, name)}
          class={`phase ${name}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect class="ground" width="8" height="8" />
          {LINES[name] !== null && <path class="lines" d={LINES[name]} />}
        </pattern>
      ))}
    </defs>
  );
}

export function PhaseLegend({
  x,
  y,
  patterns,
}: {
  readonly x: number;
  readonly y: number;
  readonly patterns: string;
}) {
  return (
    <g class="legend" transform={`translate(${x} ${y})`}>
      {PATTERNS.map((name, index) => (
        <g key={name} transform={`translate(${index * LEGEND_WIDTH} 0)`}>
          <rect class="sample" y="-7" width="22" height="14" fill={`url(#${patternOf(patterns, name)})`} />
          <text x="28">{name === 'held' ? 'held back' : name}</text>
        </g>
      ))}
    </g>
  );
}
