import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TaskId } from '../../../domain/ids.ts';
import type { Detail } from '../../../view/source.ts';
import type { TaskView } from '../../../view/view.ts';
import { useFetched } from '../hooks/useFetched.ts';
import { type Address, PARTS, type Part } from '../state/address.ts';
import { Details } from './details.tsx';
import { Elapsed } from './elapsed.tsx';
import { Log } from './log.tsx';
import { Patch } from './patch.tsx';
import { TaskState } from './state.tsx';
import { panelOf, TabList } from './tabList.tsx';
import { TaskControls } from './taskControls.tsx';

interface Props {
  readonly id: TaskId;
  /** Null: it is of another job than the one that is shown, or gone. */
  readonly task: TaskView | null;
  readonly part: Part;
  readonly go: (change: Partial<Address>) => void;
  /** The keys are to go on here, even where there is room for more. */
  readonly entered: boolean;
  readonly close: () => void;
}

/** Where it covers all else; as in the stylesheet. */
const COVERING = matchMedia('(width < 48rem)');

const KEYS = { log: 'l', details: 'd', diff: 'f' } as const;

/** A task: its log, all that is known of it, what it has changed. */
export function Panel({ id, task: current, part, go, entered, close }: Props) {
  const version = current === null ? '' : versionOf(current);
  const detail = useFetched<Detail>(`/tasks/${id}`, version, 'json');
  const task = current ?? (detail.kind === 'there' ? detail.value.task : null);
  const panel = useRef<HTMLElement>(null);

  // With its first picture: whoever sees it can type.
  useLayoutEffect(() => {
    if (entered || COVERING.matches) panel.current?.focus({ preventScroll: true });
  }, [entered]);
  return (
    <aside
      ref={panel}
      class="panel"
      aria-label={task === null ? `Task ${id}` : `Task ${task.key}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div class="panel-head">
        <h2>{task?.key ?? `Task ${id}`}</h2>
        {task !== null && <TaskState task={task} />}
        {task !== null && <Elapsed from={task.startedAt} to={task.finishedAt} />}
        {task !== null && <TaskControls task={task} />}
        <button type="button" class="quiet close" aria-label="Close" onClick={close}>
          ✕
        </button>
      </div>
      <TabList
        label="Of this task"
        prefix="task"
        names={PARTS}
        keys={KEYS}
        current={part}
        choose={(name) => go({ part: name })}
      />
      <div class="part" {...panelOf('task', part)}>
        {part === 'log' && <Log task={id} />}
        {part === 'details' && <Details detail={detail} />}
        {part === 'diff' && <Patch url={`/tasks/${id}/diff`} version={version} />}
      </div>
    </aside>
  );
}

/** Changes with whatever of a task is worth asking about anew. */
const versionOf = ({ status, phase, attempt, costUsd }: TaskView): string =>
  [status, phase, attempt, costUsd].join(' ');
