/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks';
import { oneLine } from '../domain/oneLine.ts';
import { SYMBOLS } from '../view/symbols.ts';
import type { TaskView } from '../view/view.ts';
import { type Choose, choice } from './choosing.ts';
import { labelOf, TEXT_INDENT } from './label.ts';
import type { PlacedNode } from './layout.ts';
import { detailOf, stateOf } from './words.ts';

/** A task in the graph: its sign and key, and below what happens or has happened in it. */
export function TaskBox({
  task,
  place,
  now,
  critical,
  selected,
  first,
  onSelect,
}: {
  readonly task: TaskView;
  readonly place: PlacedNode;
  readonly now: number;
  readonly critical: boolean;
  readonly selected: boolean;
  /** Whether the keyboard comes to it first. */
  readonly first: boolean;
  readonly onSelect: Choose;
}) {
  const { id, key, status, waits, title } = task;
  const classes = ['node', status, waits !== null && 'waits', critical && 'critical', selected && 'selected'];
  const detail = detailOf(task, now);
  // Of a thousand tasks, hardly one changes from one second to the next.
  return useMemo(
    () => (
      <g
        class={classes.filter(Boolean).join(' ')}
        transform={`translate(${place.x} ${place.y})`}
        {...choice(onSelect, id, first, selected)}
      >
        <title>{[key, stateOf(task), oneLine(title)].join('\n')}</title>
        <rect class="box" width={place.width} height={place.height} rx="6" />
        <text class="sign" x={TEXT_INDENT / 2} y="17">
          {SYMBOLS[status]}
        </text>
        <text class="key" x={TEXT_INDENT} y="17">
          {labelOf(key)}
        </text>
        <text class="detail" x={TEXT_INDENT} y="32">
          {detail}
        </text>
      </g>
    ),
    [task, place, detail, critical, selected, first, onSelect === undefined],
  );
}
