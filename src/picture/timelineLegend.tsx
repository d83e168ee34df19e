/** @jsxImportSource preact */
import { ENDINGS } from '../view/symbols.ts';
import { PATTERNS, patternOf } from './phases.tsx';

const ITEM_WIDTH = 92;
const ROW_HEIGHT = 20;
/** Above its first row, where words of what was held stand as well. */
const PADDING = 28;

const ITEMS = [...PATTERNS, ...Object.keys(ENDINGS)];

const perRow = (width: number): number => Math.max(1, Math.floor(width / ITEM_WIDTH));

/** Of the legend, at a width. */
export const legendHeight = (width: number): number =>
  Math.ceil(ITEMS.length / perRow(width)) * ROW_HEIGHT + PADDING - 4;

/** What the patterns and signs of a timeline mean. */
export function TimelineLegend({
  x,
  y,
  width,
  patterns,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly patterns: string;
}) {
  const placeOf = (index: number): string => {
    const [column, row] = [index % perRow(width), Math.floor(index / perRow(width))];
    return `translate(${column * ITEM_WIDTH} ${PADDING + row * ROW_HEIGHT})`;
  };
  return (
    <g class="signs" transform={`translate(${x} ${y})`}>
      {PATTERNS.map((name, index) => (
        <g key={name} transform={placeOf(index)}>
          <rect class="sample" y="-7" width="22" height="14" fill={`url(#${patternOf(patterns, name)})`} />
          <text x="28">{name === 'held' ? 'held back' : name}</text>
        </g>
      ))}
      {Object.entries(ENDINGS).map(([outcome, sign], index) => (
        <g key={outcome} class={outcome} transform={placeOf(PATTERNS.length + index)}>
          <text class="sign" x="11">
            {sign}
          </text>
          <text x="28">{outcome}</text>
        </g>
      ))}
    </g>
  );
}
