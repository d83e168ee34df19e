import type { View } from '../../../view/view.ts';
import type { Select } from '../state/select.ts';
import { megabytes } from '../state/words.ts';

interface Props {
  readonly view: View;
  readonly select: Select;
}

/** Who works on what, what it takes of the machine, and what its client does right now. */
export function Workers({ view, select }: Props) {
  if (view.pool === null) return <p class="empty">No workers run.</p>;
  return (
    <ul class="workers">
      {view.workers.map(({ name, task, taskName, pid, cpuPercent, memoryBytes, doing }) => (
        <li key={name} class={task === null ? 'worker-line idle' : 'worker-line'}>
          <span class="name">{name}</span>
          <span class="on">
            {task === null ? (
              'idle'
            ) : (
              <button type="button" class="link" onClick={() => select(task, 'enter')}>
                {taskName}
              </button>
            )}
          </span>
          <span class="pid number">{pid === null ? '' : `pid ${pid}`}</span>
          <span class="number">{pid === null ? '' : `${Math.round(cpuPercent)} % CPU`}</span>
          <span class="number">{pid === null ? '' : megabytes(memoryBytes)}</span>
          <span class="doing">{doing}</span>
        </li>
      ))}
    </ul>
  );
}
