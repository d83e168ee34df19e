import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TaskId } from '../../../domain/ids.ts';
import { TASK_STATUSES } from '../../../domain/states.ts';
import type { TaskView } from '../../../view/view.ts';
import { filterTasks } from '../state/filter.ts';
import type { Select } from '../state/select.ts';
import { rowId, TaskRow } from './taskRow.tsx';

/** So many rows does a page key move. */
const PAGE_ROWS = 10;

interface Props {
  readonly tasks: readonly TaskView[];
  readonly selected: TaskId | null;
  readonly select: Select;
}

/** The tasks of a job, filtered. One stop of the Tab key; arrows move between them, Enter selects. */
export function Tasks({ tasks, selected, select }: Props) {
  const [text, setText] = useState('');
  const [status, setStatus] = useState('');
  const [active, setActive] = useState<TaskId | null>(selected);
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => filterTasks(tasks, text, status), [tasks, text, status]);
  const at = shown.findIndex(({ id }) => id === active);

  useEffect(() => {
    if (active !== null) document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if ((event.key === 'Enter' || event.key === ' ') && at >= 0 && active !== null) select(active, 'enter');
    else {
      const to = targetOf(event.key, at, shown.length);
      if (to === null) return;
      setActive(shown[to]?.id ?? null);
    }
    event.preventDefault();
  };
  const pick = (id: TaskId): void => {
    list.current?.focus({ preventScroll: true });
    setActive(id);
    select(id, 'look');
  };
  return (
    <>
      <search class="filter">
        <input
          id="filter"
          type="search"
          aria-label="Filter tasks by key, status and prompt"
          aria-keyshortcuts="/"
          placeholder="Filter by key, status, text ( / )"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') list.current?.focus();
          }}
        />
        <select
          aria-label="Status"
          value={status}
          onChange={({ currentTarget }) => setStatus(currentTarget.value)}
        >
          <option value="">any status</option>
          {TASK_STATUSES.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <output class="number">
          {shown.length === tasks.length ? `${tasks.length}` : `${shown.length} of ${tasks.length}`}
        </output>
      </search>
      <div
        ref={list}
        id="tasks"
        class="task-list"
        role="listbox"
        aria-label="Tasks"
        tabIndex={0}
        aria-activedescendant={at < 0 || active === null ? undefined : rowId(active)}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (at < 0) setActive(shown[0]?.id ?? null);
        }}
      >
        {shown.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            active={task.id === active}
            selected={task.id === selected}
            pick={pick}
          />
        ))}
      </div>
      {shown.length === 0 && <p class="empty">No task matches.</p>}
    </>
  );
}

/** The row that a key moves to; null: it moves nowhere. */
function targetOf(key: string, at: number, rows: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE_ROWS,
    PageUp: at - PAGE_ROWS,
    Home: 0,
    End: rows - 1,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(rows - 1, to));
}
