import { type Dispatch, useEffect } from 'react';
import type { JobId } from '../../../domain/ids.ts';
import type { Source } from '../../../view/source.ts';
import type { TaskView } from '../../../view/view.ts';
import { documentOf } from '../document.ts';
import type { Action } from '../state/state.ts';

/** Reads all that is known of a task while its page is open, again when it has come further. */
export function useDetail(
  source: Source,
  job: JobId | null,
  task: TaskView | null,
  dispatch: Dispatch<Action>,
  fail: (error: unknown) => void,
): void {
  const id = task?.id ?? null;
  const stage = task === null ? '' : `${task.status} ${task.phase} ${task.attempt}`;
  // A task that has come further is another one to read
  useEffect(() => {
    if (id === null || job === null) return;
    let isOver = false;
    const read = async (): Promise<void> => {
      const detail = await source.detail(id);
      if (isOver) return;
      if (detail === null) return dispatch({ type: 'gone' });
      dispatch({ type: 'read', task: id, text: documentOf(detail, null) });
      const diff = await source.diff({ job, task: id });
      if (!isOver) dispatch({ type: 'read', task: id, text: documentOf(detail, diff) });
    };
    read().catch((error: unknown) => isOver || fail(error));
    return () => {
      isOver = true;
    };
  }, [source, job, id, stage, dispatch, fail]);
}
