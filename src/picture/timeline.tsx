/** @jsxImportSource preact */
import type { TaskId } from '../domain/ids.ts';
import type { History } from '../view/history.ts';
import type { TaskView } from '../view/view.ts';
import { Picture, type PictureProps } from './picture.tsx';

export interface TimelinePictureProps extends PictureProps {
  readonly history: History;
  /** Whose names the bars bear. */
  readonly tasks: readonly Pick<TaskView, 'id' | 'key'>[];
  /** What still runs goes on to here; milliseconds since 1970. */
  readonly now: number;
  /** What has a lane of its own. */
  readonly by?: 'worker' | 'task' | undefined;
  /** Pixels, from the axis on. */
  readonly width?: number | undefined;
  readonly selected?: TaskId | null | undefined;
  /** Makes the bars reachable for mouse and keyboard. */
  readonly onSelect?: ((task: TaskId) => void) | undefined;
}

/** Who worked on what when: a lane for each worker, or for each task, with a bar for each phase. */
export function TimelinePicture({ history, tasks, now, width = 960, css }: TimelinePictureProps) {
  const names = new Map(tasks.map(({ id, key }) => [id, key]));
  const first = Math.min(now, ...history.spans.map(({ from }) => from));
  const scale = (at: number): number => ((at - first) / Math.max(1, now - first)) * width;
  return (
    <Picture
      css={css}
      name="timeline"
      title="Timeline"
      role="img"
      description={`${history.spans.length} spans`}
      width={width}
      height={history.spans.length * 20}
    >
      {history.spans.map(({ task, attempt, phase, from, to }, index) => (
        <rect
          key={`${task} ${attempt} ${from}`}
          class={`bar ${phase}`}
          x={scale(from)}
          y={index * 20}
          width={scale(to ?? now) - scale(from)}
          height="16"
        >
          <title>{names.get(task)}</title>
        </rect>
      ))}
    </Picture>
  );
}
