import type { JobStatus, TaskStatus } from '../../../domain/states.ts';
import { SYMBOLS } from '../../../view/symbols.ts';
import type { TaskView } from '../../../view/view.ts';
import { stateText } from '../state/words.ts';

const PAUSED = '‖';

/** The state of a task, by colour, symbol and word. */
export function TaskState({ task }: { readonly task: TaskView }) {
  return <State status={task.status} text={stateText(task)} />;
}

/** The state of a job, likewise. */
export function JobState({
  status,
  reason = null,
}: {
  readonly status: JobStatus;
  readonly reason?: string | null;
}) {
  return <State status={status} text={reason === null ? status : `${status} · ${reason}`} />;
}

function State({ status, text }: { readonly status: TaskStatus | JobStatus; readonly text: string }) {
  return (
    <span class={`state ${status}`}>
      <span aria-hidden="true">{status === 'paused' ? PAUSED : SYMBOLS[status]}</span> {text}
    </span>
  );
}
