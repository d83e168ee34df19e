import type { TaskView } from '../../../view/view.ts';
import type { Proposal } from './control.tsx';
import { Propose } from './propose.tsx';

/** Cancel what has not ended, retry what has not succeeded. */
export function TaskControls({ task }: { readonly task: TaskView }) {
  switch (task.status) {
    case 'pending':
    case 'running':
      return <Propose proposal={cancel(task)} />;
    case 'failed':
    case 'cancelled':
    case 'skipped':
      return <Propose proposal={retry(task)} />;
    case 'completed':
      return null;
  }
}

const cancel = ({ id, key }: TaskView): Proposal => ({
  title: `Cancel ${key}?`,
  text: 'It is ended if it runs, and whatever depends on it is skipped.',
  button: 'Cancel task',
  key: 'x',
  order: { do: 'cancel', task: id },
});

const retry = ({ id, key }: TaskView): Proposal => ({
  title: `Retry ${key}?`,
  text: 'It is run again, with what was skipped for its sake, and costs money again.',
  button: 'Retry task',
  key: 'r',
  order: { do: 'retry', task: id },
});
