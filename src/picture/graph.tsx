/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks';
import type { TaskId } from '../domain/ids.ts';
import { count } from '../domain/words.ts';
import { criticalPath } from '../view/graph.ts';
import { SYMBOLS } from '../view/symbols.ts';
import type { TaskView } from '../view/view.ts';
import { choosing } from './choosing.ts';
import { Edges } from './edges.tsx';
import type { Layout } from './layout.ts';
import { Legend } from './legend.tsx';
import { Nothing, Picture, type PictureProps } from './picture.tsx';
import { TaskBox } from './taskBox.tsx';

const MARGIN = 16;
const LEGEND_HEIGHT = 32;
/** Room for the legend of a small graph. */
const LEAST_WIDTH = 560;

export interface GraphPictureProps extends PictureProps {
  readonly tasks: readonly TaskView[];
  /** Of these tasks, as `layoutOf` says. */
  readonly layout: Layout;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly selected?: TaskId | null | undefined;
  /** Lets the tasks be chosen by mouse and keyboard. */
  readonly onSelect?: ((task: TaskId) => void) | undefined;
  /** Whether it tells below what its signs mean; it does unless told otherwise. */
  readonly legend?: boolean | undefined;
}

/** The graph of tasks with their states. All but the legend stands in a `g.canvas`, which a page may move and scale. */
export function GraphPicture(props: GraphPictureProps) {
  const { tasks, layout, now, selected = null, onSelect, legend = true, title = 'Tasks', css } = props;
  const path = useMemo(() => criticalPath(tasks, now), [tasks, now]);
  if (tasks.length === 0) return <Nothing title={title} css={css} name="graph" text="No tasks yet." />;
  const places = new Map(layout.nodes.map((node) => [node.key, node]));
  const critical = new Set(path);
  const first = (tasks.find(({ id }) => id === selected) ?? tasks[0])?.id;
  const width = layout.width + 2 * MARGIN;
  const height = layout.height + 2 * MARGIN;
  return (
    <Picture
      title={title}
      css={css}
      name="graph"
      description={descriptionOf(tasks, path)}
      width={legend ? Math.max(width, LEAST_WIDTH) : width}
      height={legend ? height + LEGEND_HEIGHT : height}
      role={onSelect === undefined ? 'img' : 'group'}
    >
      <g class="canvas">
        <g transform={`translate(${MARGIN} ${MARGIN})`}>
          <Edges edges={layout.edges} path={path} />
          <g {...choosing(onSelect)}>
            {tasks.map((task) => {
              const place = places.get(task.key);
              return place === undefined ? null : (
                <TaskBox
                  key={task.id}
                  task={task}
                  place={place}
                  now={now}
                  critical={critical.has(task.key)}
                  selected={task.id === selected}
                  first={task.id === first}
                  onSelect={onSelect}
                />
              );
            })}
          </g>
        </g>
      </g>
      {legend && <Legend tasks={tasks} x={MARGIN} y={height + LEGEND_HEIGHT / 2} />}
    </Picture>
  );
}

function descriptionOf(tasks: readonly TaskView[], path: readonly string[]): string {
  const states = Object.keys(SYMBOLS).flatMap((status) => {
    const those = tasks.filter((task) => task.status === status).length;
    return those === 0 ? [] : [`${those} ${status}`];
  });
  return `${count(tasks.length, 'task')}: ${states.join(', ')}. Critical path: ${path.join(', ')}.`;
}
