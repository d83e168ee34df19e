import { useRef, useState } from 'preact/hooks';
import type { TaskId } from '../../../domain/ids.ts';
import { TimelinePicture } from '../../../picture/timeline.tsx';
import type { History } from '../../../view/history.ts';
import type { JobView, TaskView } from '../../../view/view.ts';
import { useNow } from '../hooks/clock.ts';
import { useWidth } from '../hooks/useWidth.ts';
import type { Select } from '../state/select.ts';

/** What is narrower is scrolled instead, pixels. */
const NARROWEST = 560;

interface Props {
  readonly job: JobView;
  readonly tasks: readonly TaskView[];
  readonly history: History | null;
  readonly selected: TaskId | null;
  readonly select: Select;
}

/** Who worked on what when. */
export function Timeline({ job, tasks, history, selected, select }: Props) {
  const [by, setBy] = useState<'worker' | 'task'>('worker');
  const now = useNow(job.finishedAt === null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <>
      <label class="by">
        A lane for each{' '}
        <select
          value={by}
          onChange={({ currentTarget }) => setBy(currentTarget.value === 'task' ? 'task' : 'worker')}
        >
          <option value="worker">worker</option>
          <option value="task">task</option>
        </select>
      </label>
      <div ref={frame} class="picture-frame">
        {history !== null && width > 0 && (
          <TimelinePicture
            history={history}
            tasks={tasks}
            now={job.finishedAt ?? now}
            by={by}
            width={Math.max(NARROWEST, width)}
            selected={selected}
            onSelect={(task) => select(task, 'enter')}
          />
        )}
      </div>
    </>
  );
}
