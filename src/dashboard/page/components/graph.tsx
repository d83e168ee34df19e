import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { TaskId } from '../../../domain/ids.ts';
import { GraphPicture } from '../../../picture/graph.tsx';
import type { Layout } from '../../../picture/layout.ts';
import type { JobView, TaskView } from '../../../view/view.ts';
import { useNow } from '../hooks/clock.ts';
import { useFetched } from '../hooks/useFetched.ts';
import { useZoom, type Zoom } from '../hooks/useZoom.ts';
import type { Select } from '../state/select.ts';

const STEP = 1.25;
/** An arrow key moves the graph so far, pixels. */
const WAY = 60;

interface Props {
  readonly job: JobView;
  readonly tasks: readonly TaskView[];
  readonly selected: TaskId | null;
  readonly select: Select;
}

/** The graph of tasks, to move about in by mouse, touch and keyboard. */
export function Graph({ job, tasks, selected, select }: Props) {
  const layout = useFetched<Layout>(`/graph?job=${job.id}`, String(tasks.length), 'json');
  const now = useNow(job.finishedAt === null);
  const frame = useRef<HTMLElement>(null);
  const zoom = useZoom(frame, layout.kind === 'there' ? layout.value : null);
  if (layout.kind !== 'there') {
    return <p class="empty">{layout.kind === 'failed' ? layout.message : 'Laying it out…'}</p>;
  }
  return (
    <>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: the keyboard moves what is in it */}
      <section
        ref={frame}
        class="graph-frame"
        aria-label="Graph of the tasks; arrows move it, plus and minus zoom, 0 shows all of it"
        tabIndex={0}
        onKeyDown={(event) => move(zoom, event)}
        onFocusCapture={({ target, currentTarget }) => {
          if (target instanceof Element && target !== currentTarget) zoom.show(target);
        }}
      >
        <GraphPicture
          tasks={tasks}
          layout={layout.value}
          now={job.finishedAt ?? now}
          selected={selected}
          onSelect={(task) => select(task, 'enter')}
          legend={false}
        />
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: the keyboard moves what is in it */}
      <p class="legend-line">━ critical path</p>
      <fieldset class="controls over" aria-label="Zoom">
        <button type="button" aria-label="Zoom out" onClick={() => zoom.scaleBy(1 / STEP)}>
          −
        </button>
        <button type="button" aria-label="Zoom in" onClick={() => zoom.scaleBy(STEP)}>
          +
        </button>
        <button type="button" onClick={zoom.fit}>
          Fit
        </button>
      </fieldset>
    </>
  );
}

function move(zoom: Zoom, event: TargetedKeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  switch (event.key) {
    case 'ArrowLeft':
      zoom.moveBy(WAY, 0);
      break;
    case 'ArrowRight':
      zoom.moveBy(-WAY, 0);
      break;
    case 'ArrowUp':
      zoom.moveBy(0, WAY);
      break;
    case 'ArrowDown':
      zoom.moveBy(0, -WAY);
      break;
    case '+':
    case '=':
      zoom.scaleBy(STEP);
      break;
    case '-':
      zoom.scaleBy(1 / STEP);
      break;
    case '0':
      zoom.fit();
      break;
    default:
      return;
  }
  event.preventDefault();
}
