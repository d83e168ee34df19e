/** @jsxImportSource preact */
import type { TaskId } from '../domain/ids.ts';
import { criticalPath } from '../view/graph.ts';
import type { TaskView } from '../view/view.ts';
import { labelOf, TEXT_INDENT } from './label.ts';
import type { Layout, PlacedNode } from './layout.ts';
import { Picture, type PictureProps } from './picture.tsx';
import { SYMBOLS, shownAs } from './state.ts';

const MARGIN = 16;

export interface GraphPictureProps extends PictureProps {
  readonly tasks: readonly TaskView[];
  /** Of these tasks, as `layoutOf` says. */
  readonly layout: Layout;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly selected?: TaskId | null | undefined;
  /** Makes the tasks reachable for mouse and keyboard. */
  readonly onSelect?: ((task: TaskId) => void) | undefined;
}

/** The graph of tasks with their states. All but the legend stands in a `g.canvas`, which a page may transform. */
export function GraphPicture({ tasks, layout, now, selected, onSelect, css }: GraphPictureProps) {
  const places = new Map(layout.nodes.map((node) => [node.key, node]));
  const critical = new Set(criticalPath(tasks, now));
  return (
    <Picture
      css={css}
      name="graph"
      title="Tasks"
      description={`${tasks.length} tasks`}
      width={layout.width + 2 * MARGIN}
      height={layout.height + 2 * MARGIN}
      role={onSelect === undefined ? 'img' : 'group'}
    >
      <g class="canvas">
        <g transform={`translate(${MARGIN} ${MARGIN})`}>
          {layout.edges.map(({ from, to, points }) => (
            <path
              key={`${from} ${to}`}
              class={critical.has(from) && critical.has(to) ? 'edge critical' : 'edge'}
              d={`M${points.map(([x, y]) => `${x} ${y}`).join('L')}`}
            />
          ))}
          {tasks.map((task) => {
            const place = places.get(task.key);
            return place === undefined ? null : (
              <Node
                key={task.id}
                task={task}
                place={place}
                selected={selected === task.id}
                onSelect={onSelect}
              />
            );
          })}
        </g>
      </g>
    </Picture>
  );
}

function Node({
  task,
  place,
  selected,
  onSelect,
}: {
  readonly task: TaskView;
  readonly place: PlacedNode;
  readonly selected: boolean;
  readonly onSelect: ((task: TaskId) => void) | undefined;
}) {
  const state = shownAs(task);
  return (
    <g
      class={`task ${state}${selected ? ' selected' : ''}`}
      transform={`translate(${place.x} ${place.y})`}
      {...(onSelect !== undefined && { role: 'button', tabindex: 0, onClick: () => onSelect(task.id) })}
    >
      <title>{task.key}</title>
      <rect width={place.width} height={place.height} rx="6" />
      <text class="symbol" x="10" y="17">
        {SYMBOLS[state]}
      </text>
      <text class="key" x={TEXT_INDENT} y="17">
        {labelOf(task.key)}
      </text>
    </g>
  );
}
