import type { TaskView } from '../../view/view.ts';
import { usePropose } from './control.tsx';

/** Cancel what has not ended, retry what has not succeeded. */
export function TaskControls({ task: { id, key, status } }: { readonly task: TaskView }) {
  const propose = usePropose();
  if (propose === null || status === 'completed') return null;
  const proposal =
    status === 'pending' || status === 'running'
      ? ({
          title: `Cancel ${key}?`,
          text: 'It is ended when it runs, and whatever depends on it is skipped.',
          button: 'Cancel task',
          order: { do: 'cancel', task: id },
        } as const)
      : ({
          title: `Retry ${key}?`,
          text: 'It is run again, with what was skipped for its sake, and costs money again.',
          button: 'Retry task',
          order: { do: 'retry', task: id },
        } as const);
  return (
    <button type="button" onClick={() => propose(proposal)}>
      {proposal.button}
    </button>
  );
}
