import { Component } from 'preact';
import type { TaskId } from '../../../domain/ids.ts';
import { dollars } from '../../../domain/money.ts';
import type { TaskView } from '../../../view/view.ts';
import { Elapsed } from './elapsed.tsx';
import { TaskState } from './state.tsx';

interface Props {
  readonly task: TaskView;
  /** The arrow keys have come to it. */
  readonly active: boolean;
  readonly selected: boolean;
  readonly pick: (task: TaskId) => void;
}

export const rowId = (task: TaskId): string => `task-${task}`;

/** A task in the list. It is rendered again only when something of it changed: there may be a thousand. */
export class TaskRow extends Component<Props> {
  override shouldComponentUpdate({ task, active, selected }: Props): boolean {
    return task !== this.props.task || active !== this.props.active || selected !== this.props.selected;
  }

  override render({ task, active, selected, pick }: Props) {
    const { id, key, title, worker, attempt, startedAt, finishedAt, costUsd } = task;
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the active one
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
      <div
        id={rowId(id)}
        class={active ? 'task active' : 'task'}
        role="option"
        aria-selected={selected}
        onClick={() => pick(id)}
      >
        <TaskState task={task} />
        <span class="key">{key}</span>
        <span class="title">{title}</span>
        <span class="worker">{worker ?? ''}</span>
        <span class="try number">{attempt > 1 ? `try ${attempt}` : ''}</span>
        <Elapsed from={startedAt} to={finishedAt} />
        <span class="cost number">{costUsd > 0 ? dollars(costUsd) : ''}</span>
      </div>
    );
  }
}
