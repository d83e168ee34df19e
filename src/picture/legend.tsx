/** @jsxImportSource preact */
import { SYMBOLS } from '../view/symbols.ts';
import type { TaskView } from '../view/view.ts';

const STATE_WIDTH = 96;
const LINE_WIDTH = 28;

/** What the signs of a graph mean: those that are in it. */
export function Legend({
  tasks,
  x,
  y,
}: {
  readonly tasks: readonly TaskView[];
  readonly x: number;
  readonly y: number;
}) {
  const present = new Set<string>(tasks.map(({ status }) => status));
  const shown = Object.entries(SYMBOLS).filter(([status]) => present.has(status));
  return (
    <g class="signs" transform={`translate(${x} ${y})`}>
      {shown.map(([status, symbol], index) => (
        <g key={status} class={status} transform={`translate(${index * STATE_WIDTH} 0)`}>
          <text class="sign" x="6">
            {symbol}
          </text>
          <text x="18">{status}</text>
        </g>
      ))}
      <g transform={`translate(${shown.length * STATE_WIDTH} 0)`}>
        <path class="edge critical" d={`M0,-4H${LINE_WIDTH}`} />
        <text x={LINE_WIDTH + 8}>critical path</text>
      </g>
    </g>
  );
}
