import type { JobStatus } from '../../domain/states.ts';
import { type Shown, SYMBOLS, shownAs } from '../../picture/state.ts';
import type { TaskView } from '../../view/view.ts';
import { stateText } from './words.ts';

const JOB_SYMBOLS: Readonly<Record<JobStatus, string>> = {
  pending: SYMBOLS.ready,
  running: SYMBOLS.running,
  paused: '‖',
  completed: SYMBOLS.completed,
  failed: SYMBOLS.failed,
  cancelled: SYMBOLS.cancelled,
};

/** The state of a task, by colour, symbol and word. */
export function TaskState({ task }: { readonly task: TaskView }) {
  const shown = shownAs(task);
  return <State shown={shown} symbol={SYMBOLS[shown]} text={stateText(task)} />;
}

/** The state of a job, likewise. */
export function JobState({
  status,
  reason = null,
}: {
  readonly status: JobStatus;
  readonly reason?: string | null;
}) {
  const text = reason === null ? status : `${status} · ${reason}`;
  return <State shown={status} symbol={JOB_SYMBOLS[status]} text={text} />;
}

function State({
  shown,
  symbol,
  text,
}: {
  readonly shown: Shown | JobStatus;
  readonly symbol: string;
  readonly text: string;
}) {
  return (
    <span class={`state ${shown}`}>
      <span aria-hidden="true">{symbol}</span> {text}
    </span>
  );
}
