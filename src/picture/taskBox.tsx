/** @jsxImportSource preact */
import { dollars } from '../domain/money.ts';
import { oneLine } from '../domain/oneLine.ts';
import { duration } from '../domain/words.ts';
import { SYMBOLS } from '../view/symbols.ts';
import type { TaskView } from '../view/view.ts';
import { type Choose, choice } from './choosing.ts';
import { labelOf, TEXT_INDENT } from './label.ts';
import type { PlacedNode } from './layout.ts';

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
  const classes = ['task', status, waits !== null && 'waits', critical && 'critical', selected && 'selected'];
  return (
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
        {detailOf(task, now)}
      </text>
    </g>
  );
}

/** `running: prove`, `failed: gates`, `pending: dependencies` */
function stateOf({ status, phase, reason, waits }: TaskView): string {
  const why = phase ?? (status === 'failed' ? reason : waits);
  return why === null ? status : `${status}: ${why}`;
}

/** `prove · 3m 4s`, `gates · 12s`, `1m 3s · $0.12`: what fits into a box. */
function detailOf(task: TaskView, now: number): string {
  const { status, phase, reason, waits, startedAt, finishedAt, costUsd } = task;
  const took = startedAt === null ? [] : [duration(Math.max(0, (finishedAt ?? now) - startedAt))];
  switch (status) {
    case 'running':
      return [phase ?? 'running', ...took].join(' · ');
    case 'failed':
      return [reason ?? 'failed', ...took].join(' · ');
    case 'completed':
      return [...took, ...(costUsd > 0 ? [dollars(costUsd)] : [])].join(' · ');
    case 'pending':
      return waits === null ? 'ready' : WAITING[waits];
    default:
      return status;
  }
}

const WAITING = { dependencies: 'waits', paused: 'paused', retry: 'waits to retry' } as const;
